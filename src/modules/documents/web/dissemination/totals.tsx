import { DataTable } from '#ui/data-table.tsx';
import { groups } from '../../rules/dissemination/telling.ts';
import { groupHeads } from '../../rules/dissemination/telling-words.ts';
import classes from './dissemination.module.css';
import type { Followed } from './dissemination-api.ts';
import { disseminationWords, percentText } from './dissemination-words.ts';

const words = disseminationWords.follow;

type Total = Followed['total'];

/** The whole on top, then each child of the office: who wrote, and sums over sums. */
export function Totals({ followed }: { followed: Followed }) {
  const { total, branches } = followed;
  const asked = groups.filter((group) => followed.groups[group]);
  const rows: (Total & { readonly id: string; readonly name: string })[] = [
    { id: 'total', name: words.total, ...total },
    ...(branches.length > 1 ? branches : []),
  ];
  return (
    <section className={classes.section} aria-labelledby="totals">
      <h2 id="totals">{words.totals}</h2>
      <p className={classes.coverage}>{disseminationWords.coverage(total.coverage.recorded, total.coverage.asked)}</p>
      <DataTable
        caption={words.branches}
        dense
        cards
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', head: words.branch, cell: ({ name }) => name },
          {
            key: 'coverage',
            head: disseminationWords.list.coverage,
            kind: 'number',
            cell: ({ coverage }) => disseminationWords.people(coverage.recorded, coverage.asked),
          },
          ...asked.map((group) => ({
            key: group,
            head: groupHeads[group],
            kind: 'number' as const,
            cell: ({ sums }: Total) =>
              sums[group].all === 0 && sums[group].told === 0
                ? percentText(null)
                : `${disseminationWords.people(sums[group].told, sums[group].all)} · ${percentText(sums[group].percent)}`,
          })),
        ]}
      />
    </section>
  );
}
