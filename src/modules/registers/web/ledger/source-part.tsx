import { Link } from '@tanstack/react-router';
import { formatDate } from '#base/date.ts';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { words as general } from '#ui/words.ts';
import { registerPath } from '../registers-api.ts';
import { registerWords } from '../words.ts';
import type { StatementLine, StatementSource } from './ledger-api.ts';
import { ledgerWords } from './ledger-words.ts';
import classes from './statement.module.css';

const words = ledgerWords;
const blankOr = (amount: number): string => (amount === 0 ? general.blank : words.money(amount));

interface SourcePartProps {
  readonly unitId: string;
  readonly register: string;
  readonly source: StatementSource;
}

/** One source of money: its four figures, then its lines in the order they were booked. */
export function SourcePart({ unitId, register, source }: SourcePartProps) {
  const { name, opening, income, spending, closing, lines } = source;
  const columns: Column<StatementLine>[] = [
    {
      key: 'day',
      head: words.day,
      cell: ({ entryId, day, title }) => (
        <Link
          to={registerPath(unitId, register, entryId)}
          className={classes.link}
          aria-label={registerWords.list.openEntry(`${formatDate(day)}, ${title}`)}
        >
          {formatDate(day)}
        </Link>
      ),
    },
    { key: 'paper', head: words.paper, cell: ({ paper }) => paper },
    {
      key: 'title',
      head: words.title,
      width: '34%',
      cell: ({ title, mark }) => (
        <>
          {title}
          {mark ? <span className={classes.mark}> ({words.marks[mark]})</span> : null}
        </>
      ),
    },
    { key: 'income', head: words.income, kind: 'number', cell: (line) => blankOr(line.income) },
    { key: 'spending', head: words.spending, kind: 'number', cell: (line) => blankOr(line.spending) },
    { key: 'balance', head: words.balance, kind: 'number', cell: ({ balance }) => words.money(balance) },
  ];
  return (
    <section className={classes.source} aria-label={name}>
      <h2>{name}</h2>
      <dl className={classes.sums}>
        {(
          [
            ['opening', opening],
            ['income', income],
            ['spending', spending],
            ['closing', closing],
          ] as const
        ).map(([key, amount]) => (
          <div key={key} className={key === 'closing' ? classes.closing : undefined}>
            <dt>{words[key]}</dt>
            <dd>{words.money(amount)}</dd>
          </div>
        ))}
      </dl>
      {lines.length > 0 ? (
        <DataTable
          caption={words.linesOf(name)}
          dense
          cards
          // The sums are of all lines; on paper nobody can ask for more.
          paged
          rows={lines}
          rowKey={({ entryId }) => entryId}
          columns={columns}
        />
      ) : (
        <p className={classes.mark}>{words.noLines}</p>
      )}
    </section>
  );
}
