import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { matches } from '#base/vietnamese.ts';
import { asksSentence } from '#modules/programmes/rules/asks.ts';
import { assignmentPages, currentDueDay, type DutyKind, isWaitedFor } from '#modules/programmes/rules/assignment.ts';
import { carryingWords } from '#modules/programmes/rules/carrier.ts';
import { waiverWords } from '#modules/programmes/rules/waiver.ts';
import { CopyButton } from '#ui/copy-button.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { DueText } from '#ui/due-text.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatInstant } from '#ui/instants.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { useListKeys } from '#ui/list-keys.ts';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { SearchBox } from '#ui/search-box.tsx';
import { useMay } from '#ui/session.ts';
import { StateBadge } from '#ui/state-badge.tsx';
import { words as general } from '#ui/words.ts';
import { byUrgencyThenName } from '../../rules/follow-order.ts';
import { StandingBadges } from '../report-head.tsx';
import { TreeChoice } from '../tree/tree-choice.tsx';
import { TreeNote } from '../tree/tree-note.tsx';
import { treeWords } from '../tree/tree-words.ts';
import { type ChosenTree, useTree } from '../tree/use-tree.ts';
import { reportWords } from '../words.ts';
import classes from './follow.module.css';
import { type Followed, type FollowedUnit, programmesApi } from './follow-api.ts';
import { type FilterName, FollowFilters, filters, isOwn, isWaiting } from './follow-filters.tsx';
import { Waiving } from './waiving.tsx';

const words = reportWords.follow;

/** *Theo dõi nộp*: who has handed in, who is late, who has not begun. */
export default function FollowPage() {
  const params = usePageParams('unitId', 'windowId');
  const tree = useTree();
  const query = useQuery({
    ...programmesApi.query('GET /api/windows/:unitId/:windowId/assignments', {
      params,
      query: tree.day ? { day: tree.day } : {},
    }),
    placeholderData: (before: Followed | undefined) => before,
  });
  return (
    <Loaded query={query} what={words.loading} rows={6}>
      {(followed) => <Follow followed={followed} tree={tree} earlier={query.isPlaceholderData} />}
    </Loaded>
  );
}

const pathOf = (kind: DutyKind, { unitId, assignmentId }: FollowedUnit): string =>
  `/${assignmentPages[kind]}/${unitId}/${assignmentId}`;

interface FollowProps {
  readonly followed: Followed;
  readonly tree: ChosenTree;
  /** It answers what was asked before; what is asked now is on its way. */
  readonly earlier: boolean;
}

function Follow({ followed: { window, units, mayWaive }, tree, earlier }: FollowProps) {
  const navigate = useNavigate();
  const [filter, setFilter] = useState<FilterName>('all');
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<keyof typeof words.sorts>('urgency');
  const found = units.filter((unit) => filters[filter](unit) && matches(unit.unitName, search));
  // They come by name.
  const shown = sort === 'urgency' ? [...found].sort(byUrgencyThenName) : found;
  const missing = units.filter(({ state }) => isWaitedFor(state)).map(({ unitName }) => unitName);
  const { propsFor } = useListKeys(shown.length, (index) => {
    const unit = shown[index];
    if (unit) void navigate({ to: pathOf(window.kind, unit) });
  });
  const waiting = units.filter(({ uncounted }) => uncounted !== null && uncounted > 0).length;
  const isReport = window.kind === 'report';
  const { asks } = window;
  const mayConsolidate = useMay('rollup.read');
  return (
    <Page
      title={asks ? words.entriesTitle : words.title}
      lead={words.lead(isReport ? window.windowName : window.dutyTitle, window.programmeTitle)}
      back={{ to: '/work', word: words.back }}
      actions={
        isReport && mayConsolidate ? (
          <LinkButton variant="default" to={`/consolidations/${window.unitId}/${window.windowId}`} search={tree.search}>
            {words.consolidate}
          </LinkButton>
        ) : undefined
      }
    >
      {asks ? <p className={classes.asks}>{asksSentence(asks.count, asks)}.</p> : null}
      {asks && waiting > 0 ? (
        <div className={classes.waiting}>
          <Note>{words.uncountedLead(waiting, asks.entry)}</Note>
        </div>
      ) : null}
      {units.length === 0 ? <EmptyState title={words.noUnits} /> : null}
      <div className={classes.tree}>
        <TreeChoice tree={tree} />
        <TreeNote tree={tree}>{treeWords.followed}</TreeNote>
      </div>
      <div data-results aria-busy={earlier}>
        <div className={classes.tools} data-screen-only>
          <FollowFilters isEntries={asks !== null} units={units} chosen={filter} onChoose={setFilter} />
          {units.length > 1 ? (
            <NativeSelect
              label={words.sort}
              value={sort}
              data={Object.entries(words.sorts).map(([value, label]) => ({ value, label }))}
              onChange={({ currentTarget: { value } }) => setSort(value === 'name' ? 'name' : 'urgency')}
            />
          ) : null}
          {missing.length > 0 ? (
            <CopyButton
              text={missing.join('\n')}
              what={words.copied(missing.length)}
              label={asks ? words.copyShort(missing.length) : words.copyMissing(missing.length)}
            />
          ) : null}
          {units.length > 8 ? <SearchBox value={search} onChange={setSearch} label={words.search} /> : null}
        </div>
        {shown.length === 0 && units.length > 0 ? (
          <EmptyState title={words.none}>{words.noneLead}</EmptyState>
        ) : (
          <DataTable
            caption={asks ? words.entriesCaption : words.caption}
            dense
            cards
            rows={shown}
            rowKey={(unit) => unit.assignmentId}
            rowProps={(_, index) => ({ ...propsFor(index) })}
            columns={[
              {
                key: 'unit',
                head: words.unit,
                cell: (unit) => (
                  <>
                    <Link to={pathOf(window.kind, unit)} className={classes.unit}>
                      {unit.unitName}
                    </Link>
                    {unit.told ? <div className={classes.carrying}>{unit.told}</div> : null}
                    {unit.carrying ? (
                      <div className={classes.carrying}>{carryingWords(unit.unitName, unit.carrying)}</div>
                    ) : null}
                  </>
                ),
              },
              ...(units.some(({ under }) => under !== undefined) ? [underColumn] : []),
              { key: 'state', head: words.state, cell: (unit) => <State unit={unit} kind={window.kind} /> },
              {
                key: 'due',
                head: asks ? words.dueEntries : words.due,
                cell: (unit) => <DueText lastDay={currentDueDay(unit)} running={isWaitedFor(unit.state)} />,
              },
              ...(asks ? [countedColumn(asks)] : []),
              {
                key: 'handed-in',
                head: asks ? words.enough : words.handedIn,
                cell: ({ submittedAt, standIn }) => (
                  <>
                    {submittedAt ? formatInstant(submittedAt) : general.blank}
                    {standIn ? <div className={classes.quiet}>{general.doneBy(standIn.who, standIn.whom)}</div> : null}
                  </>
                ),
              },
              {
                key: 'action',
                head: words.action,
                kind: 'actions',
                cell: (unit) => (
                  <LinkButton
                    to={pathOf(window.kind, unit)}
                    size="compact-md"
                    variant={isWaiting(unit) ? 'filled' : 'default'}
                    aria-label={words.nameOf(isWaiting(unit) ? words.review : words.open, unit.unitName)}
                  >
                    {isWaiting(unit) ? words.review : words.open}
                  </LinkButton>
                ),
              },
            ]}
          />
        )}
      </div>
      {mayWaive ? <Waiving units={units.filter(isOwn)} /> : null}
    </Page>
  );
}

/** How many of the entries asked for were written. */
const countedColumn = ({ count }: { readonly count: number }): Column<FollowedUnit> => ({
  key: 'counted',
  head: words.counted,
  cell: ({ counted, uncounted }) => (
    <>
      {words.countedOf(counted ?? 0, count)}
      {uncounted ? <div className={classes.quiet}>{words.uncounted(uncounted)}</div> : null}
    </>
  ),
});

/** By the tree chosen, under which child of the office the unit stands. */
const underColumn: Column<FollowedUnit> = {
  key: 'under',
  head: treeWords.under,
  cell: ({ unitId, under }) => {
    if (!under) return treeWords.outside;
    return under.unitId === unitId ? treeWords.direct : under.name;
  },
};

/** A draft below is not the office's business: it is simply not handed in. */
function State({ unit, kind }: { unit: FollowedUnit; kind: DutyKind }) {
  if (unit.overdue && unit.state !== 'returned') {
    return (
      <>
        <StateBadge state="late" />
        <Elsewhere unit={unit} />
      </>
    );
  }
  if (kind === 'entries' && unit.state === 'accepted') {
    return (
      <>
        <StateBadge state="accepted" word={words.isEnough} />
        {unit.late ? <StateBadge state="late" word={words.late} /> : null}
        <Elsewhere unit={unit} />
      </>
    );
  }
  const isBefore = unit.state === 'draft' || unit.state === 'ready';
  return (
    <>
      <StandingBadges {...unit} state={isBefore ? 'open' : unit.state} />
      {unit.waiver ? <div className={classes.quiet}>{waiverWords(unit.waiver)}</div> : null}
      <Elsewhere unit={unit} />
    </>
  );
}

/** Who received it when that was not the office itself, or in whose closed total it came. */
function Elsewhere({ unit: { receiver, inTotalOf, state } }: { unit: FollowedUnit }) {
  if (inTotalOf) {
    const said = state === 'accepted' ? words.inTotalOf : words.missingInTotalOf;
    return <div className={classes.quiet}>{said(inTotalOf.name)}</div>;
  }
  return receiver ? <div className={classes.quiet}>{words.receivedBy(receiver.name)}</div> : null;
}
