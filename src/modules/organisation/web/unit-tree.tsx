import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import type { PlainDate } from '#base/date.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import { Loaded } from '#ui/loaded.tsx';
import type { organisationContract } from '../contract.ts';
import { kindWord } from '../rules/kind-word.ts';
import { yearsToTell } from '../rules/years.ts';
import { isOpenUnit, openUnit } from './open-units.ts';
import { organisationApi } from './organisation-api.ts';
import { UnitLink } from './unit-link.tsx';
import classes from './units.module.css';
import { unitWords } from './words.ts';

const words = unitWords.list;

export type TreeUnit = ReplyFor<typeof organisationContract, 'GET /api/units'>['units'][number];

interface UnitTreeProps {
  readonly units: readonly TreeUnit[];
  readonly day: PlainDate;
}

/** Moves through the lines that are open: up and down by line, right opens, left closes or goes to the unit above. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')];
  const line = (event.target as HTMLElement).closest<HTMLElement>('[data-line]');
  if (!line) return;
  const focus = (target: HTMLElement | null | undefined) => target?.querySelector('a')?.focus();
  const toggle = line.querySelector<HTMLButtonElement>('button[aria-expanded]');
  const isOpen = toggle?.getAttribute('aria-expanded') === 'true';
  if (step) focus(lines[lines.indexOf(line) + step]);
  else if (event.key === 'ArrowRight' && toggle && !isOpen) toggle.click();
  else if (event.key === 'ArrowLeft' && isOpen) toggle?.click();
  else if (event.key === 'ArrowLeft')
    focus(line.parentElement?.parentElement?.closest('li')?.querySelector<HTMLElement>('[data-line]'));
  else return;
  event.preventDefault();
}

/** Units under each other; each level is asked for when it is opened. One root stands open. */
export function UnitTree({ units, day }: UnitTreeProps) {
  return (
    <>
      <nav className={classes.tree} aria-label={words.tree} onKeyDown={walk}>
        <Level units={units} day={day} openFirst={units.length === 1} />
      </nav>
      <p className={classes.keys} data-screen-only>
        {words.keys}
      </p>
    </>
  );
}

function Level({ units, day, openFirst = false }: UnitTreeProps & { openFirst?: boolean }) {
  const years = yearsToTell(units);
  return (
    <ul className={classes.level}>
      {units.map((unit) => (
        <Line key={unit.unitId} unit={unit} day={day} years={years.get(unit.unitId)} startsOpen={openFirst} />
      ))}
    </ul>
  );
}

interface LineProps {
  readonly unit: TreeUnit;
  readonly day: PlainDate;
  readonly years: string | undefined;
  readonly startsOpen: boolean;
}

function Line({ unit, day, years, startsOpen }: LineProps) {
  const [open, setOpen] = useState((startsOpen || isOpenUnit(unit.unitId)) && unit.children > 0);
  const toggle = () => {
    setOpen(!open);
    openUnit(unit.unitId, !open);
  };
  return (
    <li>
      <div className={classes.line} data-line>
        {unit.children > 0 ? (
          <button
            type="button"
            className={classes.toggle}
            aria-expanded={open}
            aria-label={open ? words.close(unit.name) : words.open(unit.name)}
            onClick={toggle}
          >
            <span aria-hidden className={classes.arrow} data-open={open || undefined} />
          </button>
        ) : (
          <span className={classes.toggle} />
        )}
        <UnitLink unitId={unit.unitId} name={unit.name} until={day} className={classes.name} />
        <span className={classes.kind}>
          {[kindWord(unit), years, unit.children > 0 ? words.below(unit.children) : undefined]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      {open ? <Children unit={unit} day={day} /> : null}
    </li>
  );
}

/** The units under one: the first hundreds at once, further ones when they are asked for. */
function Children({ unit, day }: { unit: TreeUnit; day: PlainDate }) {
  const { unitId } = unit;
  const below = useInfiniteQuery({
    queryKey: ['units-under', unitId, day],
    queryFn: ({ pageParam: skip }) =>
      organisationApi('GET /api/units', { query: { day, under: unitId, ...(skip > 0 ? { skip: String(skip) } : {}) } }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) =>
      last.more ? pages.reduce((count, { units }) => count + units.length, 0) : undefined,
  });
  return (
    <Loaded query={below} what={words.loading} rows={1}>
      {({ pages }) => {
        const units = pages.flatMap((page) => page.units);
        return (
          <>
            <Level units={units} day={day} />
            {below.hasNextPage ? (
              <div className={classes.further}>
                <p className={classes.kind}>{words.moreBelow(units.length, unit.children)}</p>
                <Button
                  variant="default"
                  loading={below.isFetchingNextPage}
                  aria-label={words.showMore(unit.name)}
                  onClick={() => void below.fetchNextPage()}
                >
                  {words.showMoreShort}
                </Button>
              </div>
            ) : null}
          </>
        );
      }}
    </Loaded>
  );
}
