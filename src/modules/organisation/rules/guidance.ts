import { addDays, type PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { linkOf } from './chains.ts';
import type { Level, UnitKind } from './kinds.ts';

interface Days {
  readonly validFrom: PlainDate;
  /** The last day; null while no end is known. */
  readonly validTo: PlainDate | null;
}

interface Known extends Days {
  readonly kind: UnitKind;
  readonly levels: readonly Level[];
}

interface Receiver extends Days {
  readonly relation: string;
  readonly rank: number;
  readonly otherId: Id;
}

const FAR: PlainDate = '9999-12-31';

/** The days both hold; undefined when there are none. */
function both(a: Days, b: Days): Days | undefined {
  const validFrom = a.validFrom > b.validFrom ? a.validFrom : b.validFrom;
  const last = [a.validTo ?? FAR, b.validTo ?? FAR].sort()[0] ?? FAR;
  return validFrom <= last ? { validFrom, validTo: last === FAR ? null : last } : undefined;
}

/**
 * Who guides the work of a unit (hướng dẫn chuyên môn) over time: the office it reports to first, for as long as the chain
 * of its kind and levels has it guided at all. Told with the days of both.
 */
export function guidanceOf<T extends Receiver>(facts: readonly Known[], relations: readonly T[]): T[] {
  const guided = relations
    .filter(({ relation, rank }) => relation === 'reports_to' && rank === 1)
    .flatMap((receiver) =>
      facts.flatMap((fact): T[] => {
        const days = both(fact, receiver);
        return days && linkOf(fact.kind, fact.levels, days.validFrom)?.guidedBy ? [{ ...receiver, ...days }] : [];
      }),
    )
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const told: T[] = [];
  for (const one of guided) {
    const before = told.at(-1);
    // A fact that changed beside it (a new head) is no change of who guides.
    const goesOn = before?.otherId === one.otherId && before.validTo && addDays(before.validTo, 1) === one.validFrom;
    if (goesOn) told[told.length - 1] = { ...before, validTo: one.validTo };
    else told.push(one);
  }
  return told;
}
