import type { Transaction } from 'kysely';
import { insertRun } from '#modules/organisation/server/sheet-runs/run-store.ts';
import type { Tables } from '#platform/tables.ts';
import { type PersonaName, personaNames, personas } from '../personas/personas.ts';
import type { Sample } from './matrix-samples.ts';

const idOf = (as: PersonaName): string =>
  `d5000000-0000-7000-8000-${String(personaNames.indexOf(as)).padStart(12, '0')}`;
const NOON = new Date('2026-03-02T05:00:00Z');

/** A long sheet of everybody's own. */
async function everyonesSheet(tx: Transaction<Tables>) {
  for (const as of personaNames) {
    const { personId } = personas[as] ?? {};
    if (!personId) continue;
    await insertRun(tx, { id: idOf(as), personId, purpose: 'check-units', rowsTotal: 400, input: {} }, NOON);
  }
}

const ownInput = (as: PersonaName) => ({ params: { runId: idOf(as) } });
const own = { on: 'anywhere', prepare: everyonesSheet } as const;

/** Samples of long sheets: for whoever administers anything, each their own. */
export const sheetRunSamples: Record<string, readonly Sample[]> = {
  'sheet-runs.listSheetRuns': [{ on: 'anywhere', input: {} }],
  'sheet-runs.readSheetRun': [{ ...own, input: ownInput('departmentAdministrator'), ownInput }],
  'sheet-runs.dropSheetRun': [
    {
      ...own,
      input: { ...ownInput('departmentAdministrator'), body: {} },
      ownInput: (as) => ({ ...ownInput(as), body: {} }),
    },
  ],
};
