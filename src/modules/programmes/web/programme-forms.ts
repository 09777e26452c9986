import { pctpAnnexV1 } from '#modules/reports/rules/form/pctp-annex-v1.ts';

/** Forms an office may ask for. Plain data, so that no schema reaches the browser. */
export const forms = [pctpAnnexV1].map(({ code, version, title, note }) => ({ code, version, title, note }));

const [first] = forms;
export const defaultForm = first ? { code: first.code, version: first.version } : null;
