import { type ItemKind, itemKinds, type Keys } from './keys.ts';

/** How many items are right, read beyond them, and missed. */
export interface Score {
  readonly right: number;
  readonly beyond: readonly string[];
  readonly missed: readonly string[];
}

export type Scores = Partial<Record<ItemKind, Score>>;

/** Compares as bags: an item that stands twice must be read twice. Only what is expected is measured. */
export function scoreDocument(expected: Keys, read: Keys): Scores {
  const scores: Scores = {};
  for (const kind of itemKinds) {
    const [wanted, got] = [expected[kind], read[kind] ?? []];
    if (!wanted) continue;
    const missed = [...wanted];
    const beyond: string[] = [];
    for (const key of got) {
      const at = missed.indexOf(key);
      if (at < 0) beyond.push(key);
      else missed.splice(at, 1);
    }
    scores[kind] = { right: wanted.length - missed.length, beyond, missed };
  }
  return scores;
}

export interface Measure {
  /** Items expected over all documents. */
  readonly items: number;
  /** Of the items read, the part that is right; 1 when none was read. */
  readonly precision: number;
  /** Of the items expected, the part that was read; 1 when none was expected. */
  readonly recall: number;
}

export function measureAll(documents: readonly Scores[]): Partial<Record<ItemKind, Measure>> {
  const measures: Partial<Record<ItemKind, Measure>> = {};
  for (const kind of itemKinds) {
    const scores = documents.flatMap((document) => document[kind] ?? []);
    if (scores.length === 0) continue;
    const sum = (count: (score: Score) => number) => scores.reduce((total, score) => total + count(score), 0);
    const right = sum((score) => score.right);
    const [beyond, missed] = [sum((score) => score.beyond.length), sum((score) => score.missed.length)];
    measures[kind] = {
      items: right + missed,
      precision: right + beyond === 0 ? 1 : right / (right + beyond),
      recall: right + missed === 0 ? 1 : right / (right + missed),
    };
  }
  return measures;
}
