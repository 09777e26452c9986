import type { Work } from '#platform/work.ts';
import { toldEvidence } from '../../rules/evidence/say-evidence.ts';
import type { Registers } from '../definitions.ts';
import { selectOver } from './evidence-store.ts';
import { removeBytes } from './remove-bytes.ts';

/** Files a transaction takes at once. */
const AT_ONCE = 50;

/** Removes the bytes of files whose last day is over; what they were called, their digest and the day stay. Gives how many. */
export async function removeOver(
  begin: <T>(act: (work: Work) => Promise<T>) => Promise<T>,
  registers: Registers,
): Promise<number> {
  let removed = 0;
  for (;;) {
    const count = await begin(async (work) => {
      const over = await selectOver(work.tx, work.today, AT_ONCE);
      for (const file of over) {
        await removeBytes(work, file);
        const name = registers.all.find(({ code }) => code === file.register)?.words.name ?? file.register;
        await work.record({
          unitId: file.unitId,
          subjectKind: 'entry',
          subjectId: file.entryId,
          action: 'remove-evidence',
          before: toldEvidence(name, file),
        });
      }
      return over.length;
    });
    removed += count;
    if (count < AT_ONCE) return removed;
  }
}
