import type { Transaction } from 'kysely';
import { blankFacts } from '#modules/documents/rules/register/book.ts';
import { bookColumns } from '#modules/documents/rules/register/book-columns.ts';
import { makeSheet } from '#modules/documents/server/public.ts';
import type { Tables } from '#platform/tables.ts';
import { personas, units } from '../personas/personas.ts';
import { INSIDE } from './matrix-expected.ts';
import type { Sample } from './matrix-samples.ts';
import { NOW } from './matrix-world.ts';

const unitId = units.communeEast;
const entryId = 'f1000000-0000-7000-8000-000000000001';
const inOffice = { on: 'communeEast' } as const;
const byOffice = { on: 'communeEast', only: INSIDE } as const;
const facts = { ...blankFacts, arrivedOn: '2026-02-20', author: 'Sở Giáo dục và Đào tạo', subject: 'Công văn mẫu' };
const params = { unitId, entryId };
const book = { unitId, book: 'received' } as const;

/** A line that stands in the book of the commune. */
const written = (tx: Transaction<Tables>) =>
  tx
    .insertInto('register_entry')
    .values({
      unit_id: unitId,
      id: entryId,
      book: 'received',
      year: 2026,
      number: 1,
      arrived_on: facts.arrivedOn,
      author: facts.author,
      subject: facts.subject,
      created_at: NOW,
      created_by: personas.communeOfficer.personId,
    })
    .execute();

/** Samples of the registers of an office and of dealing with what arrived. */
export async function registerSamples(documentId: string): Promise<Record<string, readonly Sample[]>> {
  const old = { arrivedOn: '05/01/2026', number: '7', author: 'UBND tỉnh', subject: 'Công văn của sổ cũ' };
  const row = bookColumns.received.map(({ key }) => (key in old ? old[key as keyof typeof old] : ''));
  const bytes = await makeSheet({ sheetName: 'Sổ', columns: bookColumns.received, rows: [row], choicesSheet: [] });
  return {
    'register.bookTemplate': [{ ...byOffice, input: { params: book } }],
    'register.checkBook': [{ ...byOffice, input: { params: book, body: {}, file: { name: 'so-cu.xlsx', bytes } } }],
    'register.importBook': [
      { ...byOffice, input: { params: book, body: { rows: [{ row: 2, cells: row }], leaveOut: [] } } },
    ],
    'register.readBook': [
      { ...inOffice, prepare: written, input: { params: book, query: {} } },
      { on: 'secondary', input: { params: { ...book, unitId: units.secondary }, query: {} } },
    ],
    'register.exportBook': [{ ...inOffice, prepare: written, input: { params: book, query: { year: 2026 } } }],
    'register.registerEntry': [
      { ...byOffice, input: { params: book, body: { facts } } },
      { ...byOffice, title: 'a document', input: { params: book, body: { facts, documentId } } },
    ],
    'register.correctEntry': [
      { ...byOffice, prepare: written, input: { params, body: { revision: 1, number: 1, facts } } },
    ],
    'register.withdrawEntry': [
      { ...byOffice, prepare: written, input: { params, body: { revision: 1, reason: 'Ghi trùng' } } },
    ],
    'register.readEntry': [{ ...inOffice, prepare: written, input: { params } }],
    'register.entriesOfDocument': [{ ...inOffice, input: { params: { unitId, documentId } } }],
    'register.takeStep': [
      {
        ...byOffice,
        prepare: written,
        input: { params, body: { revision: 1, step: 'pass', handlerName: 'Bộ phận Một cửa' } },
      },
    ],
    'register.directEntry': [
      { ...byOffice, prepare: written, input: { params, body: { revision: 1, words: 'Giao đồng chí Én' } } },
    ],
    'register.listOpenEntries': [{ ...inOffice, prepare: written, input: { params: { unitId } } }],
  };
}
