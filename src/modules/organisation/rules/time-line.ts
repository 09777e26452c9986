import { addDays, type PlainDate } from '#base/date.ts';
import type { Relation } from '#base/permission.ts';
import type { UnitFacts } from './unit-draft.ts';

export interface FactPeriod extends UnitFacts {
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

export interface RelationPeriod {
  readonly relation: Relation;
  readonly rank: number;
  readonly otherId: string;
  readonly otherName: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

/** One place along one relation: who it was until the day and who it is from then on. */
export interface PlaceChange<R extends RelationPeriod = RelationPeriod> {
  readonly relation: Relation;
  readonly rank: number;
  readonly was: R | undefined;
  readonly is: R | undefined;
}

export interface FactChange {
  readonly key: keyof UnitFacts;
  readonly was: UnitFacts[keyof UnitFacts];
  readonly is: UnitFacts[keyof UnitFacts];
}

/** What changed on one day. */
export interface TimeLineEntry<R extends RelationPeriod = RelationPeriod> {
  readonly day: PlainDate;
  /** `ends`: the day before was its last. */
  readonly event: 'begins' | 'changes' | 'ends';
  readonly facts: readonly FactChange[];
  readonly places: readonly PlaceChange<R>[];
}

const told: readonly (keyof UnitFacts)[] = [
  'name',
  'kind',
  'levels',
  'lastClass',
  'ownership',
  'tags',
  'code',
  'headName',
  'headTitle',
  'abbreviation',
  'placeName',
  'draftingUnit',
];

const order: readonly Relation[] = ['reports_to', 'governed_by', 'lies_in', 'partners_with'];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

const on = <P extends { validFrom: PlainDate; validTo: PlainDate | null }>(periods: readonly P[], day: PlainDate) =>
  periods.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));

/** Days on which something begins, or is no more. */
const daysOf = (periods: readonly { validFrom: PlainDate; validTo: PlainDate | null }[]): PlainDate[] =>
  periods.flatMap(({ validFrom, validTo }) => [validFrom, ...(validTo ? [addDays(validTo, 1)] : [])]);

function placesOn<R extends RelationPeriod>(relations: readonly R[], day: PlainDate): PlaceChange<R>[] {
  const keyOf = ({ relation, rank }: RelationPeriod) => `${relation} ${rank}`;
  const before = new Map(on(relations, addDays(day, -1)).map((one) => [keyOf(one), one]));
  const after = new Map(on(relations, day).map((one) => [keyOf(one), one]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .flatMap((key): PlaceChange<R>[] => {
      const [was, is] = [before.get(key), after.get(key)];
      const known = is ?? was;
      if (!known || was?.otherId === is?.otherId) return [];
      return [{ relation: known.relation, rank: known.rank, was, is }];
    })
    .sort((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation) || a.rank - b.rank);
}

/** What is known of a unit as a line of days, the latest first: what it became, where it went, when it began and ended. */
export function timeLine<R extends RelationPeriod>(
  facts: readonly FactPeriod[],
  relations: readonly R[],
): TimeLineEntry<R>[] {
  const days = [...new Set([...daysOf(facts), ...daysOf(relations)])].sort().reverse();
  return days.flatMap((day): TimeLineEntry<R>[] => {
    const [was] = on(facts, addDays(day, -1));
    const [is] = on(facts, day);
    const places = placesOn(relations, day);
    const changed =
      was && is
        ? told.filter((key) => !same(was[key], is[key])).map((key) => ({ key, was: was[key], is: is[key] }))
        : [];
    if (!was && !is && places.length === 0) return [];
    const event = was || !is ? (is || !was ? 'changes' : 'ends') : 'begins';
    if (event === 'changes' && changed.length + places.length === 0) return [];
    return [{ day, event, facts: changed, places }];
  });
}
