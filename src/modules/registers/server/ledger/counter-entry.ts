import type { BodyOf, ParamsOf, ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import { settleEntry } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { ledgerContract } from '../../ledger-contract.ts';
import { counterEntry as counterOf } from '../../rules/ledger/counter-entry.ts';
import { postAmounts } from '../../rules/post-amounts.ts';
import { toldEntry } from '../../rules/say-entry.ts';
import { insertAmounts } from '../amount-store.ts';
import { definitionOf, type Registers } from '../definitions.ts';
import { insertEntries, lockEntry } from '../entry-store.ts';
import { answeringOf } from '../shown-answers.ts';
import { replyOf, writtenOf } from '../write-entry.ts';

type C = typeof ledgerContract;

/** Takes an entry of a ledger back by one that turns its amount round, dated today: past balances stay what they were. */
export async function counterEntry(
  work: Work,
  registers: Registers,
  { unitId, register, entryId }: ParamsOf<C['counterEntry']>,
  { counterId, reason }: Omit<BodyOf<C['counterEntry']>, 'commandId'>,
): Promise<ReplyOf<C['counterEntry']>> {
  await work.needHere('register.write', unitId);
  const wrong = await lockEntry(work.tx, unitId, entryId);
  if (!wrong || wrong.register !== register) throw new Refusal('not-found');
  const definition = await definitionOf(work, registers, wrong);
  if (!definition.ledger) throw new Refusal('not-found');
  if (wrong.counters) throw new Refusal('entry-counters');
  if (wrong.counteredBy) throw new Refusal('entry-countered');
  const written = writtenOf(definition, counterOf(definition, wrong.values, work.today), wrong.state);
  const key = { unitId, id: counterId };
  const [inserted] = await insertEntries(
    work.tx,
    [{ ...key, register, fixed: true, counters: { entryId, reason }, ...written }],
    { at: work.now, personId: work.person.personId },
  );
  if (inserted === undefined) throw new Refusal('stale');
  const postings = postAmounts(definition, { ...written, withdrawn: false });
  await insertAmounts(work.tx, [{ unitId, entryId: counterId, register, postings }]);
  const told = toldEntry(definition, written);
  await work.record({
    unitId,
    subjectKind: 'entry',
    subjectId: counterId,
    action: 'counter-entry',
    after: told,
    note: reason,
  });
  await work.record({
    unitId,
    subjectKind: 'entry',
    subjectId: entryId,
    action: 'entry-countered',
    note: reason,
  });
  await settleEntry(work, answeringOf(definition, { ...wrong, counteredBy: counterId }));
  return replyOf(work, registers, definition, key, []);
}
