import { addDays, formatDate } from '#base/date.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import { words as general } from '#ui/words.ts';
import type { organisationContract } from '../contract.ts';
import { kindWord } from '../rules/kind-word.ts';
import { type FactChange, type PlaceChange, timeLine } from '../rules/time-line.ts';
import { yearsWord } from '../rules/years.ts';
import classes from './time-line.module.css';
import { timeLineWords as words } from './time-line-words.ts';
import { UnitLink } from './unit-link.tsx';
import { valueWord } from './value-word.ts';
import { changeWords } from './words.ts';

type Unit = ReplyFor<typeof organisationContract, 'GET /api/units/:unitId'>;
type Relation = Unit['relations'][number];
type Succession = Unit['predecessors'][number];

/** What is known of a unit as a line of days, with the units it goes on for and those that go on for it. */
export function TimeLine({ unit }: { unit: Unit }) {
  const entries = timeLine(unit.facts, unit.relations);
  const on = (list: readonly Succession[], day: string) => list.filter(({ effectiveOn }) => effectiveOn === day);
  const days = new Set(entries.map(({ day }) => day));
  // A unit may take over another one on a day on which nothing else changes for it.
  const further = [...unit.predecessors, ...unit.successors]
    .map(({ effectiveOn }) => effectiveOn)
    .filter((day) => !days.has(day));
  const all = [
    ...entries,
    ...[...new Set(further)].map((day) => ({ day, event: 'changes' as const, facts: [], places: [] })),
  ].sort((a, b) => (a.day < b.day ? 1 : -1));
  const factOf = (day: string) =>
    unit.facts.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
  return (
    <ol className={classes.line} aria-label={words.label}>
      {all.map(({ day, event, facts, places }) => {
        const begun = event === 'begins' ? factOf(day) : undefined;
        return (
          <li key={day} className={classes.entry} data-event={event}>
            <h3 className={classes.day}>
              <time dateTime={day}>{formatDate(event === 'ends' ? addDays(day, -1) : day)}</time> · {words[event]}
            </h3>
            <ul className={classes.items}>
              {begun ? (
                <li>
                  {begun.name} · {kindWord(begun)}
                </li>
              ) : null}
              {facts.map((change) => (
                <li key={change.key}>
                  <FactLine change={change} />
                </li>
              ))}
              {event === 'ends'
                ? null
                : places.map((change) => (
                    <li key={`${change.relation} ${change.rank}`}>
                      <PlaceLine change={change} />
                    </li>
                  ))}
              {on(unit.predecessors, day).map((one) => (
                <li key={`from ${one.unitId}`}>
                  {words.takesOver} <Other one={one} />
                </li>
              ))}
              {on(unit.successors, day).map((one) => (
                <li key={`to ${one.unitId}`}>
                  {words.goesOnIn} <Other one={one} />
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

function FactLine({ change: { key, was, is } }: { change: FactChange }) {
  const word = key in changeWords ? changeWords[key as keyof typeof changeWords] : key;
  return (
    <>
      {word}: <span className={classes.was}>{valueWord(key, was ?? null)}</span> → {valueWord(key, is ?? null)}
    </>
  );
}

function PlaceLine({ change: { relation, rank, was, is } }: { change: PlaceChange<Relation> }) {
  const name = (one: Relation | undefined) =>
    one?.open ? <UnitLink unitId={one.otherId} name={one.otherName} until={one.validTo} /> : one?.otherName;
  return (
    <>
      {words.relation(relation, rank)}: {was ? <>{name(was)} → </> : null}
      {name(is) ?? general.blank}
    </>
  );
}

function Other({ one }: { one: Succession }) {
  const years = ` (${yearsWord(one)})`;
  return (
    <>
      {one.open ? <UnitLink unitId={one.unitId} name={one.name} until={one.until} /> : one.name}
      {years}
      {one.extent === 'part' && one.part ? `, ${one.part}` : ''}
    </>
  );
}
