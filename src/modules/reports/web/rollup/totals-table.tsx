import { Checkbox, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { matches } from '#base/vietnamese.ts';
import { useListKeys } from '#ui/list-keys.ts';
import { SearchBox } from '#ui/search-box.tsx';
import type { Consolidation, Total } from './rollup-api.ts';
import { ShareRows } from './share-rows.tsx';
import { TotalRow } from './total-row.tsx';
import classes from './totals-table.module.css';
import { rollupWords } from './words.ts';

const words = rollupWords.table;

/** Children that fit beside each other on paper: upright, and laid across. */
const UPRIGHT = 3;
const ACROSS = 9;

interface TotalsTableProps {
  readonly data: Consolidation;
  readonly withChildren: boolean;
  readonly onWithChildren: (on: boolean) => void;
  readonly onOpen: (total: Total) => void;
}

/** The report itself: indicators by group, the total and what it rests on, and a column per child when asked for. */
export function TotalsTable({ data, withChildren, onWithChildren, onOpen }: TotalsTableProps) {
  const [search, setSearch] = useState('');
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set());
  const groups = data.groups
    .map((group) => ({ ...group, totals: group.totals.filter(({ name }) => matches(name, search)) }))
    .filter(({ totals }) => totals.length > 0);
  const rows = groups.flatMap(({ totals }) => totals);
  const keys = useListKeys(rows.length, (index) => {
    const total = rows[index];
    if (total) onOpen(total);
  });
  const columns = withChildren ? data.children.map((child, at) => ({ ...child, at })) : [];
  const shown = columns.filter(({ at }) => !hidden.has(at));
  return (
    <section className={classes.totals} data-paper={shown.length > UPRIGHT ? 'landscape' : undefined}>
      <div className={classes.tools} data-screen-only>
        <SearchBox value={search} onChange={setSearch} label={words.search} />
        <Checkbox
          label={words.children}
          checked={withChildren}
          onChange={(event) => onWithChildren(event.currentTarget.checked)}
        />
        {columns.length > 1 ? <ChooseColumns columns={columns} hidden={hidden} onHide={setHidden} /> : null}
        <p className={classes.hint}>{words.hint}</p>
      </div>
      {shown.length > ACROSS ? <p data-print-only>{words.onPaper(ACROSS, shown.length)}</p> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className={classes.scroller} tabIndex={0} aria-label={words.caption}>
        <table className={classes.table}>
          <caption>
            <VisuallyHidden>{words.caption}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.indicator}</th>
              <th scope="col" className={classes.measure}>
                {words.unit}
              </th>
              <th scope="col" className={classes.number}>
                {words.total}
              </th>
              <th scope="col" className={classes.number}>
                {words.reporters}
              </th>
              {shown.map(({ at, name }, i) => (
                <th
                  key={at}
                  scope="col"
                  className={`${classes.number} ${classes.child}`}
                  data-screen-only={i >= ACROSS || undefined}
                >
                  {name || words.outside}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ title, totals }) => (
            <tbody key={title}>
              <tr className={classes.group}>
                <th colSpan={4 + shown.length} scope="rowgroup">
                  <span>{title}</span>
                </th>
              </tr>
              {totals.map((total) => (
                <TotalRow
                  key={total.code}
                  total={total}
                  accepted={data.coverage.accepted}
                  columns={shown.map(({ at }) => at)}
                  onPaper={ACROSS}
                  rowProps={keys.propsFor(rows.indexOf(total))}
                  onOpen={() => onOpen(total)}
                />
              ))}
            </tbody>
          ))}
          {search === '' ? <ShareRows shares={data.shares} columns={shown.length} /> : null}
        </table>
        {rows.length === 0 ? <p className={classes.nothing}>{words.none}</p> : null}
      </section>
    </section>
  );
}

interface ChooseColumnsProps {
  readonly columns: readonly { readonly at: number; readonly name: string }[];
  readonly hidden: ReadonlySet<number>;
  readonly onHide: (hidden: ReadonlySet<number>) => void;
}

function ChooseColumns({ columns, hidden, onHide }: ChooseColumnsProps) {
  const toggle = (at: number) => {
    const next = new Set(hidden);
    if (!next.delete(at)) next.add(at);
    onHide(next);
  };
  return (
    <details className={classes.choose}>
      <summary>{words.chooseColumns(columns.length - hidden.size, columns.length)}</summary>
      <div className={classes.choices}>
        {columns.map(({ at, name }) => (
          <Checkbox key={at} label={name || words.outside} checked={!hidden.has(at)} onChange={() => toggle(at)} />
        ))}
      </div>
    </details>
  );
}
