/** A group as the picture needs it: how many of it there are, how many are at hand. */
export interface LaidGroup {
  readonly total: number;
  readonly atHand: number;
}

/** One line of a side, from top to bottom; `of` is the place of its group, `at` of the node in it. Pixels. */
export interface LaidRow {
  readonly what: 'heading' | 'node';
  readonly of: number;
  readonly at: number;
  readonly top: number;
  readonly height: number;
  /** Of a heading: how many of its group are not drawn. */
  readonly count: number;
}

export interface LaidThread {
  readonly height: number;
  readonly centreTop: number;
  readonly left: readonly LaidRow[];
  readonly right: readonly LaidRow[];
}

export const CENTRE_HEIGHT = 148;
const heights = { heading: 34, node: 80 } as const;
const GAP = 8;
/** So many nodes of a side are drawn; more would be a list, and there is one below. */
export const MOST_DRAWN = 12;

/** How many of each group are drawn: one of each first, then another of each, as far as there is room. */
export function drawnOf(groups: readonly LaidGroup[], most = MOST_DRAWN): number[] {
  const drawn = groups.map(() => 0);
  let left = most;
  for (let grew = true; grew && left > 0; ) {
    grew = false;
    for (const [of, { atHand }] of groups.entries()) {
      if (left === 0 || (drawn[of] ?? 0) >= atHand) continue;
      drawn[of] = (drawn[of] ?? 0) + 1;
      left -= 1;
      grew = true;
    }
  }
  return drawn;
}

function laySide(groups: readonly LaidGroup[]): { rows: LaidRow[]; height: number } {
  const drawn = drawnOf(groups);
  const rows: LaidRow[] = [];
  let top = 0;
  const add = (what: LaidRow['what'], of: number, at = 0, count = 0) => {
    rows.push({ what, of, at, top, height: heights[what], count });
    top += heights[what] + GAP;
  };
  for (const [of, { total }] of groups.entries()) {
    const shown = drawn[of] ?? 0;
    add('heading', of, 0, total - shown);
    for (let at = 0; at < shown; at++) add('node', of, at);
  }
  return { rows, height: Math.max(0, top - GAP) };
}

/** Where everything stands: the centre in the middle, each side as a column that is centred on it. */
export function layThread(left: readonly LaidGroup[], right: readonly LaidGroup[]): LaidThread {
  const [before, after] = [laySide(left), laySide(right)];
  const height = Math.max(before.height, after.height, CENTRE_HEIGHT);
  const moved = ({ rows, height: own }: typeof before) =>
    rows.map((row) => ({ ...row, top: row.top + Math.round((height - own) / 2) }));
  return { height, centreTop: Math.round((height - CENTRE_HEIGHT) / 2), left: moved(before), right: moved(after) };
}

/** Lines leave the centre spread over its side, in the order of the nodes: the `n`-th of `count`. Pixels from the top. */
export const leavesAt = (centreTop: number, n: number, count: number): number =>
  centreTop + (CENTRE_HEIGHT * (n + 1)) / (count + 1);
