import { addDays, startOfDayInVietnam } from '#base/date.ts';
import type { ParamsOf, QueryOf, ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { ledgerContract } from '../../ledger-contract.ts';
import { makeStatement } from '../../rules/ledger/statement.ts';
import type { NamedStatement, PaperLine } from '../../rules/ledger/statement-table.ts';
import { titleOf } from '../../rules/say-entry.ts';
import { sumAt } from '../../rules/values.ts';
import type { Registers } from '../definitions.ts';
import { needEntries, unitNameOf } from '../seen-register.ts';
import { type BookedEntry, selectBalancesBefore, selectBooked } from './ledger-store.ts';

type C = typeof ledgerContract;
export type StatementParams = ParamsOf<C['readStatement']>;
export type StatementQuery = QueryOf<C['readStatement']>;

/** The most lines a statement has. */
const MOST = 5_000;

const markOf = ({ counters, isCountered }: BookedEntry): PaperLine['mark'] =>
  counters ? 'counter' : isCountered ? 'countered' : null;

/** The statement of a ledger in some days: of all its sources, or of one; as it stands, or as a day that is over left it. */
export async function statementOf(
  work: Work,
  registers: Registers,
  { unitId, register }: StatementParams,
  { firstDay, lastDay, source, knownOn: asked }: StatementQuery,
) {
  await work.need('register.read', unitId);
  const definition = registers.inForce(register);
  await needEntries(work, definition, unitId);
  const { ledger } = definition;
  const field = definition.fields.find(({ code }) => code === ledger?.source);
  if (!ledger || field?.kind !== 'choice') throw new Refusal('not-found');
  const chosen = field.choices.filter(({ code }) => source === undefined || code === source);
  if (chosen.length === 0) throw new Refusal('not-found');
  const key = { unitId, register, ledger };
  // More may be written on a day that is not over.
  const knownOn = asked && asked < work.today ? asked : null;
  const before = knownOn === null ? null : startOfDayInVietnam(addDays(knownOn, 1));
  const booked = await selectBooked(work.tx, key, { firstDay, lastDay }, { source, before }, MOST + 1);
  if (booked.length > MOST) throw new Refusal('entries-too-many', { limit: MOST });
  const lines = booked.map((entry) => ({
    entryId: entry.id,
    day: entry.day,
    paper: String(entry.values[ledger.paper] ?? ''),
    title: titleOf(definition, entry.values),
    source: String(entry.values[ledger.source] ?? ''),
    income: sumAt(entry.values, ledger.income),
    spending: sumAt(entry.values, ledger.spending),
    mark: markOf(entry),
  }));
  const openings = await selectBalancesBefore(work.tx, key, firstDay, before);
  const codes = chosen.map(({ code }) => code);
  const sources = makeStatement(codes, openings, lines).map((one) => ({
    ...one,
    name: chosen.find(({ code }) => code === one.source)?.name ?? one.source,
  }));
  return { definition, sources, knownOn } satisfies { sources: readonly NamedStatement[] } & Record<string, unknown>;
}

/** The statement as its page shows it. */
export async function readStatement(
  work: Work,
  registers: Registers,
  params: StatementParams,
  query: StatementQuery,
): Promise<ReplyOf<C['readStatement']>> {
  const { definition, sources, knownOn } = await statementOf(work, registers, params, query);
  return {
    unitName: await unitNameOf(work, params.unitId),
    name: definition.words.name,
    sources: sources.map((one) => ({ ...one, lines: one.lines.map(({ source: _, ...line }) => line) })),
    today: work.today,
    knownOn,
  };
}
