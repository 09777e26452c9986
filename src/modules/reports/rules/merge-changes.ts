/** One thing typed: what it is now and what it was when the person began to change it. */
export interface Change<T> {
  readonly code: string;
  readonly value: T;
  readonly basedOn: T;
}

export interface Conflict<T> {
  readonly code: string;
  readonly mine: T;
  readonly theirs: T;
}

export interface Merged<T> {
  readonly values: Readonly<Record<string, T>>;
  /** Codes whose value is another one than before. */
  readonly changed: readonly string[];
  readonly conflicts: readonly Conflict<T>[];
}

/**
 * Puts changes on what is stored. Different codes merge in any order. A code that somebody else changed since is a
 * conflict, unless both mean the same value; then nothing of the changes may be stored.
 */
export function mergeChanges<T extends string | number | null>(
  stored: Readonly<Record<string, T>>,
  changes: readonly Change<T>[],
  blank: T,
): Merged<T> {
  const values = { ...stored };
  const changed: string[] = [];
  const conflicts: Conflict<T>[] = [];
  for (const { code, value, basedOn } of changes) {
    const theirs = stored[code] ?? blank;
    if (theirs === value) continue;
    if (theirs !== basedOn) {
      conflicts.push({ code, mine: value, theirs });
      continue;
    }
    values[code] = value;
    changed.push(code);
  }
  return { values, changed, conflicts };
}
