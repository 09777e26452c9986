import type { Database } from '#platform/database/connect.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { citedIn } from '../../rules/acts/cited-in.ts';
import { effectiveReading } from '../../rules/review/effective-reading.ts';
import { selectDecisionsOf } from '../review/review-store.ts';
import { keepCitations, markCited, selectUncited } from './citation-store.ts';

const BATCH = 50;

/** Writes the citations of documents that came before there was a table of them, or before the rule changed. */
export async function citeDocuments(db: Database): Promise<number> {
  for (let done = 0; ; ) {
    const written = await inTransaction(db, async (tx) => {
      const documents = await selectUncited(tx, BATCH);
      const decisions = await selectDecisionsOf(tx, documents);
      for (const { unitId, id, reading } of documents) {
        const read = effectiveReading(reading, decisions.get(id) ?? []);
        if (read.text.trim() === '') await markCited(tx, unitId, id);
        else await keepCitations(tx, unitId, id, citedIn(read));
      }
      return documents.length;
    });
    done += written;
    if (written < BATCH) return done;
  }
}
