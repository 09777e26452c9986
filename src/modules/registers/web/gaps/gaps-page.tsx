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
  const { code, name, least, unit, source, asked, lackingCount, lacking } = requirement;
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
          {lackingCount > 0 ? (
            <details open={lackingCount <= 10}>
              <summary>{words.lacking(lackingCount)}</summary>
              <ul className={classes.lacking}>
                {lacking.map(({ unitId, unitName, parentName, amount, least: asks }) => (
                  <li key={unitId}>
                    <span>
                      <Link to={registerPath(unitId)}>{unitName}</Link>
                      {parentName ? <span className={classes.parent}>{parentName}</span> : null}
                    </span>
                    {least === null ? (
                      <span>{words.hasOf(amount, asks, unit)}</span>
                    ) : asks > 1 ? (
                      <span>{words.has(amount, unit)}</span>
                    ) : null}
                  </li>
                ))}
              </ul>
              {lacking.length < lackingCount ? <p>{words.first(lacking.length)}</p> : null}
            </details>
          ) : null}
        </>
      )}
    </section>
  );
}
