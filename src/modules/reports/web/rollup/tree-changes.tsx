import tree from '../tree/tree.module.css';
import { treeWords as words } from '../tree/tree-words.ts';
import type { Consolidation } from './rollup-api.ts';
import { rollupWords } from './words.ts';

/** More are folded away. */
const AT_ONCE = 8;

/** Which rows of another tree count what stood apart by that of the window. */
export function TreeChanges({ data: { children, window } }: { data: Consolidation }) {
  const found = children.flatMap(({ name: row, changes }) => changes.map((one) => ({ ...one, row })));
  // One sentence for an office that was divided, and one for a row that took in several.
  const sentences = Map.groupBy(found, (one) =>
    [one.kind, one.on, one.kind === 'divided' ? one.name : one.row].join(' '),
  );
  const lines = [...sentences].flatMap(([key, group]) => {
    const [first] = group;
    if (!first) return [];
    const all = (names: string[]) => [...new Set(names)].join(', ');
    const rows = all(group.map(({ row }) => row));
    const others = all(group.map(({ name }) => name));
    return [{ key, sentence: words.change(first.kind, rows, others, first.on) }];
  });
  const rest = lines.slice(AT_ONCE);
  return (
    <>
      <p>{words.readOnly(window.lastDay)}</p>
      <p data-screen-only>{rollupWords.comparison.official}</p>
      <Lines lines={lines.slice(0, AT_ONCE)} />
      {rest.length > 0 ? (
        <details>
          <summary>{words.more(rest.length)}</summary>
          <Lines lines={rest} />
        </details>
      ) : null}
    </>
  );
}

function Lines({ lines }: { lines: readonly { readonly key: string; readonly sentence: string }[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className={tree.changes}>
      {lines.map(({ key, sentence }) => (
        <li key={key}>{sentence}</li>
      ))}
    </ul>
  );
}
