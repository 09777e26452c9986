import type { ParamsOf, QueryOf, ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import { selectCounted } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { registersContract } from '../contract.ts';
import { inChoiceOrder } from '../rules/break-down.ts';
import { selectBreakdown } from './breakdown-store.ts';
import type { Registers } from './definitions.ts';
import { needEntries, needSeen } from './seen-register.ts';

type C = typeof registersContract;

/** What a measure amounts to by the choices of a field; of registers that stay inside the unit for those in it alone. */
export async function breakDown(
  work: Work,
  registers: Registers,
  { unitId, register }: ParamsOf<C['breakDown']>,
  { measure, by, below, firstDay, lastDay, treeDay }: QueryOf<C['breakDown']>,
): Promise<ReplyOf<C['breakDown']>> {
  await work.need('register.read', unitId);
  const definition = registers.inForce(register);
  await needEntries(work, definition, unitId);
  if (below && definition.above === 'counts') throw new Refusal('forbidden');
  const place = definition.measures.findIndex(({ code }) => code === measure);
  const field = definition.fields.find(({ code }) => code === by);
  const measured = definition.measures[place];
  if (!measured || !field || !('choices' in field)) throw new Refusal('not-found');
  needSeen(work, definition, by, below ? null : unitId);
  const units = await selectCounted(work.tx, unitId, below, treeDay ?? lastDay);
  const rows = await selectBreakdown(work.tx, definition, place, by, units, { firstDay, lastDay });
  const parts = rows.map(({ choice, amount }) => ({ choice, amount: Number(amount) / (measured.per ?? 1) }));
  return { parts: inChoiceOrder(field, parts) };
}
