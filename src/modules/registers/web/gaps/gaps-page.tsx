import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { yearOf } from '#base/date.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { useToday } from '#ui/server-day.ts';
import type { registersContract } from '../../contract.ts';
import { registerPath, registersApi } from '../registers-api.ts';
import { registerWords } from '../words.ts';
import classes from './gaps.module.css';

const words = registerWords.gaps;
const YEARS_BACK = 3;

type Requirement = ReplyFor<typeof registersContract, 'GET /api/units/:unitId/gaps'>['requirements'][number];

/** *Nơi còn thiếu*: which schools below an office have not yet what each must have. */
export default function GapsPage() {
  const { unitId } = usePageParams('unitId');
  const thisYear = yearOf(useToday());
  const [year, setYear] = useState(thisYear);
  const asked = registersApi.query('GET /api/units/:unitId/gaps', { params: { unitId }, query: { year } });
  const query = useQuery({ ...asked, placeholderData: keepPreviousData });
  return (
    <Page
      title={words.title}
      lead={query.data?.unitName}
      back={{ to: registerPath(unitId), word: registerWords.title }}
    >
      <p className={classes.lead}>{words.lead}</p>
      <NativeSelect
        label={words.year}
        className={classes.year}
        value={String(year)}
        data={Array.from({ length: YEARS_BACK + 1 }, (_, back) => String(thisYear - back))}
        onChange={({ target }) => setYear(Number(target.value))}
      />
      <div data-results aria-busy={query.isPlaceholderData}>
        <Loaded query={query} what={words.loading} rows={4}>
          {({ requirements }) =>
            requirements.map((requirement) => <OneRequirement key={requirement.code} requirement={requirement} />)
          }
        </Loaded>
      </div>
    </Page>
  );
}

function OneRequirement({ requirement }: { readonly requirement: Requirement }) {
  const { code, name, least, unit, source, asked, lackingCount, lacking, unsaidCount, unsaid } = requirement;
  const heading = `requirement-${code}`;
  return (
    <section className={classes.requirement} aria-labelledby={heading}>
      <h2 id={heading}>{least === null ? name : `${name}: ${words.least(least, unit)}`}</h2>
      <p className={classes.source}>{words.source(source)}</p>
      {asked === 0 ? (
        <p>{least === null ? words.noneGiven : words.noneAsked}</p>
      ) : (
        <>
          <p className={classes.done}>
            {words.done(asked - lackingCount, asked)}
            {lackingCount === 0 ? ` · ${words.allMet}` : null}
          </p>
          <progress value={asked - lackingCount} max={asked} aria-hidden />
          <Schools title={words.lacking(lackingCount)} count={lackingCount} schools={lacking}>
            {({ amount, least: asks }) =>
              least === null ? words.hasOf(amount, asks, unit) : asks > 1 ? words.has(amount, unit) : null
            }
          </Schools>
        </>
      )}
      <Schools title={words.unsaid(unsaidCount)} count={unsaidCount} schools={unsaid}>
        {({ amount }) => words.has(amount, unit)}
      </Schools>
    </section>
  );
}

interface SchoolsProps<S> {
  readonly title: string;
  readonly count: number;
  /** The first of them. */
  readonly schools: readonly S[];
  /** What is said of each. */
  readonly children: (school: S) => string | null;
}

/** Schools under a title, opened where they are few; nothing at all where there is none. */
function Schools<S extends Requirement['unsaid'][number]>({ title, count, schools, children }: SchoolsProps<S>) {
  if (count === 0) return null;
  return (
    <details open={count <= 10}>
      <summary>{title}</summary>
      <ul className={classes.lacking}>
        {schools.map((school) => {
          const said = children(school);
          return (
            <li key={school.unitId}>
              <span>
                <Link to={registerPath(school.unitId)}>{school.unitName}</Link>
                {school.parentName ? <span className={classes.parent}>{school.parentName}</span> : null}
              </span>
              {said ? <span>{said}</span> : null}
            </li>
          );
        })}
      </ul>
      {schools.length < count ? <p>{words.first(schools.length)}</p> : null}
    </details>
  );
}
