import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { givenDay, plainDay } from '#base/plain-day.ts';
import { sheetRefusals } from '#base/sheet-columns.ts';
import { books, FIRST_YEAR, MOST_COPIES, MOST_NUMBER } from './rules/register/book.ts';
import { MOST_LINES } from './rules/register/book-sheet.ts';
import { handlingStates, handlingSteps } from './rules/register/handling.ts';

const text = (limit: number) => z.string().trim().max(limit);
const words = (limit: number) => text(limit).nullable();
const day = plainDay.nullable();

/** What stands in a line beside its number. */
export const entryFacts = z.strictObject({
  arrivedOn: day,
  author: words(200),
  numberSymbol: words(60),
  signedOn: day,
  subject: text(500),
  signatory: words(150),
  recipients: words(500),
  copyKeeper: words(200),
  copies: z.int().min(0).max(MOST_COPIES).nullable(),
  passedOn: day,
  signedFor: words(100),
  note: words(500),
});

const number = z.int().min(1).max(MOST_NUMBER);
const unit = z.object({ unitId: z.uuid() });
const book = z.enum(books);
const entryParams = z.object({ unitId: z.uuid(), entryId: z.uuid() });

const handling = z.object({
  state: z.enum(handlingStates),
  handlerId: z.uuid().nullable(),
  /** The person, or the part of the office, that deals with it. */
  handlerName: z.string().nullable(),
  limit: day,
  finishedOn: day,
  overdue: z.boolean(),
});

const line = z.object({
  id: z.uuid(),
  book,
  year: z.int(),
  series: z.string(),
  number: z.int(),
  documentId: z.uuid().nullable(),
  facts: entryFacts,
  withdrawn: z.object({ on: plainDay, by: z.string(), reason: z.string() }).nullable(),
  handling,
  revision: z.int(),
});

const gap = z.object({ from: z.int(), to: z.int() });
const written = z.object({ id: z.uuid(), number: z.int(), year: z.int(), revision: z.int() });

const sentRow = z.object({ row: z.int(), cells: z.array(z.string().max(2000)).max(20) });

export const registerContract = {
  readBook: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/books/:book',
    summary: 'The register of received or issued documents of an office in a year, page by page',
    needs: 'document.read',
    params: z.object({ unitId: z.uuid(), book }),
    query: z.object({
      year: z.coerce.number().int().min(FIRST_YEAR).max(2200).optional(),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
      /** Words of a line, marks and case set aside. */
      q: z.string().max(200).optional(),
      /** `open`: received documents nobody has finished dealing with; `all`: the whole year at once, for paper. */
      only: z.enum(['open', 'all']).optional(),
    }),
    reply: z.object({
      unitName: z.string(),
      superior: z.string().nullable(),
      year: z.int(),
      /** Years in which something was registered, and this one, the latest first. */
      years: z.array(z.int()),
      /** The lines of a page, the newest number first; of the whole year by number. */
      entries: z.array(line),
      /** How many lines answer, and how many the year has. */
      total: z.int(),
      written: z.int(),
      page: z.int(),
      pageSize: z.int(),
      /** By series: the number that comes next and the numbers nobody has written yet. */
      series: z.array(z.object({ series: z.string(), next: z.int(), gaps: z.array(gap) })),
      mayWrite: z.boolean(),
    }),
  }),
  exportBook: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/books/:book/file',
    summary: 'The register as Excel, with the columns and the heading of the printed book',
    needs: 'document.read',
    params: z.object({ unitId: z.uuid(), book }),
    query: z.object({ year: z.coerce.number().int().min(FIRST_YEAR).max(2200) }),
    reply: nothing,
    download: true,
  }),
  bookTemplate: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/books/:book/import/template',
    summary: 'An empty sheet with the columns of the register',
    needs: 'document.write',
    params: z.object({ unitId: z.uuid(), book }),
    reply: nothing,
    download: true,
  }),
  checkBook: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/books/:book/import/check',
    summary: 'Read an old register from Excel, in the columns of the printed book; nothing is kept',
    needs: 'document.write',
    params: z.object({ unitId: z.uuid(), book }),
    upload: true,
    changesNothing: true,
    body: command({}),
    reply: z.object({
      rows: z.array(sentRow),
      remarks: z.array(z.string()),
      /** Numbers the register holds in the years of the sheet, with what stands there. */
      taken: z.array(z.object({ place: z.string(), subject: z.string() })),
    }),
    refusals: [...sheetRefusals],
  }),
  importBook: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/books/:book/import',
    summary: 'Write the lines of an old register under their own numbers, all or none',
    needs: 'document.write',
    params: z.object({ unitId: z.uuid(), book }),
    body: command({ rows: z.array(sentRow).max(MOST_LINES), leaveOut: z.array(z.int()).max(MOST_LINES) }),
    reply: z.object({ count: z.int(), years: z.array(z.int()) }),
    refusals: ['register-sheet-unfit'],
  }),
  registerEntry: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/books/:book/entries',
    summary: 'Write a document into a register; without a number it gets the next one of its year',
    needs: 'document.write',
    params: z.object({ unitId: z.uuid(), book }),
    body: command({
      series: text(20).default(''),
      /** Chosen only while catching up with a paper book. */
      number: number.nullable().default(null),
      documentId: z.uuid().nullable().default(null),
      facts: entryFacts,
    }),
    reply: written,
    refusals: ['register-line-unfit', 'register-number-taken', 'register-number-none'],
  }),
  correctEntry: endpoint({
    method: 'PUT',
    path: '/api/units/:unitId/entries/:entryId',
    summary: 'Mend a line of a register; its number only where it was chosen wrongly',
    needs: 'document.write',
    params: entryParams,
    body: command({ revision: z.int(), number, facts: entryFacts }),
    reply: written,
    refusals: [
      'register-line-unfit',
      'register-number-taken',
      'register-year-fixed',
      'register-line-withdrawn',
      'stale',
    ],
  }),
  withdrawEntry: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/entries/:entryId/withdraw',
    summary: 'Strike a line out of a register; its number stays used',
    needs: 'document.write',
    params: entryParams,
    body: command({ revision: z.int(), reason: text(500).min(3) }),
    reply: written,
    refusals: ['register-line-withdrawn', 'stale'],
  }),
  readEntry: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/entries/:entryId',
    summary: 'A line of a register with how it was dealt with, step by step',
    needs: 'document.read',
    params: entryParams,
    reply: z.object({
      unitName: z.string(),
      entry: line,
      document: z.object({ id: z.uuid(), title: z.string() }).nullable(),
      steps: z.array(
        z.object({
          step: z.enum(handlingSteps),
          at: z.iso.datetime(),
          by: z.string(),
          onBehalfOf: z.string().nullable(),
          opinionOf: z.string().nullable(),
          words: z.string().nullable(),
          handlerName: z.string().nullable(),
          limit: day,
          answer: z.string().nullable(),
          answerEntryId: z.uuid().nullable(),
        }),
      ),
      /** People of the office who may deal with it; empty for those who may not pass it on. */
      people: z.array(z.object({ id: z.uuid(), fullName: z.string() })),
      mayWrite: z.boolean(),
      mayDirect: z.boolean(),
    }),
  }),
  entriesOfDocument: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/documents/:documentId/entries',
    summary: 'Where a document stands in the registers, and what would be written there',
    needs: 'document.read',
    params: z.object({ unitId: z.uuid(), documentId: z.uuid() }),
    reply: z.object({
      entries: z.array(line),
      proposal: z.object({ book, facts: entryFacts }),
      mayWrite: z.boolean(),
    }),
  }),
  takeStep: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/entries/:entryId/steps',
    summary: 'Pass a received document on, begin, finish or reopen dealing with it',
    needs: 'document.write',
    params: entryParams,
    body: command({
      revision: z.int(),
      step: z.enum(['pass', 'begin', 'finish', 'reopen']),
      handlerId: z.uuid().nullable().default(null),
      handlerName: words(200).default(null),
      limit: givenDay.nullable().default(null),
      words: words(2000).default(null),
      /** Whose opinion `words` are, when they are written down from paper. */
      opinionOf: words(120).default(null),
      answerEntryId: z.uuid().nullable().default(null),
      answerSymbol: words(60).default(null),
    }),
    reply: written,
    refusals: ['handling-step-unfit', 'handler-unknown', 'register-line-withdrawn', 'stale'],
  }),
  directEntry: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/entries/:entryId/direction',
    summary: "A leader's opinion on a received document, with who deals with it and by when",
    needs: 'document.direct',
    params: entryParams,
    body: command({
      revision: z.int(),
      words: text(2000).min(1),
      handlerId: z.uuid().nullable().default(null),
      handlerName: words(200).default(null),
      limit: givenDay.nullable().default(null),
    }),
    reply: written,
    refusals: ['handling-step-unfit', 'handler-unknown', 'register-line-withdrawn', 'stale'],
  }),
  listOpenEntries: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/open-entries',
    summary: 'Received documents nobody has finished dealing with: those of the person, then the nearest limit first',
    needs: 'document.read',
    params: unit,
    reply: z.object({
      total: z.int(),
      /** Of all of them those nobody was given, and those others are late with. */
      fresh: z.int(),
      late: z.int(),
      /** The first 200. */
      entries: z.array(
        z.object({
          id: z.uuid(),
          number: z.int(),
          year: z.int(),
          subject: z.string(),
          author: z.string().nullable(),
          numberSymbol: z.string().nullable(),
          arrivedOn: plainDay.nullable(),
          handling,
          /** Passed to the person who asks. */
          mine: z.boolean(),
        }),
      ),
    }),
  }),
};
