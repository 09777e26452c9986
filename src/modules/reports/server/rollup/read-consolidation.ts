import type { PlainDate } from '#base/date.ts';
import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { compareVietnamese } from '#base/vietnamese.ts';
import { selectNamesOn } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { rollupContract } from '../../rollup-contract.ts';
import { shownShares, shownTotals } from '../../rules/rollup/shown-totals.ts';
import { mayDelegate } from '../delegate-sending.ts';
import { changesOf } from './changes.ts';
import { selectSourcesInForce } from './consolidation-store.ts';
import { loadView, type View } from './load-view.ts';
import { recordTotalLook } from './record-total-look.ts';
import { basisOf } from './rollup-context.ts';
import { selectCarriersOfTotal, selectSent } from './send-store.ts';
import { selectTreeChanges } from './tree-changes-store.ts';

type C = typeof rollupContract;

/** What changed between the tree of the window and the one shown, by child. */
async function treeChangesOf(work: Work, { place, window, day }: View) {
  if (day === window.lastDay) return new Map<Id, never[]>();
  const found = await selectTreeChanges(work.tx, { root: place.unitId, day }, window.lastDay);
  const ids = found.map(({ unitId }) => unitId);
  const names = await selectNamesOn(work.tx, ids, window.lastDay);
  const named = found.map((one) => ({ ...one, name: names.get(one.unitId) ?? '' }));
  return Map.groupBy(named, ({ childId }) => childId);
}

/** The children a total is made of, by name; what is outside the tree that day comes last. */
export async function childrenOf(work: Work, view: View) {
  const { totals, day } = view;
  const ids = [...totals.children.keys()].filter((id): id is Id => id !== null);
  const names = await selectNamesOn(work.tx, ids, day);
  const changes = await treeChangesOf(work, view);
  const known = ids
    .map((unitId) => ({
      unitId: unitId as Id | null,
      name: names.get(unitId) ?? '',
      changes: changes.get(unitId) ?? [],
    }))
    .sort((a, b) => compareVietnamese(a.name, b.name));
  return totals.children.has(null) ? [...known, { unitId: null, name: '', changes: [] }] : known;
}

const windowOf = ({ window, totals }: View) => ({
  id: window.id,
  name: window.name,
  firstDay: window.firstDay,
  lastDay: window.lastDay,
  dutyTitle: window.dutyTitle,
  programmeTitle: window.programmeTitle,
  formTitle: totals.form.title,
});

/** What of the shown total no longer holds; of a live total, what no longer holds of the closed totals it is made of. */
const staleOf = (work: Work, { window: { id: windowId }, which, totalsBelow }: View) =>
  changesOf(
    work,
    'version' in which
      ? [{ ...which, windowId, depth: 0 }]
      : totalsBelow.map((total) => ({ ...total, windowId, depth: 1 })),
  );

export async function readConsolidation(
  work: Work,
  unitId: Id,
  windowId: Id,
  query: { view?: number | 'live' | undefined; day?: PlainDate | undefined; children?: 'yes' | 'no' | undefined },
): Promise<ReplyOf<C['readConsolidation']>> {
  await work.need('rollup.read', unitId);
  const view = await loadView(work, unitId, windowId, query.view, query.day);
  const sensitive = await work.may('sensitive.read', unitId);
  if (sensitive) await recordTotalLook(work, unitId, view);
  const children = await childrenOf(work, view);
  const { closed, totals, row } = view;
  const isOwnTree = view.day === view.window.lastDay;
  const names = await selectNamesOn(work.tx, [unitId], view.day);
  // Of an ended office the closed total is sent by whoever goes on with its report; nobody closes it any more.
  const senders = [unitId, ...(await selectCarriersOfTotal(work.tx, unitId, view.window))];
  return {
    id: row?.id ?? null,
    unit: { id: unitId, name: names.get(unitId) ?? '' },
    window: windowOf(view),
    view: {
      version: closed?.version ?? null,
      closedAt: closed?.closedAt.toISOString() ?? null,
      closedBy: closed ? { name: closed.closedBy } : null,
      reason: closed?.reason ?? null,
    },
    versions: view.versions.map(({ version, closedAt, closedBy, reason }) => ({
      version,
      closedAt: closedAt.toISOString(),
      closedBy: { name: closedBy },
      reason,
    })),
    day: view.day,
    coverage: {
      ...view.coverage,
      missing: [...view.coverage.missing],
      waived: [...view.coverage.waived],
      corrections: [...view.coverage.corrections],
      below: [...view.below],
    },
    children,
    groups: shownTotals(totals.form, totals.total, totals.children, {
      sensitive,
      children: query.children === 'yes' ? children.map((child) => child.unitId) : undefined,
    }),
    shares: shownShares(totals.form, totals.total, sensitive),
    texts: totals.form.textParts.map((part) => ({ ...part, text: view.words[part.code] ?? '' })),
    gapsNote: view.gapsNote,
    changes: await staleOf(work, view),
    basis: basisOf(await selectSourcesInForce(work.tx, { windowId, receiverId: unitId, today: work.today })),
    sent: row ? await selectSent(work.tx, unitId, row.id) : [],
    // By another tree a total is looked at; it is closed and sent by that of the window.
    may: {
      write: isOwnTree && work.mayHere('rollup.write', unitId),
      fill: isOwnTree && senders.some((sender) => work.mayHere('rollup.write', sender)),
      send: isOwnTree && senders.some((sender) => work.mayHere('report.submit', sender)),
      delegate: isOwnTree && view.inside && mayDelegate(work, unitId),
    },
  };
}
