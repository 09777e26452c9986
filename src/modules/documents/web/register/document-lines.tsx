import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { HandlingState } from './handling-state.tsx';
import classes from './register.module.css';
import { type Line, registerApi } from './register-api.ts';
import { registerWords } from './register-words.ts';
import { TimeLine } from './time-line.tsx';

const words = registerWords.ofDocument;

/** On the page of a document: where it stands in the books, how it was dealt with, and who is asked to make it known. */
export function DocumentLines({ unitId, documentId }: { unitId: string; documentId: string }) {
  const query = useQuery(
    registerApi.query('GET /api/units/:unitId/documents/:documentId/entries', { params: { unitId, documentId } }),
  );
  return (
    <section className={classes.section} aria-labelledby="document-lines">
      <h2 id="document-lines">{words.title}</h2>
      <Loaded query={query} what={words.loading}>
        {({ entries, mayWrite }) => (
          <>
            {entries.length === 0 ? <p>{words.none}</p> : null}
            {entries.map((line) => (
              <LineOfDocument key={line.id} unitId={unitId} line={line} />
            ))}
            <div className={classes.ways} data-screen-only>
              {mayWrite ? (
                <LinkButton variant="default" to={`/registers/${unitId}/documents/${documentId}`}>
                  {words.register}
                </LinkButton>
              ) : null}
              {mayWrite ? (
                <LinkButton variant="default" to={`/disseminations/${unitId}/documents/${documentId}`}>
                  {words.tell}
                </LinkButton>
              ) : null}
            </div>
          </>
        )}
      </Loaded>
    </section>
  );
}

/** A line with its time line; the steps are asked for with it. */
function LineOfDocument({ unitId, line }: { unitId: string; line: Line }) {
  const { id, book, number, year } = line;
  const query = useQuery({
    ...registerApi.query('GET /api/units/:unitId/entries/:entryId', { params: { unitId, entryId: id } }),
    enabled: book === 'received',
  });
  return (
    <div>
      <p className={classes.standing}>
        <Link to={`/registers/${unitId}/lines/${id}`} className={classes.link}>
          {registerWords.line.title(registerWords.titles[book], number, year)}
        </Link>
        {book === 'received' ? <HandlingState line={line} /> : null}
        {line.withdrawn && book === 'issued' ? <span>{registerWords.withdrawn}</span> : null}
      </p>
      {query.data ? <TimeLine unitId={unitId} steps={query.data.steps} /> : null}
    </div>
  );
}
