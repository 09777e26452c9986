import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import type { answersContract } from '../answers-contract.ts';
import { titleOf } from '../rules/say-entry.ts';
import { dayAt } from '../rules/values.ts';
import type { Registers } from './definitions.ts';
import { selectInStates } from './raised-store.ts';

type Reply = ReplyOf<(typeof answersContract)['listTasks']>;

/** The most that is shown; whoever has more finds the rest in the register. */
const MOST = 200;

const NEVER = '9999-12-31';

/** Entries of a unit that are something to do until they are closed; from above without what stays inside the unit. */
export async function listTasks(work: Work, registers: Registers, unitId: Id): Promise<Reply> {
  await work.need('register.read', unitId);
  const isHere = work.mayHere('register.read', unitId);
  const asked = registers.all.flatMap((definition) => {
    const { task, states, above } = definition;
    if (!task || !states || (above === 'counts' && !isHere)) return [];
    const open = states.list.filter(({ tone }) => tone === 'open').map(({ code }) => code);
    return [{ definition, task, register: definition.code, states: open }];
  });
  const found = await selectInStates(work.tx, unitId, asked, MOST);
  const tasks = found.flatMap(({ id, day, register, values }) => {
    const one = asked.find((known) => known.register === register);
    if (!one) return [];
    const { definition, task } = one;
    const title = titleOf(definition, values);
    const due = dayAt(values, task.due) ?? null;
    return [{ entryId: id, register, entry: definition.words.entry, word: task.word, title, day, due }];
  });
  return { tasks: tasks.sort((a, b) => ((a.due ?? NEVER) < (b.due ?? NEVER) ? -1 : 1)) };
}
