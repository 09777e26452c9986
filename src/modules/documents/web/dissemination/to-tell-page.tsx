import { useQuery } from '@tanstack/react-query';
import { DueText } from '#ui/due-text.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { groups } from '../../rules/dissemination/telling.ts';
import { groupNames } from '../../rules/dissemination/telling-words.ts';
import classes from './dissemination.module.css';
import { disseminationApi, type ToTellList } from './dissemination-api.ts';
import { disseminationWords, percentText } from './dissemination-words.ts';

const words = disseminationWords.toTell;

/** *Văn bản cần phổ biến* of a unit: what it was asked, and what it wrote down. */
export default function ToTellPage() {
  const { unitId } = usePageParams('unitId');
  const query = useQuery(disseminationApi.query('GET /api/units/:unitId/to-tell', { params: { unitId } }));
  return (
    <Page title={words.title} lead={words.lead} width="narrow">
      <Loaded query={query} what={words.loading}>
        {({ items }) => {
          const waiting = items.filter(({ version }) => version === 0);
          const done = items.filter(({ version }) => version > 0);
          return (
            <>
              {items.length === 0 ? <EmptyState title={words.none}>{words.noneLead}</EmptyState> : null}
              <Items unitId={unitId} title={words.waiting(waiting.length)} items={waiting} />
              <Items unitId={unitId} title={words.done(done.length)} items={done} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

interface ItemsProps {
  readonly unitId: string;
  readonly title: string;
  readonly items: ToTellList['items'];
}

function Items({ unitId, title, items }: ItemsProps) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className={classes.list}>
        {items.map((item) => {
          const { id, issuerId, document, issuerName, dueDay, version, toldOn, percents } = item;
          return (
            <li key={id} className={classes.item}>
              <div className={classes.itemWords}>
                <h3 className={classes.itemTitle}>{document.title}</h3>
                <div className={classes.quiet}>
                  {[document.numberSymbol, words.from(issuerName)].filter(Boolean).join(' · ')}
                </div>
                {version > 0 && toldOn ? (
                  <div>
                    {words.doneOn(toldOn)}
                    {groups.flatMap((group) =>
                      percents[group] === null ? [] : [` · ${groupNames[group]} ${percentText(percents[group])}`],
                    )}
                  </div>
                ) : (
                  <DueText lastDay={dueDay} />
                )}
              </div>
              <LinkButton
                to={`/to-tell/${unitId}/${issuerId}/${id}`}
                variant={version > 0 ? 'default' : 'filled'}
                aria-label={`${version > 0 ? words.look : words.record}: ${document.title}`}
              >
                {version > 0 ? words.look : words.record}
              </LinkButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
