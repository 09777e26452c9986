/** What matters of a role somebody holds in a unit now or will. */
export interface HeldDays {
  readonly role: string;
  readonly delegatedFrom: unknown;
  readonly from: Date;
  readonly until: Date | null;
}

/**
 * Whether somebody administers the unit from the moment on at which an administrator's role ends, for at least as long
 * as that role would have lasted (null: without an end). `left`: the roles without the one that ends.
 */
export const isAdministeredFor = (left: readonly HeldDays[], at: Date, wouldLast: Date | null): boolean =>
  left.some(
    ({ role, delegatedFrom, from, until }) =>
      role === 'administrator' &&
      !delegatedFrom &&
      from <= at &&
      (until === null || (until > at && wouldLast !== null && until >= wouldLast)),
  );
