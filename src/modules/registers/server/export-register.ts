import type { ParamsOf, QueryOf } from '#base/endpoint.ts';
import { mediaTypes } from '#base/file-kinds.ts';
import { Refusal } from '#base/refusal.ts';
import { fold } from '#base/vietnamese.ts';
import { makeSheet } from '#modules/documents/server/public.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import type { registersContract } from '../contract.ts';
import type { Definition } from '../rules/definition.ts';
import { entryCells } from '../rules/sheet/entry-cells.ts';
import { choicesOf, entryColumns } from '../rules/sheet/entry-columns.ts';
import { stateOf } from '../rules/states.ts';
import type { Values } from '../rules/values.ts';
import type { Registers } from './definitions.ts';
import { selectBetween } from './entry-store.ts';
import { needEntries, seenValues } from './seen-register.ts';

type C = typeof registersContract;

/** The most entries one file holds; as many as a file may bring back in five parts. */
const MOST = 10_000;

/** Entries as a file that is read back: one row an entry, the lines of each table in a sheet of its own. */
export const makeEntrySheet = (
  definition: Definition,
  entries: readonly { readonly values: Values; readonly state: string | null }[],
): Promise<Uint8Array> => {
  const { rows, tables } = entryCells(definition, entries);
  return makeSheet({
    sheetName: definition.words.name,
    columns: entryColumns(definition),
    rows,
    tables: tables.map(({ sheet, rows: lines }) => ({ sheetName: sheet.name, columns: sheet.columns, rows: lines })),
    choicesSheet: choicesOf(definition),
  });
};

export const fileNameOf = ({ words }: Definition, more = ''): string => `${fold(words.name)}${more}.xlsx`;

/** The standing entries of a unit in some days as Excel. */
export async function exportRegister(
  work: Work,
  registers: Registers,
  { unitId, register }: ParamsOf<C['exportRegister']>,
  { firstDay, lastDay }: QueryOf<C['exportRegister']>,
): Promise<Download> {
  await work.need('register.read', unitId);
  const definition = registers.inForce(register);
  await needEntries(work, definition, unitId);
  const entries = await selectBetween(work.tx, unitId, register, { firstDay, lastDay }, MOST + 1);
  if (entries.length > MOST) throw new Refusal('entries-too-many', { limit: MOST });
  const seen = entries.map((entry) => ({
    state: stateOf(definition, entry),
    values: seenValues(work, definition, entry),
  }));
  return {
    fileName: fileNameOf(definition, ` ${firstDay} ${lastDay}`),
    mediaType: mediaTypes.xlsx,
    bytes: () => makeEntrySheet(definition, seen),
  };
}
