import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatDate } from '#base/date.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Mark } from '#ui/mark.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { ActState } from './act-state.tsx';
import { actsApi, type Outdated, threadPath, threadSearch } from './acts-api.ts';
import classes from './outdated.module.css';
import { actWords } from './words.ts';

const words = actWords.outdated;

/** *Căn cứ đã cũ*: acts that were replaced or have ended, and what still rests on them. */
export default function OutdatedPage() {
  const { unitId } = usePageParams('unitId');
  const query = useQuery(actsApi.query('GET /api/units/:unitId/outdated', { params: { unitId } }));
  return (
    <Page title={words.title} lead={words.lead} back={{ to: '/documents', word: actWords.back }}>
      <Loaded query={query} what={words.loading}>
        {({ acts }) =>
          acts.length === 0 ? (
            <EmptyState title={words.none}>{words.noneLead}</EmptyState>
          ) : (
            acts.map((act) => <Act key={act.id} unitId={unitId} act={act} />)
          )
        }
      </Loaded>
    </Page>
  );
}

function Act({ unitId, act }: { unitId: string; act: Outdated }) {
  const { documents, successor } = act;
  return (
    <section className={classes.act}>
      <h2>
        <Link to={threadPath(unitId)} search={threadSearch(act) as never}>
          {act.label}
        </Link>
      </h2>
      {act.subject ? <p className={classes.quiet}>{act.subject}</p> : null}
      <p className={classes.facts}>
        <ActState node={act} />
        {successor ? (
          <span>
            {words.now}{' '}
            <Link to={threadPath(unitId)} search={{ act: successor.id } as never}>
              {successor.label}
            </Link>
          </span>
        ) : null}
      </p>
      <p className={classes.quiet}>{act.sentence}</p>
      <h3>{words.count(act.total, act.running)}</h3>
      <ul className={classes.documents}>
        {documents.map((document) => (
          <li key={document.id}>
            <Link to={`/documents/${unitId}/${document.id}`}>{document.title}</Link>
            <span className={classes.quiet}>
              {document.signedOn ? <span>{formatDate(document.signedOn)}</span> : null}
              {document.isRunning ? (
                <span className={classes.running}>
                  <Mark shape="right" size={14} /> {words.running}
                </span>
              ) : null}
              {document.wasOver ? (
                <span className={classes.over}>
                  <Mark shape="warning" size={14} /> {words.wasOver}
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {act.total > documents.length ? (
        <Link to={threadPath(unitId)} search={threadSearch(act) as never} className={classes.all} data-screen-only>
          {words.all}
        </Link>
      ) : null}
    </section>
  );
}
