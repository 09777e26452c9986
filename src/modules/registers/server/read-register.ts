import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import type { registersContract } from '../contract.ts';
import type { RowsField } from '../rules/definition.ts';
import { linesFrom } from '../rules/lines-from.ts';
import { offerAgain } from '../rules/offer-again.ts';
import type { Registers } from './definitions.ts';
import { selectLast, selectStandingValues } from './entry-store.ts';
import { lifeOf, unitNameOf } from './seen-register.ts';
import { shownAsked } from './shown-answers.ts';

type Reply = ReplyOf<(typeof registersContract)['readRegister']>;
type Row = Reply['begin'][string][number];

/** The lines a table begins with: words of its definition, or what stands in another register and has not ended. */
async function beginOf(work: Work, registers: Registers, unitId: Id, { begin, columns }: RowsField): Promise<Row[]> {
  const [first] = columns;
  if (!('register' in begin)) return first ? begin.map((word) => ({ [first.code]: word })) : [];
  const other = registers.inForce(begin.register);
  const ended = other.states?.list.filter(({ tone }) => tone === 'ended').map(({ code }) => code) ?? [];
  const standing = await selectStandingValues(work.tx, unitId, begin.register, ended);
  return linesFrom(other, begin.columns, standing, work.today) as Row[];
}

/** A register with what a new entry of the unit would begin with; that is told to those who may write one. */
export async function readRegister(
  work: Work,
  registers: Registers,
  { unitId, register }: { readonly unitId: Id; readonly register: string },
): Promise<Reply> {
  await work.need('register.read', unitId);
  const definition = registers.inForce(register);
  const mayWrite = work.mayHere('register.write', unitId);
  const last = mayWrite ? await selectLast(work.tx, unitId, register) : undefined;
  const begin: Record<string, Row[]> = {};
  for (const field of definition.fields) {
    if (field.kind === 'rows' && mayWrite) begin[field.code] = await beginOf(work, registers, unitId, field);
  }
  return {
    unitName: await unitNameOf(work, unitId),
    definition,
    last: offerAgain(definition, last ?? {}, work.today) as Reply['last'],
    begin,
    life: await lifeOf(work, unitId),
    today: work.today,
    asked: mayWrite ? await shownAsked(work, unitId, register) : [],
    mayWrite,
  };
}
