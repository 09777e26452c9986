import type { Book } from '../../rules/register/book.ts';
import { bookColumns } from '../../rules/register/book-columns.ts';
import { bookCell, printedBook } from '../../rules/register/printed-book.ts';
import classes from './register.module.css';
import { type BookReply, printed } from './register-api.ts';

/** The whole book as it goes on paper: every line, on A4 laid across. */
export function PaperBook({ book, reply }: { book: Book; reply: BookReply }) {
  const { unitName, superior, year, entries } = reply;
  const { title, lines } = printedBook(book, year, entries.map(printed));
  const columns = bookColumns[book];
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <div className={classes.paper} data-paper="landscape">
      <div className={classes.paperHead}>
        <p className={classes.upper}>{superior}</p>
        <p className={classes.upper}>
          <strong>{unitName}</strong>
        </p>
        <p className={classes.paperTitle}>{title}</p>
        <p className={classes.centre}>{lines.join(' · ')}</p>
      </div>
      <table>
        <thead>
          <tr>
            {columns.map(({ key, header, width }) => (
              <th key={key} scope="col" style={{ width: `${(width / all) * 100}%` }}>
                {header}
              </th>
            ))}
          </tr>
          <tr>
            {columns.map(({ key }, at) => (
              <th key={key} scope="col">
                ({at + 1})
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((line) => (
            <tr key={line.id}>
              {columns.map(({ key }) => (
                <td key={key} className={line.withdrawn && key !== 'note' ? classes.out : undefined}>
                  {bookCell(printed(line), key)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
