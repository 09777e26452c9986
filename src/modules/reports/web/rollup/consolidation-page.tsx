import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatInstant } from '#ui/instants.ts';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { TreeChoice } from '../tree/tree-choice.tsx';
import { TreeNote } from '../tree/tree-note.tsx';
import { type ChosenTree, useTree } from '../tree/use-tree.ts';
import box from './box.module.css';
import { CloseTotal } from './close-total.tsx';
import { ComparisonActions, ComparisonHead } from './comparison.tsx';
import classes from './consolidation-page.module.css';
import { CoverageLine } from './coverage-line.tsx';
import { PaperButtons, Papers, usePaper } from './papers.tsx';
import { ProvenancePanel } from './provenance-panel.tsx';
import { type Consolidation, type Place, rollupApi, type Total } from './rollup-api.ts';
import { SendTotal } from './send-total.tsx';
import { StaleNote } from './stale-note.tsx';
import { TotalHistory } from './total-history.tsx';
import { TotalsTable } from './totals-table.tsx';
import { TreeChanges } from './tree-changes.tsx';
import { rollupWords as words } from './words.ts';
import { WordsEditor } from './words-editor.tsx';

export type Shown = number | 'live' | undefined;

/** *Tổng hợp*: the table is the report. */
export default function ConsolidationPage() {
  const place = usePageParams('unitId', 'windowId');
  const [shown, setShown] = useState<Shown>();
  const tree = useTree();
  // By another tree the children are what there is to see.
  const [chosenChildren, setWithChildren] = useState<boolean>();
  const withChildren = chosenChildren ?? tree.day !== undefined;
  const query = useQuery({
    ...rollupApi.query('GET /api/units/:unitId/consolidations/:windowId', {
      params: place,
      query: {
        ...(shown === undefined ? {} : { view: shown }),
        ...(withChildren ? { children: 'yes' } : {}),
        ...(tree.day ? { day: tree.day } : {}),
      },
    }),
    // Choosing columns or a version keeps the table in place until the other one is here.
    placeholderData: (before: Consolidation | undefined) => before,
  });
  return (
    <Loaded query={query} what={words.loading} rows={12}>
      {(data) => (
        <Report
          key={`${place.unitId}/${place.windowId}`}
          place={place}
          data={data}
          readAt={query.dataUpdatedAt}
          earlier={query.isPlaceholderData}
          onShow={setShown}
          tree={tree}
          withChildren={withChildren}
          onWithChildren={setWithChildren}
        />
      )}
    </Loaded>
  );
}

interface ReportProps {
  readonly place: Place;
  readonly data: Consolidation;
  /** When the figures came, by this device's clock. */
  readonly readAt: number;
  /** They answer what was asked before; what is asked now is on its way. */
  readonly earlier: boolean;
  readonly onShow: (shown: Shown) => void;
  readonly tree: ChosenTree;
  readonly withChildren: boolean;
  readonly onWithChildren: (on: boolean) => void;
}

function Report({ place, data, readAt, earlier, onShow, tree, withChildren, onWithChildren }: ReportProps) {
  const [opened, setOpened] = useState<Total>();
  const { window, view, versions } = data;
  const isLive = view.version === null;
  const isOwnTree = data.day === window.lastDay;
  const paper = usePaper(place, view.version ?? 'live', withChildren, isOwnTree ? undefined : data.day);
  return (
    <Page
      width="full"
      title={words.title(window.name)}
      lead={
        <>
          {words.lead(data.unit.name, window.firstDay, window.lastDay)}
          <br />
          {window.programmeTitle}
        </>
      }
      back={{ to: '/consolidations', word: words.back }}
      actions={isOwnTree ? <PaperButtons paper={paper} /> : <ComparisonActions paper={paper} />}
      above={isOwnTree ? undefined : <ComparisonHead data={data} readAt={readAt} />}
    >
      <div className={classes.page}>
        {versions.length > 0 ? (
          <div className={classes.viewing}>
            <NativeSelect
              label={words.view.label}
              data-screen-only
              value={view.version ?? 'live'}
              data={[
                ...versions.map(({ version, closedAt }) => ({
                  value: String(version),
                  label: words.view.closed(version, formatInstant(closedAt)),
                })),
                { value: 'live', label: words.view.live },
              ]}
              onChange={({ currentTarget: { value } }) => onShow(value === 'live' ? 'live' : Number(value))}
            />
            {view.version !== null && view.closedAt ? (
              <p className={box.quiet}>
                {words.view.closedBy(view.version, formatInstant(view.closedAt), view.closedBy?.name ?? '')}{' '}
                {view.reason ? words.view.reason(view.reason) : ''}
              </p>
            ) : null}
          </div>
        ) : null}
        <StaleNote data={data} onSeeLive={isLive ? undefined : () => onShow('live')} />
        <div data-results aria-busy={earlier}>
          <CoverageLine place={place} coverage={data.coverage} />
        </div>
        <TreeChoice tree={tree} />
        <TreeNote tree={tree}>
          <TreeChanges data={data} />
        </TreeNote>
        <div data-results aria-busy={earlier}>
          <TotalsTable data={data} withChildren={withChildren} onWithChildren={onWithChildren} onOpen={setOpened} />
        </div>
        <div className={classes.below}>
          <WordsEditor place={place} data={data} editable={isLive && data.may.write} />
          <div className={classes.side}>
            {data.may.write ? (
              <CloseTotal
                place={place}
                data={data}
                onClosed={() => onShow(undefined)}
                onNewVersion={isLive ? undefined : () => onShow('live')}
              />
            ) : null}
            {data.may.send || data.may.fill ? <SendTotal place={place} data={data} /> : null}
            {isOwnTree ? <Papers paper={paper} place={place} /> : null}
          </div>
        </div>
        {data.id ? <TotalHistory id={data.id} data={data} /> : null}
      </div>
      <ProvenancePanel
        place={place}
        view={view.version ?? 'live'}
        day={isOwnTree ? undefined : data.day}
        total={opened}
        onClose={() => setOpened(undefined)}
      />
    </Page>
  );
}
