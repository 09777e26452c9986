import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Program } from '#app/program.ts';
import { editedTitle } from '#modules/documents/rules/document-title.ts';
import { entryIndex, INDEX_RULES, vocabularyOf, wordsIndex } from '#modules/documents/rules/library/search-row.ts';
import { readDocument } from '#modules/documents/rules/reading/read-document.ts';
import type { DocumentReading } from '#modules/documents/rules/reading/reading.ts';
import { insertDocument } from '#modules/documents/server/document-store.ts';
import { indexEntry, indexWords } from '#modules/documents/server/index-documents.ts';
import { insertVersion } from '#modules/documents/server/version-store.ts';
import { withClient } from '#platform/database/open.ts';
import { quantile, signInWith, withProgram } from './bench-session.ts';
import { corpusParagraphs, type InventedDocument, inventedDocument } from './library-documents.ts';
import { fillNation } from './nation.ts';
import type { BenchResult } from './result.ts';

const DOCUMENTS = Number(process.env.LIBRARY_DOCUMENTS ?? 20_000);
const LIMIT_MS = 100;
const ROUNDS = 60;
/** An office of the invented nation. */
const UNIT = '00000001-0000-7000-8000-000000000001';
const TAKEN_IN = 40;

const queries: Readonly<Record<string, readonly string[]>> = {
  'one word': ['q=ma', 'q=tội', 'q=kinh', 'q=truyền', 'q=học'],
  'many words': ['q=phòng chống ma túy trong học sinh', 'q=ke hoach phong chong toi pham', 'q=tuyên truyền pháp luật'],
  'typing error': [
    'q=ke hoahc phong chong toi pham',
    'q=tuyên truyèn phap luaat',
    'q=phòg chốg ma túy',
    'q=bạo lcự học đuờng',
  ],
  number: ['q=12/CT-TW', 'q=08/KH-UBND', 'q=1234', 'q=21/KH-SGDĐT'],
  filter: ['direction=received&kindCode=KH&year=2024', 'q=ma túy&kindCode=CV&year=2023', 'force=not-ended&page=50', ''],
};

const made = { createdAt: new Date(), createdBy: UNIT };

/** What was read beside the words: of one short document, for all of them. */
const readingOf = (paragraphs: readonly string[]): DocumentReading =>
  readDocument(inventedDocument(0, paragraphs).text.slice(0, 4_000));

const received = { direction: 'received', inForceFrom: null, inForceTo: null, note: null } as const;
const titleOf = ({ kindCode, subject }: Omit<InventedDocument, 'text'>) => editedTitle(kindCode, subject, '');

async function takeIn({ store: { db } }: Program, one: InventedDocument, reading: DocumentReading): Promise<void> {
  const id = randomUUID();
  const { text, ...head } = one;
  const title = titleOf(head);
  const entry = { ...head, ...received, inForceFrom: head.signedOn };
  await db.transaction().execute(async (tx) => {
    await insertDocument(tx, { ...made, unitId: UNIT, id, title, entry, reading: { ...reading, text } });
    await insertVersion(tx, {
      ...made,
      unitId: UNIT,
      documentId: id,
      ordinal: 1,
      fileId: null,
      body: text,
      reason: null,
    });
    await indexWords(tx, { unitId: UNIT, documentId: id, ordinal: 1 }, text);
    await indexEntry(tx, { unitId: UNIT, id, title, entry, version: 1 });
  });
}

const BATCH = 100;
const indexes = `
  create index document_words_words on document_words using gin (words) with (fastupdate = off);
  create index document_search_head on document_search using gin (head) with (fastupdate = off)`;

/** Many at a time, and the indexes made when all are in: a library grows over years, not in one go. */
export async function fillLibrary(owner: pg.Client): Promise<void> {
  const paragraphs = corpusParagraphs();
  const reading = readingOf(paragraphs);
  const vocabulary = new Set<string>();
  await owner.query('drop index document_words_words, document_search_head');
  for (let at = 0; at < DOCUMENTS; at += BATCH) {
    const rows = Array.from({ length: BATCH }, (_, n) => {
      const { text, ...head } = inventedDocument(at + n, paragraphs);
      const entry = { ...head, ...received, inForceFrom: head.signedOn };
      const title = titleOf(head);
      const { numberKey, issuerKey, head: terms } = entryIndex(UNIT, title, entry);
      for (const word of vocabularyOf(text)) vocabulary.add(word);
      const list = (numbers: readonly number[]) => `{${numbers.join(',')}}`;
      return {
        ...{ id: randomUUID(), title, ...head, text, reading: { ...reading, text } },
        ...{ numberKey, issuerKey, head: list(terms), words: list(wordsIndex(UNIT, text)) },
      };
    });
    await owner.query(
      `with given as (
         select * from jsonb_to_recordset($1) as x (id uuid, title text, "kindCode" text, number text, symbol text, issuer text,
           subject text, "signedOn" date, text text, reading jsonb, "numberKey" text, "issuerKey" text, head text, words text)
       ), documents as (
         insert into document (unit_id, id, title, reading, created_at, created_by, kind_code, number, symbol, issuer, subject,
           signed_on, in_force_from)
         select $2, id, title, reading, $3, $2, "kindCode", number, symbol, issuer, subject, "signedOn", "signedOn" from given
       ), versions as (
         insert into document_version (unit_id, document_id, ordinal, body, created_at, created_by)
         select $2, id, 1, text, $3, $2 from given
       ), heads as (
         insert into document_search (unit_id, document_id, number_key, issuer_key, head, day, made_by)
         select $2, id, "numberKey", "issuerKey", head::int[], "signedOn", $4 from given
       )
       insert into document_words (unit_id, document_id, ordinal, words, latest, day)
       select $2, id, 1, words::int[], true, "signedOn" from given`,
      [JSON.stringify(rows), UNIT, made.createdAt, INDEX_RULES],
    );
  }
  await owner.query('insert into library_word select unnest($1::text[])', [[...vocabulary]]);
  await owner.query(`set maintenance_work_mem = '256MB'`);
  await owner.query(indexes);
  await owner.query('vacuum analyze');
}

const within = (name: string, value: number, against = LIMIT_MS, unit = 'ms'): BenchResult => ({
  name: `library-search ${name}`,
  value,
  unit,
  against,
  ratio: value / against,
});

/** Searches in a library of 20,000 invented documents of two to ten pages, as requests from end to end. */
export async function run(): Promise<BenchResult[]> {
  return withProgram('library', async (program) => {
    const paragraphs = corpusParagraphs();
    await withClient(program.store.owner, (client) => fillNation(client, new Date(), 1));
    const cookie = await signInWith(program, 'officer', UNIT);
    await withClient(program.store.owner, (client) => fillLibrary(client));

    const ask = async (query: string): Promise<{ total: number }> => {
      const url = `/api/units/${UNIT}/library?${new URLSearchParams(query)}`;
      const answer = await program.app.inject({ url, headers: { cookie } });
      if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}: ${answer.body}`);
      return answer.json();
    };
    const results: BenchResult[] = [];
    for (const [name, list] of Object.entries(queries)) {
      const times: number[] = [];
      for (let round = -10; round < ROUNDS; round++) {
        const query = list[(round + 10) % list.length] ?? '';
        const began = performance.now();
        const { total } = await ask(query);
        const took = performance.now() - began;
        if (round >= 0) times.push(took);
        else process.stderr.write(`${query} → ${total} in ${took.toFixed(0)} ms\n`);
      }
      results.push(within(`${name} p95`, quantile(times, 0.95)));
    }

    const reading = readingOf(paragraphs);
    const added: number[] = [];
    for (let n = 0; n < TAKEN_IN; n++) {
      const one = inventedDocument(DOCUMENTS + n, paragraphs);
      const began = performance.now();
      await takeIn(program, one, reading);
      added.push(performance.now() - began);
    }
    results.push(within('take one in', quantile(added, 0.5), 1_000));

    const { rows } = await program.store.pool.query(
      `select pg_table_size('document_words') + pg_table_size('document_search') as terms, pg_indexes_size('document_words')
         + pg_indexes_size('document_search') as indexes, pg_table_size('document') + pg_table_size('document_version') as documents`,
    );
    const [megabyte, sizes] = [1_048_576, rows[0] as Record<'terms' | 'indexes' | 'documents', number>];
    const size = (sizes.terms + sizes.indexes) / megabyte;
    results.push(within('index : documents', size, sizes.documents / megabyte, 'MB'));
    return results;
  });
}
