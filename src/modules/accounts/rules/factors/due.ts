import { addDays, dayInVietnam, type PlainDate } from '#base/date.ts';

/** What was decided for a role: whether a second factor is required from a day on, and the days to set it up. */
export interface FactorPolicy {
  readonly role: string;
  readonly validFrom: PlainDate;
  readonly required: boolean;
  readonly graceDays: number;
  readonly source: string;
}

export interface HeldRole {
  readonly role: string;
  readonly since: Date;
}

/** A second factor is required: until when it may still be missing, for which role, and who says so. */
export interface FactorDue {
  /** The last day without it. */
  readonly until: PlainDate;
  readonly role: string;
  readonly source: string;
}

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
    const held = dayInVietnam(since);
    const from = held > policy.validFrom ? held : policy.validFrom;
    return [{ until: addDays(from, policy.graceDays), role, source: policy.source }];
  });
  return dues.sort((a, b) => (a.until < b.until ? -1 : 1))[0];
}
