import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import type { registersContract } from '../contract.ts';
import { remindersOf } from '../rules/reminders.ts';
import { titleOf } from '../rules/say-entry.ts';
import type { Registers } from './definitions.ts';
import { selectReminded } from './reminder-store.ts';

const MOST = 300;

/** What stands in the registers of a unit and should not be missed now; from above without what stays inside the unit. */
export async function listReminders(
  work: Work,
  registers: Registers,
  unitId: Id,
): Promise<ReplyOf<(typeof registersContract)['listReminders']>> {
  await work.need('register.read', unitId);
  const isHere = work.mayHere('register.read', unitId);
  const seen = registers.all.filter(({ above }) => isHere || above === 'entries');
  const found = await selectReminded(work.tx, unitId, seen, work.today, MOST);
  const reminders = found.flatMap(({ id, register, values, state, reminder }) => {
    const definition = seen.find(({ code }) => code === register);
    if (!definition) return [];
    const title = titleOf(definition, values);
    const said = definition.reminders.filter(({ code }) => code === reminder);
    return remindersOf({ reminders: said }, { values, state }, work.today).map((due) => ({
      ...due,
      register,
      registerName: definition.words.name,
      entryId: id,
      title,
    }));
  });
  return { today: work.today, reminders };
}
