import { inStoredOrder } from '#base/stored-order.ts';
import type { Database } from '#platform/database/connect.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import type { Definition, Measure } from '../rules/definition.ts';
import { readKeptDefinition } from '../rules/kept-definition.ts';
import { choiceFields, type UsedChoices, whatIsLost } from '../rules/why-not-sound.ts';
import { hasEntries, holdDefinitions, keepDefinition, selectNewest, selectUsedChoices } from './definition-store.ts';
import { postAddedMeasures, postAnew } from './post-added-measures.ts';

const refused = (name: string, why: string): Error =>
  new Error(`Chương trình chưa chạy, dữ liệu còn nguyên: “${name}” ${why}`);

const text = (definition: Definition): string => JSON.stringify(inStoredOrder(definition));

/** What a measure adds up, without how it is called and shown. */
const countedBy = ({ kind, amount, on, when, ...rest }: Measure): string =>
  JSON.stringify(inStoredOrder({ kind, amount, on, when, until: 'until' in rest ? rest.until : undefined }));

const countsOtherwise = (before: Definition, after: Definition): Measure | undefined =>
  before.measures.find((measure, at) => after.measures[at] && countedBy(measure) !== countedBy(after.measures[at]));

async function usedIn(db: Database, before: Definition): Promise<UsedChoices> {
  const used: Record<string, string[]> = {};
  for (const { place } of choiceFields(before.fields)) used[place] = await selectUsedChoices(db, before.code, place);
  return used;
}

/**
 * Keeps the definitions this program ships, so that every entry is read by the one it was written by. One that would lose
 * what entries hold is refused before anything is done with it: the program does not start, and says what would be lost.
 */
export async function keepDefinitions(db: Database, shipped: readonly Definition[], now: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    await holdDefinitions(tx);
    const known = await selectNewest(tx);
    for (const { code, content } of known) {
      if (shipped.some((one) => one.code === code) || !(await hasEntries(tx, code))) continue;
      const { words } = readKeptDefinition(content);
      throw refused(words.name, 'đã có mục ghi nhưng bản chương trình này không còn sổ đó. Cài lại bản trước đó.');
    }
    for (const definition of shipped) {
      const { code, version, words } = definition;
      const newest = known.find((one) => one.code === code);
      if (newest) {
        const { name } = words;
        if (newest.version > version) {
          throw refused(
            name,
            `đã có mẫu bản ${newest.version}, mới hơn chương trình này. Cài bản chương trình mới hơn.`,
          );
        }
        const before = readKeptDefinition(newest.content);
        if (newest.version === version && text(before) === text(definition)) continue;
        const isUsed = await hasEntries(tx, code);
        const lost = isUsed ? whatIsLost(before, definition, await usedIn(tx, before)) : [];
        if (lost.length > 0) {
          throw refused(name, `có mục ghi dùng ${lost.join(', ')} mà mẫu bản ${version} bỏ đi. Cài lại bản trước đó.`);
        }
        const had = before.measures.length;
        const changed = isUsed ? countsOtherwise(before, definition) : undefined;
        if (changed && definition.ledger) {
          throw refused(
            name,
            `là sổ tiền đã có bút toán, số đo “${changed.name}” không được đếm khác đi. Cài lại bản trước đó.`,
          );
        }
        if (changed) await postAnew(tx, definition);
        else if (isUsed && definition.measures.length > had) await postAddedMeasures(tx, definition, had);
      }
      await keepDefinition(tx, { code, version, content: definition }, now);
    }
  });
}
