import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { useListKeys } from '#ui/list-keys.ts';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { fillPath, usePageParams } from '#ui/router.ts';
import { useSession } from '#ui/session.ts';
import { kindWord } from '../rules/kind-words.ts';
import { historyApi, type ThingEntry } from './history-api.ts';
import classes from './log.module.css';
import { LogRow } from './log-row.tsx';
import { RowDetail } from './row-detail.tsx';
import { historyPath, type ThingPlace, thingPath } from './thing-path.ts';
import { logWords } from './words.ts';

const words = logWords.thing;

/** Every change of one thing, or of one figure of a report (`?figure=` its name). */
export default function ThingHistoryPage() {
  const place = usePageParams('unitId', 'subjectKind', 'subjectId');
  const { permissions } = useSession();
  const history = useQuery(historyApi.query('GET /api/history/:unitId/:subjectKind/:subjectId', { params: place }));
  const toThing = thingPath(place, permissions);
  return (
    <Page
      title={words.title(kindWord(place.subjectKind))}
      lead={history.data ? words.lead(history.data.unitName) : undefined}
      back={{ to: fillPath('/history/:unitId', place), word: words.back }}
      actions={
        toThing ? (
          <LinkButton to={toThing} variant="default">
            {logWords.detail.toThing}
          </LinkButton>
        ) : undefined
      }
    >
      <Loaded query={history} what={logWords.loading} rows={6}>
        {({ entries }) => <Changes place={place} entries={entries} />}
      </Loaded>
    </Page>
  );
}

function Changes({ place, entries }: { place: ThingPlace; entries: readonly ThingEntry[] }) {
  const { figure } = useSearch({ strict: false }) as { figure?: unknown };
  const named = typeof figure === 'string' ? figure : undefined;
  const shown = entries.flatMap((entry) => {
    const changes = named ? entry.changes.filter(({ what }) => what === named) : entry.changes;
    return named && changes.length === 0 ? [] : [{ ...entry, changes }];
  });
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const { propsFor } = useListKeys(shown.length, () => undefined);
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  return (
    <>
      {named ? (
        <p>
          {words.figure(named)} <Link to={historyPath(place)}>{words.all}</Link>
        </p>
      ) : null}
      {shown.length === 0 ? <EmptyState title={words.none}>{words.noneLead}</EmptyState> : null}
      <ol className={classes.list}>
        {shown.map((entry, index) => (
          <LogRow
            key={entry.id}
            row={entry}
            unitName={entry.open ? logWords.detail.open : undefined}
            open={open.has(entry.id)}
            onToggle={() => toggle(entry.id)}
            rowProps={{ ...propsFor(index) }}
          >
            <RowDetail row={entry} place={place} within />
          </LogRow>
        ))}
      </ol>
    </>
  );
}
