import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import { hasErrors, judgeEntry } from '../../rules/judge-entry.ts';
import { addToLogged, hoursIn, SHIFT, saysMore } from '../../rules/shifts/keep-log.ts';
import type { Values } from '../../rules/values.ts';
import type { shiftsContract } from '../../shifts-contract.ts';
import { readAround, writeJudged } from '../add-entry.ts';
import type { Registers } from '../definitions.ts';
import { lockEntry, type StoredEntry, selectBetween } from '../entry-store.ts';
import { judged, needFit, recordChange, replyOf, rewriteEntry, writtenOf } from '../write-entry.ts';
import { judgeHours } from './judge-hours.ts';
import { holdLog } from './log-store.ts';

type C = typeof shiftsContract;

/**
 * The entry that stands for the same hours of the same day, held. Whoever strikes out or corrects an entry does not wait for
 * the log: it is looked at again once it is held, and one that is about other hours by then is none.
 */
async function standingFor(work: Work, unitId: Id, values: Values): Promise<StoredEntry | undefined> {
  const hours = hoursIn(values);
  if (!hours) return undefined;
  const days = { firstDay: hours.day, lastDay: hours.day };
  const entries = await selectBetween(work.tx, unitId, SHIFT, days, 200);
  const isOfHours = ({ values: { day, from, until } }: StoredEntry) =>
    day === hours.day && from === hours.from && until === hours.until;
  for (const { id } of entries.filter(isOfHours)) {
    const held = await lockEntry(work.tx, unitId, id);
    if (held && !held.withdrawnAt && isOfHours(held)) return held;
  }
  return undefined;
}

/** Logs a shift that has begun. Of one that is in the log already, what is new is added: a shift is one entry. */
export async function logShift(
  work: Work,
  registers: Registers,
  unitId: Id,
  body: Omit<BodyOf<C['logShift']>, 'commandId'>,
): Promise<ReplyOf<C['logShift']>> {
  await work.needHere('shift.log', unitId);
  await holdLog(work.tx, unitId);
  const place = { unitId, register: SHIFT };
  const around = await readAround(work.tx, registers, place, body);
  const { definition, values, life } = around;
  const early = judgeHours(work, SHIFT, values);
  const isUnfit =
    early.length > 0 || hasErrors(judgeEntry(definition, values, { today: work.today, life, state: null }));
  const before = isUnfit ? undefined : await standingFor(work, unitId, values);
  if (!before || before.id === body.entryId) return writeJudged(work, registers, place, body, around, early);
  const added = addToLogged(before.values, values);
  if (!saysMore(before.values, added)) {
    work.markRecorded();
    return replyOf(work, registers, definition, before, []);
  }
  const now = await judged(work, definition, unitId, { values: added, state: null });
  needFit(now);
  await rewriteEntry(work, definition, before, writtenOf(definition, added, null));
  await recordChange(work, registers, 'correct-entry', before, { definition, values: added, state: null });
  return replyOf(work, registers, definition, before, now);
}
