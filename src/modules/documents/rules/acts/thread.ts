import type { PlainDate } from '#base/date.ts';
import { compareVietnamese } from '#base/vietnamese.ts';
import type { ActBook, ActFace } from './act-book.ts';
import { shippedId } from './act-book.ts';
import { actKindNames } from './act-kind-names.ts';
import type { ActChange, ActState } from './act-status.ts';
import { type ActId, knownActs } from './known-acts.ts';
import { type ThreadRelation, threadRelations } from './thread-relations.ts';
import { stateWords } from './validity-note.ts';

/** An act or document in the picture. */
export interface ThreadNode extends ActFace {
  readonly state: ActState;
  readonly stateWords: string;
}

export interface ThreadEdge {
  readonly id: ActId;
  readonly relations: readonly ThreadRelation[];
  readonly locator: string | null;
}

export interface Neighbour extends ThreadNode {
  readonly relations: ThreadRelation[];
  readonly locator: string | null;
}

/** Neighbours of one kind; `nodes` are the first of `total`. */
export interface ThreadGroup {
  readonly kind: string;
  readonly name: string;
  readonly total: number;
  readonly nodes: Neighbour[];
}

/** Of which kind, after how many, and how many at most. */
export interface ThreadPage {
  readonly kind?: string | undefined;
  readonly skip: number;
  readonly most: number;
}

export const nodeOf = (book: ActBook, id: ActId, today: PlainDate): ThreadNode => {
  const status = book.statusOn(id, today);
  return { ...book.faceOf(id), state: status.state, stateWords: stateWords(status) };
};

export const relationOfChange: Readonly<Record<ActChange['how'], ThreadRelation>> = {
  'replaced-by': 'replaces',
  'repealed-by': 'replaces',
  'amended-by': 'amends',
  'followed-by': 'follows',
  'continued-by': 'continues',
};

/** Edges to the same act become one, with every way it is meant; the strongest first. */
export function joinEdges(edges: readonly ThreadEdge[]): ThreadEdge[] {
  const found = new Map<ActId, ThreadEdge>();
  for (const edge of edges) {
    const known = found.get(edge.id);
    const relations = [...new Set([...(known?.relations ?? []), ...edge.relations])];
    found.set(edge.id, {
      id: edge.id,
      // “Nhắc đến” says nothing more where another relation is known.
      relations: relations
        .filter((one) => one !== 'refers' || relations.length === 1)
        .sort((a, b) => threadRelations.indexOf(a) - threadRelations.indexOf(b)),
      locator: known?.locator ?? edge.locator,
    });
  }
  return [...found.values()];
}

/** Acts that the data of the program says an act changed: what it replaced, amended, carries on. */
export const changedByShipped = (id: ActId): ThreadEdge[] =>
  knownActs.flatMap((earlier) =>
    earlier.act.changes
      .filter(({ by }) => shippedId(by) === id)
      .map(({ how }) => ({ id: earlier.id, relations: [relationOfChange[how]], locator: null })),
  );

/** Edges as groups by kind, the largest first; of each the first `most` after `skip`, in the order given. */
export function groupEdges(
  book: ActBook,
  edges: readonly ThreadEdge[],
  today: PlainDate,
  { kind: only, skip, most }: ThreadPage,
): ThreadGroup[] {
  const groups = new Map<string, ThreadEdge[]>();
  for (const edge of edges) {
    const kind = book.faceOf(edge.id).kindName ?? '';
    groups.set(kind, [...(groups.get(kind) ?? []), edge]);
  }
  return [...groups]
    .filter(([kind]) => only === undefined || kind === only)
    .sort(([a, of], [b, others]) => others.length - of.length || compareVietnamese(a, b))
    .map(([kind, of]) => ({
      kind,
      name: kind || actKindNames.other,
      total: of.length,
      nodes: of
        .slice(skip, skip + most)
        .map(({ id, relations, locator }) => ({ ...nodeOf(book, id, today), relations: [...relations], locator })),
    }));
}
