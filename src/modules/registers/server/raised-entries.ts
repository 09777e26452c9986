import type { ReplyOf } from '#base/endpoint.ts';
import type { Work } from '#platform/work.ts';
import type { registersContract } from '../contract.ts';
import { titleOf } from '../rules/say-entry.ts';
import { definitionOf, type Registers } from './definitions.ts';
import { type StoredEntry, selectEntry } from './entry-store.ts';
import { selectRaised } from './raised-store.ts';

type Reply = ReplyOf<(typeof registersContract)['readEntry']>;

/** The entry that this one follows from. */
export async function sourceOf(
  work: Work,
  registers: Registers,
  { unitId, sourceId }: StoredEntry,
): Promise<Reply['source']> {
  const source = sourceId === null ? undefined : await selectEntry(work.tx, unitId, sourceId);
  const isHere = work.mayHere('register.read', unitId);
  if (!source || (!isHere && registers.inForce(source.register).above === 'counts')) return null;
  const { id, day, register, values } = source;
  return { id, day, register, title: titleOf(await definitionOf(work, registers, source), values) };
}

/** The standing entries that follow from this one, in the order of their days. */
export async function raisedBy(
  work: Work,
  registers: Registers,
  { unitId, id: sourceId }: StoredEntry,
): Promise<Reply['raised']> {
  const raised: Reply['raised'] = [];
  const isHere = work.mayHere('register.read', unitId);
  for (const one of await selectRaised(work.tx, unitId, sourceId)) {
    const { id, day, register, version, values, state, line } = one;
    if (!isHere && registers.inForce(register).above === 'counts') continue;
    const definition = await definitionOf(work, registers, { register, version });
    raised.push({ id, day, register, title: titleOf(definition, values), state, line });
  }
  return raised;
}
