import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { closeEditingSpells } from '#modules/history/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { rollupContract } from '../../rollup-contract.ts';
import type { RollUp } from '../../rules/form/roll-up.ts';
import { unstated, whyNotClosable } from '../../rules/rollup/closing.ts';
import { coverWindow } from '../../rules/rollup/coverage.ts';
import { inDecimals } from '../../rules/rollup/join-tallies.ts';
import {
  type ClosedVersion,
  type ConsolidationRow,
  holdConsolidation,
  insertClosedVersion,
  insertSources,
  selectClosedVersions,
  selectSources,
  selectSourcesInForce,
  updateConsolidation,
} from './consolidation-store.ts';
import { selectExpectedUnits } from './coverage-store.ts';
import { basisOf, findReportWindow, loadTotals, type Totals } from './rollup-context.ts';

type C = typeof rollupContract;

/** Values in the order of the form they are frozen by; a total of nothing stays empty. */
function cellsOf({ form }: Totals, total: RollUp) {
  const tallies = form.indicators.map(({ code, decimals }) => {
    const tally = total.get(code);
    return { reporters: tally?.reporters ?? 0, cell: tally?.reporters ? String(inDecimals(tally, decimals)) : null };
  });
  return { cells: tallies.map(({ cell }) => cell), reporters: tallies.map(({ reporters }) => reporters) };
}

const sameWords = (closed: ClosedVersion, row: ConsolidationRow): boolean => {
  const codes = new Set([...Object.keys(closed.words), ...Object.keys(row.words)]);
  return (
    closed.gapsNote === row.gapsNote &&
    [...codes].every((code) => (closed.words[code] ?? '') === (row.words[code] ?? ''))
  );
};

/** Freezes the total, the versions it came from, the words and the missing units as they were stated. */
export async function closeConsolidation(
  work: Work,
  unitId: Id,
  windowId: Id,
  body: BodyOf<C['closeConsolidation']>,
): Promise<ReplyOf<C['closeConsolidation']>> {
  await work.needHere('rollup.write', unitId);
  const window = await findReportWindow(work, unitId, windowId);
  const held = { unitId, windowId, programmeId: window.programmeId, now: work.now };
  const row = await holdConsolidation(work.tx, work.newId(), held);
  const received = { windowId, receiverId: unitId, today: work.today };
  const sources = await selectSourcesInForce(work.tx, received, true);
  if (basisOf(sources) !== body.basis) throw new Refusal('rollup-figures-moved');

  const units = await selectExpectedUnits(work.tx, received, window.lastDay);
  const { expected, missing } = coverWindow(units, work.now);
  const [last] = await selectClosedVersions(work.tx, unitId, row.id);
  const closing = {
    accepted: sources.length,
    missing: missing.map((unit) => unit.unitId),
    stated: body.missing,
    closedVersion: row.closedVersion,
    reason: body.reason,
    isSame:
      last !== undefined &&
      basisOf(await selectSources(work.tx, unitId, row.id, last.version)) === body.basis &&
      sameWords(last, row),
  };
  const refusal = whyNotClosable(closing);
  if (refusal) {
    const left = new Set(unstated(closing));
    const names = missing.filter((unit) => left.has(unit.unitId)).map(({ name }) => name);
    throw new Refusal(refusal, { count: names.length, names: names.join(', ') });
  }

  const version = row.closedVersion + 1;
  const which = { unitId, consolidationId: row.id, version };
  // The sum is taken of the sources just frozen, so that the two cannot differ.
  await insertSources(work.tx, which, sources);
  const totals = await loadTotals(work, window, which, { root: unitId, day: window.lastDay });
  const figures = cellsOf(totals, totals.total);
  await insertClosedVersion(work.tx, {
    ...which,
    ...figures,
    formCode: totals.form.code,
    formVersion: totals.form.version,
    expected,
    accepted: sources.length,
    missing,
    words: row.words,
    gapsNote: row.gapsNote,
    reason: body.reason ?? null,
    closedAt: work.now,
    closedBy: work.person.personId,
  });
  await updateConsolidation(work.tx, unitId, row.id, { closedVersion: version });
  await closeEditingSpells(work, unitId, 'consolidation', row.id);
  await work.record({
    unitId,
    subjectKind: 'consolidation',
    subjectId: row.id,
    action: 'close',
    before: { version: row.closedVersion },
    after: { version, accepted: sources.length, expected, missing: missing.map(({ name }) => name) },
    ...(body.reason ? { note: body.reason } : {}),
  });
  return { version };
}
