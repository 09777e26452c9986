import { addDays, dayInVietnam, maxDate, type PlainDate, startOfDayInVietnam } from '#base/date.ts';

/** What was decided for a role: whether a second factor is required from a day on, and the days to set it up. */
export interface FactorPolicy {
  readonly role: string;
  readonly validFrom: PlainDate;
  readonly required: boolean;
  readonly graceDays: number;
  readonly source: string;
}

/** A role held now, and since when: from the first time it was given, so that giving it again begins no new grace. */
export interface HeldRole {
  readonly role: string;
  readonly since: Date;
}

/** A role given to somebody, from a moment until another; `until` null: until further notice. One taken back before it began is none. */
export interface GivenRole {
  readonly role: string;
  readonly from: Date;
  readonly until: Date | null;
}

/** A second factor is required: until when it may still be missing, for which role, and who says so. */
export interface FactorDue {
  /** The last day without it. */
  readonly until: PlainDate;
  readonly role: string;
  readonly source: string;
}

const lastDayWithout = ({ validFrom, graceDays }: FactorPolicy, since: Date): PlainDate =>
  addDays(maxDate(dayInVietnam(since), validFrom), graceDays);

/** The decision in force for a role on a day: the newest that has begun. */
export function inForceFor(role: string, policies: readonly FactorPolicy[], day: PlainDate): FactorPolicy | undefined {
  const begun = policies.filter((policy) => policy.role === role && policy.validFrom <= day);
  return begun.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
}

/**
 * Whether the roles somebody holds require a second factor, and the last day without one: the grace counts from the day
 * of the decision or of the role, whichever came later. Of several, the earliest.
 */
export function factorDue(
  roles: readonly HeldRole[],
  policies: readonly FactorPolicy[],
  day: PlainDate,
): FactorDue | undefined {
  const dues = roles.flatMap(({ role, since }): FactorDue[] => {
    const policy = inForceFor(role, policies, day);
    if (!policy?.required) return [];
    return [{ until: lastDayWithout(policy, since), role, source: policy.source }];
  });
  return dues.sort((a, b) => (a.until < b.until ? -1 : 1))[0];
}

/**
 * The first moment, `now` or later, at which roles that were given stand without a second factor they must have by then:
 * where a session opened without one ends. The grace counts from the first time a role was given, and every decision is
 * looked at, those that begin later too. Undefined: never, as things are.
 */
export function mustEndAt(given: readonly GivenRole[], policies: readonly FactorPolicy[], now: Date): Date | undefined {
  const moments = [...Map.groupBy(given, ({ role }) => role)].flatMap(([role, spans]) => {
    const since = new Date(Math.min(...spans.map(({ from }) => from.getTime())));
    return overdueSpans(role, policies, since).flatMap((overdue) =>
      spans.flatMap(({ from, until }) => {
        const begins = Math.max(overdue.from.getTime(), from.getTime(), now.getTime());
        const ends = Math.min(overdue.until?.getTime() ?? Infinity, until?.getTime() ?? Infinity);
        return begins < ends ? [begins] : [];
      }),
    );
  });
  return moments.length > 0 ? new Date(Math.min(...moments)) : undefined;
}

/** When a role first held since a moment is overdue, decision by decision. */
function overdueSpans(role: string, policies: readonly FactorPolicy[], since: Date) {
  const ofRole = policies.filter((policy) => policy.role === role).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return ofRole.flatMap((policy, place) => {
    if (!policy.required) return [];
    const next = ofRole[place + 1];
    const from = startOfDayInVietnam(addDays(lastDayWithout(policy, since), 1));
    return [{ from, until: next ? startOfDayInVietnam(next.validFrom) : null }];
  });
}
