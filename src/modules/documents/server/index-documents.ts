import type { Id } from '#base/id.ts';
import type { Database } from '#platform/database/connect.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import type { Work } from '#platform/work.ts';
import type { EntryFields } from '../rules/library/entry.ts';
import { entryIndex, vocabularyOf, wordsIndex } from '../rules/library/search-row.ts';
import { lockDocument } from './document-store.ts';
import { putEntryIndex, putWordsIndex, selectUnindexed, selectVersionTexts } from './index-store.ts';

type Db = Work['tx'];

interface Indexed {
  readonly unitId: Id;
  readonly id: Id;
  readonly title: string;
  readonly entry: EntryFields;
  /** The latest. */
  readonly version: number;
}

/** Makes an entry findable, in the unit of work that wrote it and after `indexWords`. */
export const indexEntry = (db: Db, { unitId, id, title, entry, version }: Indexed): Promise<void> =>
  putEntryIndex(db, unitId, id, entryIndex(unitId, title, entry), version);

/** Makes the words of a version findable, in the unit of work that wrote it. */
export const indexWords = (
  db: Db,
  version: { readonly unitId: Id; readonly documentId: Id; readonly ordinal: number },
  text: string,
): Promise<void> => putWordsIndex(db, version, wordsIndex(version.unitId, text), vocabularyOf(text));

const BATCH = 50;

/**
 * Makes findable what was taken in before there was an index, or was indexed by older rules, each document in a
 * transaction of its own; hourly and at the start. Returns how many.
 */
export async function indexDocuments(db: Database): Promise<number> {
  let done = 0;
  for (;;) {
    const waiting = await selectUnindexed(db, BATCH);
    for (const { unitId, id } of waiting) {
      await inTransaction(db, async (tx) => {
        const document = await lockDocument(tx, unitId, id);
        if (!document) return;
        for (const { ordinal, text } of await selectVersionTexts(tx, unitId, id)) {
          await indexWords(tx, { unitId, documentId: id, ordinal }, text);
        }
        await indexEntry(tx, document);
      });
      done += 1;
    }
    if (waiting.length < BATCH) return done;
  }
}
