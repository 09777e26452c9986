import type { PlainDate } from '#base/date.ts';
import { actKindNames } from '../../rules/acts/act-kind-names.ts';
import {
  groupEdges,
  joinEdges,
  nodeOf,
  relationOfChange,
  type ThreadGroup,
  type ThreadPage,
} from '../../rules/acts/thread.ts';
import { kindByCode } from '../../rules/reading/document-kinds.ts';
import type { LoadedCentre } from './cited-acts.ts';

/** Groups of acts that are only known of are told from those of the library's documents by this before their kind. */
export const OUTSIDE = '?';

/** What rests on the centre or changes it: documents of the library by kind, then acts that are only known of. */
export function restingOn(centre: LoadedCentre, today: PlainDate, page: ThreadPage): ThreadGroup[] {
  const { book, id, citing } = centre;
  const isOutside = page.kind?.startsWith(OUTSIDE);
  const shown = new Set(citing.map((row) => book.idOfDocument(row)));
  const outside = joinEdges(
    (book.lifeOf(id)?.changes ?? []).map(({ how, by }) => ({
      id: by,
      relations: [relationOfChange[how]],
      locator: null,
    })),
  ).filter((edge) => !shown.has(edge.id));
  const known =
    page.kind === undefined || isOutside
      ? groupEdges(book, outside, today, { ...page, kind: page.kind?.slice(OUTSIDE.length) })
      : [];
  return [...groupCiting(centre, today), ...known.map((group) => ({ ...group, kind: OUTSIDE + group.kind }))];
}

function groupCiting({ book, citing }: LoadedCentre, today: PlainDate): ThreadGroup[] {
  const groups = new Map<string, ThreadGroup>();
  for (const row of citing) {
    const id = book.idOfDocument(row);
    const [edge] = joinEdges([{ id, relations: row.relations, locator: row.locator }]);
    const name = kindByCode(row.kind)?.name ?? actKindNames.other;
    const group = groups.get(row.kind) ?? { kind: row.kind, name, total: row.total, nodes: [] };
    group.nodes.push({
      ...nodeOf(book, id, today),
      documentId: row.id,
      relations: [...(edge?.relations ?? [])],
      locator: row.locator,
    });
    groups.set(row.kind, group);
  }
  return [...groups.values()];
}
