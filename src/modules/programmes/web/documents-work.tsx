import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { disseminationContract } from '#modules/documents/dissemination-contract.ts';
import type { registerContract } from '#modules/documents/register-contract.ts';
import { apiFor } from '#ui/api.ts';
import { DueText } from '#ui/due-text.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { useMay } from '#ui/session.ts';
import classes from './work.module.css';
import { workWords } from './work-words.ts';

const words = workWords.documents;
const tellingApi = apiFor<typeof disseminationContract>();
const registerApi = apiFor<typeof registerContract>();

/** Documents the unit was asked to make known and has written nothing about; nothing at all where there is none. */
export function ToTellWork({ unitId }: { unitId: string }) {
  const query = useQuery(tellingApi.query('GET /api/units/:unitId/to-tell', { params: { unitId } }));
  const items = query.data?.items ?? [];
  const waiting = items.filter(({ version }) => version === 0);
  if (items.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="to-tell">
      <h2 className={classes.heading} id="to-tell">
        {words.toTell(waiting.length)}
      </h2>
      {waiting.length > 0 ? (
        <ul className={classes.list}>
          {waiting.map(({ id, issuerId, issuerName, document, dueDay }) => (
            <li key={id} className={classes.row}>
              <div className={classes.what}>
                <h3 className={classes.title}>{document.title}</h3>
                <div className={classes.programme}>{words.from(issuerName)}</div>
              </div>
              <div className={classes.standing}>
                <DueText lastDay={dueDay} />
              </div>
              <LinkButton
                to={`/to-tell/${unitId}/${issuerId}/${id}`}
                variant="default"
                aria-label={`${words.tell}: ${document.title}`}
              >
                {words.tell}
              </LinkButton>
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        <Link to={`/to-tell/${unitId}`} className={classes.way}>
          {words.allTold(items.length)}
        </Link>
      </p>
    </section>
  );
}

/** Documents that arrived and were passed to the person, and how many wait for somebody. */
export function HandlingWork({ unitId }: { unitId: string }) {
  const mayRead = useMay('document.read');
  const query = useQuery({
    ...registerApi.query('GET /api/units/:unitId/open-entries', { params: { unitId } }),
    enabled: mayRead,
  });
  const entries = query.data?.entries ?? [];
  const mine = entries.filter((entry) => entry.mine);
  const { fresh = 0, late = 0 } = query.data ?? {};
  if (entries.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="handling-work">
      <h2 className={classes.heading} id="handling-work">
        {words.handling(mine.length)}
      </h2>
      {mine.length > 0 ? (
        <ul className={classes.list}>
          {mine.map(({ id, subject, number, numberSymbol, author, handling }) => (
            <li key={id} className={classes.row}>
              <div className={classes.what}>
                <h3 className={classes.title}>{subject}</h3>
                <div className={classes.programme}>
                  {[words.number(number), numberSymbol, author].filter(Boolean).join(' · ')}
                </div>
              </div>
              {handling.limit ? (
                <div className={classes.standing}>
                  <DueText lastDay={handling.limit} />
                </div>
              ) : null}
              <LinkButton
                to={`/registers/${unitId}/lines/${id}`}
                variant="default"
                aria-label={`${words.open}: ${subject}`}
              >
                {words.open}
              </LinkButton>
            </li>
          ))}
        </ul>
      ) : null}
      <p className={classes.counts}>
        <span>{words.fresh(fresh)}</span>
        {late > 0 ? <span className={classes.late}>{words.late(late)}</span> : null}
        <Link to={`/registers/${unitId}/received`} className={classes.way}>
          {words.book}
        </Link>
      </p>
    </section>
  );
}
