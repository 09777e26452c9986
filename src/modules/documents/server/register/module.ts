import { defineModule, prepared } from '#platform/http/handlers.ts';
import { registerContract } from '../../register-contract.ts';
import { bookColumns } from '../../rules/register/book-columns.ts';
import { readSheet } from '../reader/read-files.ts';
import { correctEntry, withdrawEntry } from './correct-entry.ts';
import { entriesOfDocument } from './entries-of-document.ts';
import { exportBook } from './export-book.ts';
import { bookTemplate, checkBook, importBook } from './import-book.ts';
import { readBook } from './read-book.ts';
import { listOpenEntries, readEntry } from './read-entry.ts';
import { registerEntry } from './register-entry.ts';
import { directEntry, takeStep } from './take-step.ts';

export const registerModule = defineModule('register', registerContract, {
  readBook: (work, { params, query }) => readBook(work, params.unitId, params.book, query),
  exportBook: (work, { params, query }) => exportBook(work, params.unitId, params.book, query.year),
  bookTemplate: (work, { params }) => bookTemplate(work, params.unitId, params.book),
  checkBook: prepared({
    ask: (work, { params }) => work.needHere('document.write', params.unitId),
    prepare: ({ params, file }) => readSheet(file.bytes, bookColumns[params.book]),
    run: (work, { params }, sheet) => checkBook(work, params.unitId, params.book, sheet),
  }),
  importBook: (work, { params, body }) => importBook(work, params.unitId, params.book, body),
  registerEntry: (work, { params, body }) => registerEntry(work, params.unitId, params.book, body),
  correctEntry: (work, { params, body }) => correctEntry(work, params.unitId, params.entryId, body),
  withdrawEntry: (work, { params, body }) => withdrawEntry(work, params.unitId, params.entryId, body),
  readEntry: (work, { params }) => readEntry(work, params.unitId, params.entryId),
  entriesOfDocument: (work, { params }) => entriesOfDocument(work, params.unitId, params.documentId),
  takeStep: (work, { params, body }) => takeStep(work, params.unitId, params.entryId, body),
  directEntry: (work, { params, body }) => directEntry(work, params.unitId, params.entryId, body),
  listOpenEntries: (work, { params }) => listOpenEntries(work, params.unitId),
});
