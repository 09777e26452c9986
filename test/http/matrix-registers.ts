import type { Transaction } from 'kysely';
import { shippedDefinition } from '#modules/registers/definitions/shipped-definitions.ts';
import type { Definition } from '#modules/registers/rules/definition.ts';
import { entryCells } from '#modules/registers/rules/sheet/entry-cells.ts';
import { makeEntrySheet } from '#modules/registers/server/export-register.ts';
import type { Tables } from '#platform/tables.ts';
import { clubRegister } from '../fixtures/registers.ts';
import { personas, units } from '../personas/personas.ts';
import { INSIDE } from './matrix-expected.ts';
import type { Sample } from './matrix-samples.ts';
import { NOW, type World } from './matrix-world.ts';

const unitId = units.secondary;
const register = 'outreach-session';
const entryId = 'f2000000-0000-7000-8000-000000000001';
const inSchool = { on: 'secondary' } as const;
const bySchool = { on: 'secondary', only: INSIDE } as const;
const params = { unitId, register };
const one = { ...params, entryId };

const choice = (code: string): string => {
  const field = shippedDefinition(register)?.fields.find((known) => known.code === code);
  return (field && 'choices' in field && field.choices[0]?.code) || '';
};
const values = {
  day: '2026-02-20',
  name: 'Sinh hoạt dưới cờ',
  form: choice('form'),
  channel: choice('channel'),
  topics: [choice('topics')],
  audiences: [choice('audiences')],
  pupils: 300,
};

/** The version a register has now; only such are kept. */
const inForce = (code: string): number => shippedDefinition(code)?.version ?? clubRegister.version;

/** An entry of the school, struck out or not. */
const written =
  (reason: string | null = null) =>
  (tx: Transaction<Tables>) =>
    tx
      .insertInto('entry')
      .values({
        unit_id: unitId,
        id: entryId,
        register,
        definition_version: inForce(register),
        day: values.day,
        content: JSON.stringify(values),
        folded: '',
        created_at: NOW,
        created_by: personas.schoolOfficer.personId,
        updated_at: NOW,
        updated_by: personas.schoolOfficer.personId,
        ...(reason
          ? { withdrawn_at: NOW, withdrawn_by: personas.schoolOfficer.personId, withdrawn_reason: reason }
          : {}),
      })
      .execute();

const spent = {
  day: '2026-02-20',
  flow: 'spending',
  source: 'fund',
  spending: 200_000,
  name: 'In tờ rơi',
  paper: 'PC 1',
};
const fund = { unitId, register: 'fund' };

/** An entry of a ledger. */
const booked = async (tx: Transaction<Tables>) => {
  await written()(tx);
  const content = JSON.stringify({ ...spent, use: 'outreach' });
  await tx
    .updateTable('entry')
    .set({ register: fund.register, definition_version: inForce(fund.register), content, fixed: true })
    .where('id', '=', entryId)
    .execute();
};

const briefed = async (tx: Transaction<Tables>) => {
  await written()(tx);
  const content = JSON.stringify({ day: values.day, name: 'Giao ban', partners: ['police'] });
  const briefing = { register: 'briefing', definition_version: inForce('briefing') };
  await tx
    .updateTable('entry')
    .set({ ...briefing, content })
    .where('id', '=', entryId)
    .execute();
};

/** An entry that moves from state to state. */
const club = async (tx: Transaction<Tables>) => {
  await written()(tx);
  const content = JSON.stringify({ day: values.day, name: 'Câu lạc bộ', kind: 'law' });
  await tx
    .updateTable('entry')
    .set({ register: clubRegister.code, definition_version: clubRegister.version, state: 'built', content })
    .where('id', '=', entryId)
    .execute();
};

const definition = (): Definition => {
  const found = shippedDefinition(register);
  if (!found) throw new Error(`There is no register ${register}`);
  return found;
};
const sentCells = (): string[] =>
  (entryCells(definition(), [{ values, state: null }]).rows[0] ?? []).map((cell) =>
    cell === null ? '' : String(cell),
  );
const entrySheet = () => makeEntrySheet(definition(), [{ values, state: null }]);

/** Samples of the registers of facts. */
export async function registersSamples({ entries }: World): Promise<Record<string, readonly Sample[]>> {
  const days = { firstDay: '2026-01-01', lastDay: '2026-12-31' };
  const struck = written('Ghi trùng');
  return {
    'entry-sheets.entrySheetTemplate': [{ ...bySchool, input: { params } }],
    'entry-sheets.checkEntrySheet': [
      { ...bySchool, input: { params, body: {}, file: { name: 'so.xlsx', bytes: await entrySheet() } } },
    ],
    'entry-sheets.importEntries': [
      { ...bySchool, input: { params, body: { rows: [{ row: 2, cells: sentCells() }], tables: {}, leaveOut: [] } } },
    ],
    'registers.listRegisters': [{ ...inSchool, input: { params: { unitId } } }],
    'registers.listGaps': [
      { on: 'communeEast', input: { params: { unitId: units.communeEast }, query: { year: 2026 } } },
    ],
    'registers.listReminders': [{ ...inSchool, input: { params: { unitId } } }],
    'registers.readRegister': [{ ...inSchool, input: { params } }],
    'registers.listEntries': [
      { ...inSchool, prepare: written(), input: { params, query: {} } },
      { on: 'communeEast', input: { params: { ...params, unitId: units.communeEast }, query: { below: true } } },
    ],
    'registers.readEntry': [{ ...inSchool, prepare: written(), input: { params: one } }],
    'registers.addEntry': [
      { ...bySchool, input: { params, body: { entryId, version: 1, values, answers: [entries] } } },
    ],
    'registers.linkEntry': [{ ...bySchool, prepare: written(), input: { params: one, body: { link: [entries] } } }],
    'answers.listTasks': [{ ...inSchool, prepare: written(), input: { params: { unitId } } }],
    'answers.listAnswers': [{ ...inSchool, input: { params: entries } }],
    'registers.correctEntry': [
      { ...bySchool, prepare: written(), input: { params: one, body: { revision: 1, values, reason: 'Đếm lại' } } },
    ],
    'registers.moveEntry': [
      {
        ...bySchool,
        prepare: club,
        input: { params: { ...one, register: clubRegister.code, move: 'keep' }, body: { revision: 1, values: {} } },
      },
    ],
    'registers.withdrawEntry': [
      { ...bySchool, prepare: written(), input: { params: one, body: { revision: 1, reason: 'Ghi trùng' } } },
    ],
    'registers.restoreEntry': [{ ...bySchool, prepare: struck, input: { params: one, body: { revision: 1 } } }],
    'ledgers.counterEntry': [
      {
        ...bySchool,
        prepare: booked,
        input: {
          params: { ...fund, entryId },
          body: { counterId: 'f2000000-0000-7000-8000-000000000002', reason: 'Ghi nhầm' },
        },
      },
    ],
    'ledgers.readStatement': [{ ...inSchool, prepare: booked, input: { params: fund, query: days } }],
    'ledgers.statementSheet': [{ ...inSchool, prepare: booked, input: { params: fund, query: days } }],
    'ledgers.statementPaper': [{ ...inSchool, prepare: booked, input: { params: fund, query: days } }],
    'register-papers.entryPaper': [
      {
        ...inSchool,
        prepare: briefed,
        input: { params: { ...one, register: 'briefing', paper: 'minutes' } },
      },
    ],
    'register-papers.registerPaper': [
      {
        ...bySchool,
        input: { params: { unitId, register: 'training', paper: 'proposal' }, query: { day: '2026-02-20' } },
      },
    ],
    'registers.exportRegister': [{ ...inSchool, prepare: written(), input: { params, query: days } }],
    'registers.breakDown': [
      {
        ...inSchool,
        prepare: written(),
        input: { params, query: { ...days, measure: 'outreach.sessions', by: 'form' } },
      },
    ],
    'registers.readRates': [{ ...inSchool, input: { params, query: days } }],
    'registers.measureUnit': [
      { ...inSchool, prepare: written(), input: { params: { unitId }, query: days } },
      { on: 'communeEast', input: { params: { unitId: units.communeEast }, query: { ...days, below: true } } },
    ],
  };
}
