import { Button } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate, isPlainDate } from '#base/date.ts';
import { matches } from '#base/vietnamese.ts';
import type { Audience } from '#modules/programmes/rules/audience.ts';
import { saveFile } from '#ui/api.ts';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { DayField } from '#ui/day-field.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { PartFilter } from '#ui/part-filter.tsx';
import { ReasonButton } from '#ui/reason-button.tsx';
import { usePageParams } from '#ui/router.ts';
import { SearchBox } from '#ui/search-box.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { words as general } from '#ui/words.ts';
import { groups } from '../../rules/dissemination/telling.ts';
import { groupHeads, stateWords } from '../../rules/dissemination/telling-words.ts';
import classes from './dissemination.module.css';
import { disseminationApi, type Followed } from './dissemination-api.ts';
import { disseminationWords, percentText } from './dissemination-words.ts';
import { Totals } from './totals.tsx';
import { waysText } from './ways-text.ts';

const words = disseminationWords.follow;

/** Who was told of a document: the total, each child of the office, each unit. */
export default function FollowPage() {
  const { unitId, disseminationId } = usePageParams('unitId', 'disseminationId');
  const [day, setDay] = useState('');
  const params = { unitId, disseminationId };
  const query = useQuery({
    ...disseminationApi.query('GET /api/units/:unitId/disseminations/:disseminationId', {
      params,
      query: isPlainDate(day) ? { day } : {},
    }),
    placeholderData: keepPreviousData,
  });
  const excel = useCommand(() =>
    disseminationApi
      .download('GET /api/units/:unitId/disseminations/:disseminationId/table', { params })
      .then(saveFile),
  );
  const data = query.data;
  return (
    <Page
      title={data?.document.title ?? words.loading}
      lead={
        data
          ? `${disseminationWords.askedBy(data.askedBy, data.askedOn)} · ${disseminationWords.due(data.dueDay)}`
          : undefined
      }
      back={{ to: `/disseminations/${unitId}`, word: words.back }}
      actions={
        <Button variant="default" loading={excel.busy} onClick={() => void excel.run(undefined)}>
          {words.excel}
        </Button>
      }
    >
      <FailureNote error={excel.error} />
      <Loaded query={query} what={words.loading} rows={6}>
        {(followed) => (
          <div data-paper="landscape" data-results aria-busy={query.isPlaceholderData}>
            {followed.ended ? (
              <Note kind="warning" title={disseminationWords.ended(followed.ended.on, followed.ended.by)}>
                {followed.ended.reason}
              </Note>
            ) : null}
            <p data-screen-only>
              <Link to={`/documents/${unitId}/${followed.document.id}`} className={classes.link}>
                {words.document}
              </Link>
            </p>
            <Totals followed={followed} />
            {followed.branches.length > 1 || day !== '' ? (
              <div className={classes.asOf} data-screen-only>
                <DayField
                  name="tree-day"
                  label={words.asOf}
                  value={day || followed.day}
                  width="19rem"
                  alone
                  onChange={setDay}
                />
              </div>
            ) : null}
            <Units followed={followed} />
            {followed.mayWrite && !followed.ended ? <Deeds unitId={unitId} followed={followed} /> : null}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

type Unit = Followed['units'][number];
type Shown = keyof typeof words.filters;

const isShown: Readonly<Record<Shown, (unit: Unit) => boolean>> = {
  all: () => true,
  missing: ({ state }) => state === 'waiting' || state === 'late',
  warned: ({ record }) => (record?.warnings.length ?? 0) > 0,
};

function Units({ followed }: { followed: Followed }) {
  const [shown, setShown] = useState<Shown>('all');
  const [query, setQuery] = useState('');
  const units = followed.units.filter((unit) => isShown[shown](unit) && matches(unit.name, query));
  const asked = groups.filter((group) => followed.groups[group]);
  return (
    <section className={classes.section} aria-labelledby="units">
      <h2 id="units">{words.units}</h2>
      <div className={classes.bar} data-screen-only>
        <PartFilter
          legend={words.show}
          parts={(Object.entries(words.filters) as [Shown, string][]).map(([name, word]) => ({
            name,
            word: `${word} (${followed.units.filter(isShown[name]).length})`,
          }))}
          chosen={shown}
          onChoose={setShown}
        />
        {followed.units.length > 8 ? <SearchBox value={query} onChange={setQuery} label={words.search} /> : null}
      </div>
      {units.length === 0 ? <p>{words.nothing}</p> : null}
      {units.length > 0 ? (
        <DataTable
          caption={words.caption}
          dense
          cards
          rows={units}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'unit',
              head: words.unit,
              cell: (unit) => (
                <>
                  {unit.name}
                  {unit.apart ? <span className={classes.quiet}> · {unit.apart}</span> : null}
                </>
              ),
            },
            { key: 'state', head: words.state, cell: (unit) => <State unit={unit} /> },
            {
              key: 'day',
              head: words.day,
              cell: ({ record }) => (record ? formatDate(record.toldOn) : general.blank),
            },
            ...asked.map((group) => ({
              key: group,
              head: groupHeads[group],
              kind: 'number' as const,
              cell: ({ record, percents }: Unit) => {
                const counted = record?.telling[group];
                return counted
                  ? `${disseminationWords.people(counted.told, counted.all)} · ${percentText(percents[group])}`
                  : general.blank;
              },
            })),
            { key: 'ways', head: words.ways, cell: ({ record }) => (record ? waysText(record) : general.blank) },
          ]}
        />
      ) : null}
    </section>
  );
}

/** The state in words; what asks for a second look, and that it was mended, beside it. */
function State({ unit: { state, record } }: { unit: Unit }) {
  return (
    <>
      <span className={state === 'late' ? classes.late : undefined}>{stateWords[state]}</span>
      {record && record.version > 1 ? <span className={classes.quiet}> · {words.versions(record.version)}</span> : null}
      {record && record.warnings.length > 0 ? (
        <span className={classes.warn} title={record.warnings.join(' ')}>
          {' '}
          · {words.warnings}
        </span>
      ) : null}
    </>
  );
}

/** More units, or no more asking. */
function Deeds({ unitId, followed }: { unitId: string; followed: Followed }) {
  const client = useQueryClient();
  const params = { unitId, disseminationId: followed.id };
  const add = useCommand(
    (_: undefined, options) =>
      disseminationApi('POST /api/units/:unitId/disseminations/:disseminationId/units', {
        params,
        body: { audience: everyUnit },
        ...options,
      }),
    async ({ units }) => {
      toast(words.added(units));
      await client.invalidateQueries();
    },
  );
  const end = useCommand(
    (reason: string, options) =>
      disseminationApi('POST /api/units/:unitId/disseminations/:disseminationId/end', {
        params,
        body: { reason },
        ...options,
      }),
    async () => {
      toast(words.endDone);
      await client.invalidateQueries();
    },
  );
  const { recorded, asked } = followed.total.coverage;
  return (
    <div className={classes.deeds} data-screen-only>
      <FailureNote error={add.error} />
      <ConfirmButton
        label={words.add}
        consequence={words.addLead}
        busy={add.busy}
        onConfirm={() => add.run(undefined)}
      />
      <ReasonButton
        label={words.end}
        danger
        variant="subtle"
        busy={end.busy}
        error={end.error}
        consequence={words.endConsequence(asked - recorded)}
        reasonLabel={words.endReason}
        reasonHint={words.endReasonHint}
        onConfirm={(reason) => end.run(reason)}
      />
    </div>
  );
}

const everyUnit: Audience = {
  depth: 'all-below',
  kinds: ['school', 'centre'],
  levels: [],
  ownership: [],
  tags: [],
  unitIds: [],
};
