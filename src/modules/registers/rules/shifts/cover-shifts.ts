import { lengthOf, overlap, uncovered } from './coverage.ts';
import { type ShiftHours, type Stretch, stretchOf } from './roster.ts';

const key = ({ day, from, until }: ShiftHours): string => `${day} ${from} ${until}`;

/** How far two stretches are the same time: 1 where they are, 0 where they have no minute in common. */
const likeness = (a: Stretch, b: Stretch): number => {
  const common = overlap(a, b);
  return common / (a.end - a.start + b.end - b.start - common);
};

/**
 * Of which rostered shift each entry of the log is: of the one with these very hours, otherwise of the one, among those that
 * no entry has to the minute, whose time is most like its own. An entry is of one shift: two posts stood at the same time are
 * two shifts, and the entry of the one says nothing of the other.
 */
export function entriesOfShifts<S extends ShiftHours, L extends ShiftHours>(
  shifts: readonly S[],
  logged: readonly L[],
): ReadonlyMap<S, readonly L[]> {
  const found = new Map(shifts.map((shift): [S, L[]] => [shift, []]));
  const byHours = new Map(shifts.map((shift) => [key(shift), shift]));
  const others = logged.filter((entry) => {
    const own = byHours.get(key(entry));
    if (own) found.get(own)?.push(entry);
    return !own;
  });
  const open = [...found].flatMap(([shift, own]) =>
    own.length === 0 ? [{ shift, stretch: stretchOf(shift), own }] : [],
  );
  for (const entry of others) {
    const stretch = stretchOf(entry);
    const [best] = open
      .map((one) => ({ own: one.own, like: likeness(one.stretch, stretch) }))
      .filter(({ like }) => like > 0)
      .sort((a, b) => b.like - a.like);
    best?.own.push(entry);
  }
  return found;
}

/** A shift counts as logged when its entries hold at least half of its time: hours are not always written alike. */
export function isHeld(shift: ShiftHours, entries: readonly ShiftHours[]): boolean {
  const whole = stretchOf(shift);
  return lengthOf(uncovered(whole, entries.map(stretchOf))) * 2 <= whole.end - whole.start;
}
