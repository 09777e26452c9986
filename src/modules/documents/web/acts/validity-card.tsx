import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '#ui/link-button.tsx';
import { Mark } from '#ui/mark.tsx';
import { ActState } from './act-state.tsx';
import { actsApi, threadPath, threadSearch } from './acts-api.ts';
import classes from './validity-card.module.css';
import { actWords } from './words.ts';

const words = actWords.validity;

/** What must be known of the acts a document cites, beside its reading. Silent until it is known; no reading waits for it. */
export function ValidityCard({ unitId, documentId }: { unitId: string; documentId: string }) {
  const query = useQuery(
    actsApi.query('GET /api/units/:unitId/documents/:documentId/validity', { params: { unitId, documentId } }),
  );
  if (!query.data || query.data.acts === 0) return null;
  const { notes, acts } = query.data;
  return (
    <section className={classes.card} aria-labelledby="validity">
      <h3 id="validity">{words.title}</h3>
      {notes.length === 0 ? (
        <p className={classes.quiet}>{words.quiet(acts)}</p>
      ) : (
        <p className={classes.quiet}>{words.lead}</p>
      )}
      <ul>
        {notes.map(({ start, tone, sentence, act }) => (
          <li key={start} data-tone={tone}>
            {tone === 'attention' ? <Mark shape="warning" /> : <Mark shape="info" />}
            <div>
              <p className={classes.head}>
                <Link to={threadPath(unitId)} search={threadSearch(act) as never}>
                  {act.label}
                </Link>
                <ActState node={act} />
              </p>
              <p>{sentence}</p>
            </div>
          </li>
        ))}
      </ul>
      <LinkButton variant="default" to={threadPath(unitId)} search={{ document: documentId }}>
        {words.thread}
      </LinkButton>
    </section>
  );
}
