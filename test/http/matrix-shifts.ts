import type { Transaction } from 'kysely';
import { SHIFT } from '#modules/registers/rules/shifts/keep-log.ts';
import type { Tables } from '#platform/tables.ts';
import { type PersonaName, personas, units } from '../personas/personas.ts';
import { INSIDE } from './matrix-expected.ts';
import type { Sample } from './matrix-samples.ts';
import { NOW } from './matrix-world.ts';

const unitId = units.secondary;
const inSchool = { on: 'secondary', only: INSIDE } as const;
const values = { day: '2026-02-20', from: '06:00', until: '18:00', guards: 'Lò Văn Quý', result: 'normal' };
const lines = [{ from: '06:00', until: '18:00', people: Array.from({ length: 7 }, () => ['Lò Văn Quý']) }];
const logged: readonly PersonaName[] = ['guard', 'schoolOfficer', 'schoolHead'];
const entryOf = (as: PersonaName): string =>
  `f3000000-0000-7000-8000-${String(logged.indexOf(as) + 1).padStart(12, '0')}`;

/** A shift that each of those who may log has just logged. */
const written = async (tx: Transaction<Tables>) => {
  for (const as of logged) {
    const personId = personas[as]?.personId ?? '';
    await tx
      .insertInto('entry')
      .values({
        unit_id: unitId,
        id: entryOf(as),
        register: SHIFT,
        definition_version: 2,
        day: values.day,
        content: JSON.stringify(values),
        folded: '',
        created_at: NOW,
        created_by: personId,
        updated_at: NOW,
        updated_by: personId,
      })
      .execute();
  }
};

/** Samples of rosters and of the log of shifts. */
export function shiftSamples(): Record<string, readonly Sample[]> {
  const params = { unitId };
  const query = { view: 'week', day: '2026-02-20' };
  const takeBack = (as: PersonaName) => ({ params: { unitId, entryId: entryOf(as) }, body: {} });
  const holiday = { name: 'Tết', firstDay: '2026-02-16', lastDay: '2026-02-18', days: [], revision: 0 };
  return {
    'shifts.readDuty': [{ ...inSchool, input: { params } }],
    'shifts.logShift': [
      {
        ...inSchool,
        input: { params, body: { entryId: 'f3000000-0000-7000-8000-000000000009', version: 2, values } },
      },
    ],
    'shifts.takeBackShift': [{ ...inSchool, prepare: written, input: takeBack('guard'), ownInput: takeBack }],
    'shifts.readRoster': [{ ...inSchool, input: { params: { unitId, week: '2026-02-16' } } }],
    'shifts.saveRoster': [
      { ...inSchool, input: { params: { unitId, week: '2026-02-16' }, body: { revision: 0, lines, reason: '' } } },
    ],
    'shifts.listHolidays': [{ ...inSchool, input: { params } }],
    'shifts.saveHoliday': [
      { ...inSchool, input: { params: { unitId, holidayId: 'f3000000-0000-7000-8000-000000000008' }, body: holiday } },
    ],
    'shifts.readShiftReport': [{ ...inSchool, input: { params, query } }],
    'shifts.exportShiftReport': [{ ...inSchool, input: { params, query } }],
  };
}
