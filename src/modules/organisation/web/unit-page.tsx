import { Button, Group, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate, isPlainDate } from '#base/date.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import { DataTable } from '#ui/data-table.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { useToday } from '#ui/server-day.ts';
import { words as general } from '#ui/words.ts';
import type { organisationContract } from '../contract.ts';
import { guidanceOf } from '../rules/guidance.ts';
import { kindWord } from '../rules/kind-word.ts';
import { levels, ownerships, unitKinds } from '../rules/kinds.ts';
import { usualLastClass } from '../rules/last-class.ts';
import { yearsWord } from '../rules/years.ts';
import { AddUnit } from './add-unit.tsx';
import { EditFacts } from './edit-facts.tsx';
import { EditRelations } from './edit-relations.tsx';
import { organisationApi } from './organisation-api.ts';
import { TimeLine } from './time-line.tsx';
import { UnitHistory } from './unit-history.tsx';
import { UnitLink } from './unit-link.tsx';
import classes from './units.module.css';
import { unitWords } from './words.ts';

const words = unitWords.page;

type Unit = ReplyFor<typeof organisationContract, 'GET /api/units/:unitId'>;
type Fact = Unit['facts'][number];

export default function UnitPage() {
  const { unitId } = usePageParams('unitId');
  const today = useToday();
  const { day: given } = useSearch({ strict: false }) as { day?: unknown };
  const day = typeof given === 'string' && isPlainDate(given) && given !== today ? given : undefined;
  const unit = useQuery(
    organisationApi.query('GET /api/units/:unitId', { params: { unitId }, query: day ? { day } : {} }),
  );
  const back = { to: '/units', word: words.back };
  const known = unit.data;
  const fact = known?.now ?? known?.facts.at(-1);
  return (
    <Page
      title={fact?.name ?? unitWords.unit}
      lead={fact && known ? [kindWord(fact), ...endedYears(known)].join(' · ') : undefined}
      back={back}
      actions={
        known?.may.people ? (
          <LinkButton to={`/units/${unitId}/people`} variant={known.may.appointFirst ? 'filled' : 'default'}>
            {words.people}
          </LinkButton>
        ) : null
      }
    >
      <Loaded query={unit} what={words.loading}>
        {(reply) => (
          <>
            {day ? <Note>{words.asOf(day)}</Note> : null}
            <UnitOf key={day} unit={day ? { ...reply, may: { ...reply.may, manage: false } } : reply} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** The years of a unit that is no more: another one may bear its name. */
function endedYears({ facts }: Unit): string[] {
  const [since, until] = [facts[0]?.validFrom, facts.at(-1)?.validTo];
  return since && until ? [yearsWord({ since, until })] : [];
}

function UnitOf({ unit }: { unit: Unit }) {
  const { add } = useSearch({ strict: false }) as { add?: unknown };
  const asked = typeof add === 'string' ? add : undefined;
  const { now, may } = unit;
  const [doing, setDoing] = useState<'edit' | 'add' | 'relate' | undefined>(asked && may.manage ? 'add' : undefined);
  const close = () => setDoing(undefined);
  return (
    <>
      {may.appointFirst ? <Note>{words.firstNote}</Note> : null}
      <section className={classes.section}>
        <Title order={2} mb="sm">
          {words.now}
        </Title>
        {now ? doing !== 'edit' ? <Facts fact={now} /> : null : <p>{words.notThen(unit.day)}</p>}
        {unit.children > 0 ? <p>{words.below(unit.children)}</p> : null}
        {may.manage && now && !doing ? (
          <Group mt="md" data-screen-only>
            <Button variant="default" onClick={() => setDoing('edit')}>
              {words.edit}
            </Button>
            {unitKinds[now.kind].side === 'office' ? (
              <Button variant="default" onClick={() => setDoing('add')}>
                {words.addBelow}
              </Button>
            ) : null}
          </Group>
        ) : null}
        {doing === 'edit' && now ? (
          <EditFacts unitId={unit.unitId} revision={unit.revision} fact={now} onClose={close} />
        ) : null}
        {doing === 'add' && now ? (
          <AddUnit parent={{ ...now, unitId: unit.unitId }} asked={asked} onClose={close} />
        ) : null}
      </section>
      <section className={classes.section}>
        <Title order={2} mb="sm">
          {words.relations}
        </Title>
        <Relations unit={unit} />
        {may.manage && now && !doing ? (
          <Button variant="default" mt="md" data-screen-only onClick={() => setDoing('relate')}>
            {unitWords.relations.edit}
          </Button>
        ) : null}
        {doing === 'relate' ? (
          <EditRelations
            unitId={unit.unitId}
            revision={unit.relationsRevision}
            secondReceiver={otherNow(unit, 'reports_to', 2)}
            liesIn={otherNow(unit, 'lies_in', 1)}
            partner={otherNow(unit, 'partners_with', 1)}
            onClose={close}
          />
        ) : null}
      </section>
      <section className={classes.section}>
        <Title order={2} mb="sm">
          {words.over}
        </Title>
        <TimeLine unit={unit} />
      </section>
      {may.history ? (
        <section className={classes.section}>
          <Title order={2} mb="sm">
            {words.history}
          </Title>
          <UnitHistory unitId={unit.unitId} />
        </section>
      ) : null}
    </>
  );
}

/** The other unit of a relation on the day of the page. */
function otherNow(unit: Unit, relation: string, rank: number) {
  const held = unit.relations.find(
    (one) =>
      one.relation === relation &&
      one.rank === rank &&
      one.validFrom <= unit.day &&
      (one.validTo === null || one.validTo >= unit.day),
  );
  return held && { id: held.otherId, name: held.otherName };
}

/** The last grade of a school: the one it has, or the last of its levels. */
function lastClassWord({ lastClass, levels: taught }: Fact): string {
  const grade = lastClass ?? usualLastClass(taught);
  return grade ? unitWords.form.lastClassOf(grade) : '';
}

function Facts({ fact }: { fact: Fact }) {
  const head = [fact.headName, fact.headTitle].filter(Boolean).join(', ');
  const isSchool = unitKinds[fact.kind].side === 'school';
  const lines: readonly (readonly [string, string | null])[] = [
    [words.kind, unitKinds[fact.kind].name],
    ...(isSchool ? [[words.levels, fact.levels.map((level) => levels[level]).join(', ')] as const] : []),
    ...(isSchool ? [[words.lastClass, lastClassWord(fact)] as const] : []),
    ...(isSchool ? [[words.ownership, ownerships[fact.ownership]] as const] : []),
    [words.head, head],
    [words.code, fact.code],
    [words.tags, fact.tags.join(', ')],
    [words.abbreviation, fact.abbreviation],
    [words.placeName, fact.placeName],
    ...(isSchool ? [] : [[words.draftingUnit, fact.draftingUnit] as const]),
  ];
  return (
    <dl className={classes.facts}>
      {lines.map(([word, value]) => (
        <div key={word} style={{ display: 'contents' }}>
          <dt>{word}</dt>
          <dd>{value || general.blank}</dd>
        </div>
      ))}
    </dl>
  );
}

const dayOr = (day: string | null, otherwise: string): string => (day ? formatDate(day) : otherwise);

const order = Object.keys(words.relation);

function Relations({ unit }: { unit: Unit }) {
  const guided = guidanceOf(unit.facts, unit.relations)
    .toReversed()
    .map((one) => ({
      ...one,
      id: `guided ${one.id} ${one.validFrom}`,
      relation: 'guided_by' as const,
    }));
  return (
    <DataTable
      caption={words.relations}
      cards
      rows={[...unit.relations, ...guided].sort(
        (a, b) => order.indexOf(a.relation) - order.indexOf(b.relation) || a.rank - b.rank,
      )}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'relation',
          head: words.kind,
          cell: (row) =>
            row.rank > 1
              ? `${words.relation[row.relation]} (${words.second} ${row.rank})`
              : words.relation[row.relation],
        },
        {
          key: 'other',
          head: words.other,
          cell: (row) =>
            row.open ? <UnitLink unitId={row.otherId} name={row.otherName} until={row.validTo} /> : row.otherName,
        },
        { key: 'from', head: words.from, cell: (row) => formatDate(row.validFrom) },
        { key: 'to', head: words.to, cell: (row) => dayOr(row.validTo, words.still) },
      ]}
    />
  );
}
