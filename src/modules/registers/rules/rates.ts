/** How big what is counted is: a school, or all below an office. */
export interface Size {
  readonly schools: number;
  readonly schoolsWithClasses: number;
  readonly pupils: number;
}

/** A count as it is by size, with one decimal; undefined where nothing can be said. */
export interface Rates {
  readonly perSchool: number | undefined;
  readonly perHundredPupils: number | undefined;
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/**
 * What a count is by school and by a hundred pupils, so that big and small stand beside each other fairly. By pupils only
 * where every school keeps its list of classes: otherwise some would be counted whose pupils are not.
 */
export const ratesOf = (amount: number, { schools, schoolsWithClasses, pupils }: Size): Rates => ({
  perSchool: schools > 1 ? oneDecimal(amount / schools) : undefined,
  perHundredPupils: pupils > 0 && schoolsWithClasses === schools ? oneDecimal((amount * 100) / pupils) : undefined,
});
