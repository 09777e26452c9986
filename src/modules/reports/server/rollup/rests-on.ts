import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { selectUnits } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import { selectTotalsInside } from './changes-store.ts';
import { selectCoverageBelow } from './coverage-store.ts';

/** The closed total a report was made of; the ids are null when it was typed. */
interface MadeOf {
  readonly consolidationId: Id | null;
  readonly consolidationVersion: number | null;
}

/** Whom the figures of an office's report rest on, as its total was closed, and the totals within; null when it was typed. */
export async function restsOn(work: Work, unitId: Id, madeOf: MadeOf | undefined, day: PlainDate) {
  if (!madeOf?.consolidationId || madeOf.consolidationVersion === null) return null;
  const { consolidationId, consolidationVersion } = madeOf;
  const [total] = await selectCoverageBelow(work.tx, [{ unitId, consolidationId, consolidationVersion }]);
  if (!total) return null;
  const inside = await selectTotalsInside(work.tx, { unitId, consolidationId, version: consolidationVersion });
  const within = await selectCoverageBelow(
    work.tx,
    inside.map((one) => ({ ...one, consolidationVersion: one.version })),
  );
  const units = await selectUnits(
    work.tx,
    within.map((one) => one.unitId),
    day,
  );
  const named = (missing: readonly { name: string }[]) => missing.map(({ name }) => name);
  return {
    expected: total.expected,
    accepted: total.accepted,
    missing: named(total.missing),
    below: within.map((one) => ({
      unitId: one.unitId,
      name: units.find((unit) => unit.unitId === one.unitId)?.name ?? '',
      expected: one.expected,
      accepted: one.accepted,
      missing: named(one.missing),
    })),
  };
}
