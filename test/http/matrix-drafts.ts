import type { ReplyOf } from '#base/endpoint.ts';
import type { organisationContract } from '#modules/organisation/contract.ts';
import type { Audience } from '#modules/programmes/rules/audience.ts';
import { form } from '../fixtures/reports.ts';

/** Windows of the reports by the state they are brought to, and the days they count. */
export const reportWindows = {
  filled: ['2026-01-01', '2026-01-10'],
  ready: ['2026-01-11', '2026-01-20'],
  submitted: ['2026-01-21', '2026-01-31'],
  accepted: ['2026-02-01', '2026-02-28'],
} as const;
export const planWindows = ['filled', 'ready', 'submitted', 'accepted'] as const;
export type Stage = (typeof planWindows)[number];

const due = { dueDay: '2026-04-20', dueInclusive: true, duePhrase: null };
export const reportDuty = (audience: Audience, stages: readonly Stage[]) => ({
  kind: 'report' as const,
  title: 'Báo cáo kỳ',
  phrase: null,
  channel: null,
  audience,
  form: { code: form.code, version: form.version },
  asks: null,
  windows: stages.map((name) => ({ name, firstDay: reportWindows[name][0], lastDay: reportWindows[name][1], ...due })),
});
export const planDuty = (audience: Audience) => ({
  kind: 'plan' as const,
  title: 'Kế hoạch của trường',
  phrase: null,
  channel: null,
  audience,
  form: null,
  asks: null,
  windows: planWindows.map((name) => ({ name, firstDay: null, lastDay: null, ...due })),
});
export const entriesDuty = (audience: Audience, count: number) => ({
  kind: 'entries' as const,
  title: 'Đợt tuyên truyền về ma túy',
  phrase: null,
  channel: null,
  audience,
  form: null,
  asks: { register: 'outreach-session', count, choice: 'topics:drugs' },
  windows: [{ name: 'Cả đợt', firstDay: '2026-02-01', lastDay: '2026-03-31', ...due }],
});
export type DutyDraft = ReturnType<typeof reportDuty> | ReturnType<typeof planDuty> | ReturnType<typeof entriesDuty>;
export const draftOf = (title: string, duties: DutyDraft[]) => ({
  title,
  numberSymbol: null,
  signedOn: null,
  year: 2026,
  duties,
});

/** Facts of a unit as a change of them is sent. */
export function changeable(fact: ReplyOf<(typeof organisationContract)['readUnit']>['now']) {
  if (!fact) throw new Error('The unit has ended');
  const { id: _id, kind: _kind, validFrom: _from, validTo: _to, ...facts } = fact;
  return facts;
}
