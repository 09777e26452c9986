import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { SentRow } from '#base/sheet-columns.ts';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { useToday } from '#ui/server-day.ts';
import { SendSheet } from '#ui/sheet/send-sheet.tsx';
import { SheetReview, TakeSheet } from '#ui/sheet/sheet-review.tsx';
import type { SheetTableProps } from '#ui/sheet/sheet-table.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { useDraft } from '#ui/use-draft.ts';
import type { Book } from '../../rules/register/book.ts';
import { type BookColumnKey, bookColumns, bookForms } from '../../rules/register/book-columns.ts';
import { bookSheets, judgeBook } from '../../rules/register/book-sheet.ts';
import { registerApi } from './register-api.ts';
import { registerWords } from './register-words.ts';

const words = registerWords.import;

/** A sheet under review: what the server read, as mended so far. */
interface Review {
  readonly rows: readonly SentRow[];
  readonly remarks: readonly string[];
  readonly taken: readonly { readonly place: string; readonly subject: string }[];
  readonly leaveOut: readonly number[];
}

/** An old book from Excel, in the columns of the printed one; kept on this device until it is written. */
export default function ImportBookPage() {
  const { unitId, book: named } = usePageParams('unitId', 'book');
  const book: Book = named === 'issued' ? 'issued' : 'received';
  const params = { unitId, book };
  const draft = useDraft<Review | null>(`register-import/${unitId}/${book}`, null);
  const forget = () => {
    draft.acknowledge();
    draft.set(null);
    draft.acknowledge();
  };
  const review = draft.value;
  return (
    <Page
      title={words.title[book]}
      lead={registerWords.lead(bookForms[book])}
      back={{ to: `/registers/${unitId}/${book}`, word: registerWords.titles[book] }}
      width={review ? 'full' : 'narrow'}
    >
      {!draft.ready ? null : review ? (
        <BookReview
          unitId={unitId}
          book={book}
          review={review}
          onChange={(change) => draft.set((before) => (before ? change(before) : before))}
          onDone={forget}
        />
      ) : (
        <SendSheet
          words={words}
          template={() => registerApi.download('GET /api/units/:unitId/books/:book/import/template', { params })}
          check={async (file, onProgress) => {
            const options = { params, body: {}, file, onProgress };
            const read = await registerApi.upload('POST /api/units/:unitId/books/:book/import/check', options);
            draft.set({ ...read, leaveOut: [] });
          }}
        />
      )}
    </Page>
  );
}

interface BookReviewProps {
  readonly unitId: string;
  readonly book: Book;
  readonly review: Review;
  readonly onChange: (change: (before: Review) => Review) => void;
  readonly onDone: () => void;
}

/** What would be written, judged anew with every key; wrong cells are mended in their place. */
function BookReview({ unitId, book, review, onChange, onDone }: BookReviewProps) {
  const today = useToday();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { leaveOut, remarks } = review;
  const rows = useMemo(() => review.rows.map(bookSheets[book].receive), [review.rows, book]);
  const taken = useMemo(() => new Map(review.taken.map(({ place, subject }) => [place, subject])), [review.taken]);
  const judged = useMemo(
    () =>
      judgeBook(
        book,
        rows.filter(({ row }) => !leaveOut.includes(row)),
        taken,
        today,
      ),
    [book, rows, leaveOut, taken, today],
  );
  const take = useCommand(
    (body: { rows: SentRow[]; leaveOut: number[] }, options) =>
      registerApi('POST /api/units/:unitId/books/:book/import', {
        params: { unitId, book },
        body: { ...body, rows: body.rows.map(({ row, cells }) => ({ row, cells: [...cells] })) },
        ...options,
      }),
    async ({ count, years }) => {
      toast(words.done(count, years));
      onDone();
      await client.invalidateQueries();
      await navigate({ to: `/registers/${unitId}/${book}` });
    },
  );
  const passedOver = useMemo(
    () => new Map(judged.already.map((row) => [row, { reason: words.already }])),
    [judged.already],
  );
  const errors = judged.findings.length;
  const years = [...new Set(judged.lines.map(({ year }) => year))].sort();
  const sum = judged.lines.length > 0 ? words.sum(judged.lines.length, years) : words.nothing;
  const skipped = [
    judged.already.length > 0 ? words.standing(judged.already.length) : '',
    leaveOut.length > 0 ? words.skipped(leaveOut.length) : '',
  ].filter(Boolean);
  return (
    <SheetReview<BookColumnKey>
      title={words.three}
      remarks={remarks}
      keys={bookSheets[book].keys}
      columns={bookColumns[book] as unknown as SheetTableProps<BookColumnKey>['columns']}
      choices={{}}
      passedOver={passedOver}
      rows={rows}
      findings={judged.findings}
      leaveOut={leaveOut}
      nameOf={({ cells }) => cells.subject}
      onChange={(change) => onChange(change)}
    >
      <TakeSheet
        sum={errors > 0 ? words.sumLater(errors) : sum}
        skipped={skipped.join(', ')}
        error={take.error}
        word={words.take(judged.lines.length)}
        disabled={errors > 0 || judged.lines.length === 0}
        busy={take.busy}
        onTake={() => void take.run({ rows: [...review.rows], leaveOut: [...leaveOut] })}
        onStartOver={onDone}
      />
    </SheetReview>
  );
}
