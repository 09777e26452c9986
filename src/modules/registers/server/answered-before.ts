import type { Work } from '#platform/work.ts';
import { selectCommand } from '#platform/work-store.ts';

/**
 * The answer to this very command when it was given while this work waited: the same was sent twice at once. Undefined when
 * it is another command that wants the same id.
 */
export async function answeredBefore<Reply>(work: Work): Promise<Reply | undefined> {
  const { command } = work;
  const earlier = command && (await selectCommand(work.tx, work.person.personId, command.id));
  if (!earlier?.digest?.equals(command?.digest ?? Buffer.alloc(0))) return undefined;
  work.markRecorded();
  work.markAnswered();
  return earlier.reply as Reply;
}
