import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { keepEditingSpell } from '#modules/history/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { rollupContract } from '../../rollup-contract.ts';
import { mergeChanges } from '../../rules/merge-changes.ts';
import { holdConsolidation, updateConsolidation } from './consolidation-store.ts';
import { findReportWindow, versionsOf } from './rollup-context.ts';

type C = typeof rollupContract;

const GAPS = 'gaps';

/** Saves words of the draft. Different parts merge; a part somebody else changed since is shown beside one's own. */
export async function saveWords(
  work: Work,
  unitId: Id,
  windowId: Id,
  body: BodyOf<C['saveWords']>,
): Promise<ReplyOf<C['saveWords']>> {
  await work.needHere('rollup.write', unitId);
  const window = await findReportWindow(work, unitId, windowId);
  const parts = new Set(versionsOf(window.formCode).flatMap(({ textParts }) => textParts.map(({ code }) => code)));
  const texts = Object.entries(body.texts ?? {});
  if (texts.some(([code]) => !parts.has(code))) throw new Refusal('request-invalid');
  const row = await holdConsolidation(work.tx, work.newId(), {
    unitId,
    windowId,
    programmeId: window.programmeId,
    now: work.now,
  });
  const stored = { ...row.words, [GAPS]: row.gapsNote };
  const changes = [...texts, ...(body.gapsNote ? [[GAPS, body.gapsNote] as const] : [])].map(
    ([code, { text, was }]) => ({ code, value: text, basedOn: was }),
  );
  const { values, changed, conflicts } = mergeChanges(stored, changes, '');
  if (conflicts.length > 0) {
    throw new Refusal('rollup-words-changed', { theirs: Object.fromEntries(conflicts.map((c) => [c.code, c.theirs])) });
  }
  const { [GAPS]: gapsNote = '', ...words } = values;
  await updateConsolidation(work.tx, unitId, row.id, { words, gapsNote });
  const pick = (from: Readonly<Record<string, string>>) =>
    Object.fromEntries(changed.map((code) => [code, from[code] ?? '']));
  await keepEditingSpell(work, {
    unitId,
    subjectKind: 'consolidation',
    subjectId: row.id,
    before: pick(stored),
    after: pick(values),
  });
  return { savedAt: work.now.toISOString() };
}
