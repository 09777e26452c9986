import type { PlainDate } from '#base/date.ts';
import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { compareVietnamese } from '#base/vietnamese.ts';
import { selectNamesOn, selectUnit, selectUnits, tellApart } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { disseminationContract } from '../../dissemination-contract.ts';
import { tellingState } from '../../rules/dissemination/telling.ts';
import { byBranch, DIRECT, ELSEWHERE, type TellingTotal, totalOf } from '../../rules/dissemination/totals.ts';
import { type Asking, selectAsking, selectAskings } from './asking-store.ts';
import { askedOf, groupsOf, percentsOf, recordOf, sumsWithPercent } from './shown.ts';
import { selectTellings } from './telling-store.ts';

type C = typeof disseminationContract;

const shownTotal = ({ coverage, sums }: TellingTotal) => ({ coverage, sums: sumsWithPercent(sums) });

/** Everything an office asked to be made known, with how far it is. */
export async function listDisseminations(work: Work, unitId: Id): Promise<ReplyOf<C['listDisseminations']>> {
  await work.need('document.read', unitId);
  const askings = await selectAskings(work.tx, unitId, work.today);
  return {
    disseminations: askings.map((one) => ({
      ...askedOf(one),
      total: shownTotal({
        coverage: { recorded: one.recorded, asked: one.asked },
        sums: {
          staff: { all: one.staffAll, told: one.staffTold },
          pupils: { all: one.pupilsAll, told: one.pupilsTold },
          parents: { all: one.parentsAll, told: one.parentsTold },
        },
      }),
    })),
    mayWrite: work.mayHere('document.write', unitId),
  };
}

/**
 * The units that were asked with what they wrote, by name, and the child of the office below which each stands by the tree
 * of a day: one that ended or moved since is counted where that tree has it (docs/decisions/0023).
 */
export async function askedUnits(work: Work, asking: Asking, day: PlainDate) {
  const tellings = await selectTellings(work.tx, asking.unitId, asking.id, day);
  const ids = tellings.map(({ unitId }) => unitId);
  const standing = new Set((await selectUnits(work.tx, ids, work.today)).map(({ unitId }) => unitId));
  const names = await selectNamesOn(work.tx, ids, work.today);
  const named = tellings.map((one) => ({
    ...one,
    name: names.get(one.unitId) ?? '',
    telling: one.record?.telling ?? null,
    state: tellingState(
      { recorded: one.record !== null, ended: !standing.has(one.unitId) },
      asking.dueDay,
      // Asked no more, nobody is late any longer.
      asking.endedAt ? asking.dueDay : work.today,
    ),
  }));
  return named.sort((a, b) => compareVietnamese(a.name, b.name));
}

const special: Readonly<Record<string, string>> = {
  [DIRECT]: 'Đơn vị trực tiếp bên dưới',
  [ELSEWHERE]: 'Không còn thuộc cơ quan',
};

/** Who was told of a document, unit by unit, with the totals of the office and of each child. */
export async function readDissemination(
  work: Work,
  unitId: Id,
  id: Id,
  asked: PlainDate | undefined,
): Promise<ReplyOf<C['readDissemination']>> {
  await work.need('document.read', unitId);
  const asking = await selectAsking(work.tx, unitId, id);
  if (!asking) throw new Refusal('not-found');
  const day = asked ?? work.today;
  const units = await askedUnits(work, asking, day);
  const branches = byBranch(units);
  const branchNames = await selectNamesOn(
    work.tx,
    [...branches.keys()].filter((key) => !(key in special)),
    day,
  );
  const apart = await tellApart(work.tx, units, work.today);
  const groups = groupsOf(asking);
  const office = await selectUnit(work.tx, unitId, work.today);
  const branchOf = new Map([...branches].flatMap(([key, all]) => all.map((one) => [one.unitId, key] as const)));
  return {
    ...askedOf(asking),
    unitName: office?.name ?? '',
    day,
    total: shownTotal(totalOf(units)),
    branches: [...branches]
      .map(([key, all]) => ({
        id: key,
        name: special[key] ?? branchNames.get(key) ?? '',
        ...shownTotal(totalOf(all)),
      }))
      .sort((a, b) => Number(a.id in special) - Number(b.id in special) || compareVietnamese(a.name, b.name)),
    units: units.map(({ unitId: one, name, state, record, telling }) => ({
      id: one,
      name,
      apart: apart.get(one) ?? null,
      branch: branchOf.get(one) ?? ELSEWHERE,
      state,
      percents: percentsOf(telling),
      record: record && recordOf(record, groups),
    })),
    mayWrite: work.mayHere('document.write', unitId),
  };
}
