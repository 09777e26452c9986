import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { CENTRE_HEIGHT, type LaidRow, layThread, leavesAt } from '../../rules/acts/layout-thread.ts';
import { relationWord } from '../../rules/acts/thread-relations.ts';
import { ActState, lookOf } from './act-state.tsx';
import { type Neighbour, subjectBeside, type Thread, type ThreadGroup, threadPath, threadSearch } from './acts-api.ts';
import classes from './thread.module.css';
import { groupId } from './thread-list.tsx';
import { actWords } from './words.ts';

const words = actWords.thread;
type Side = 'left' | 'right';

/** Where the columns meet the lines, in hundredths of the width. */
const edge = { left: 31, centreLeft: 39, centreRight: 61, right: 69 } as const;

const laidGroups = (groups: readonly ThreadGroup[]) =>
  groups.map(({ total, nodes }) => ({ total, atHand: nodes.length }));

/**
 * The picture: the chosen one in the middle, left what it rests on, right what rests on it. A drawing for a wide screen and
 * for paper; the lists below say the same and hold everything.
 */
export function ThreadPicture({ unitId, thread }: { unitId: string; thread: Thread }) {
  const laid = layThread(laidGroups(thread.restsOn), laidGroups(thread.restedOnBy));
  const { centre } = thread;
  const nodes = (side: Side) => laid[side].filter(({ what }) => what === 'node');
  return (
    <section className={classes.picture} aria-label={words.picture}>
      <div className={classes.sides} aria-hidden="true">
        <span>{words.restsOn}</span>
        <span>{words.restedOnBy}</span>
      </div>
      <div className={classes.frame} style={{ height: laid.height }} data-frame="">
        <svg
          className={classes.lines}
          viewBox={`0 0 100 ${laid.height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          {nodes('left').map((row, n, all) => (
            <path
              key={`${row.of}-${row.at}`}
              d={curve(edge.left, middle(row), edge.centreLeft, leavesAt(laid.centreTop, n, all.length))}
              data-look={lookOf(nodeAt(thread.restsOn, row) ?? centre)}
            />
          ))}
          {nodes('right').map((row, n, all) => (
            <path
              key={`${row.of}-${row.at}`}
              d={curve(edge.centreRight, leavesAt(laid.centreTop, n, all.length), edge.right, middle(row))}
              data-look={lookOf(nodeAt(thread.restedOnBy, row) ?? centre)}
            />
          ))}
        </svg>
        <Column side="left" unitId={unitId} groups={thread.restsOn} rows={laid.left} />
        <div
          className={classes.centre}
          style={{ top: laid.centreTop, height: CENTRE_HEIGHT }}
          data-away={centre.documentId ? undefined : ''}
        >
          <strong>{centre.label}</strong>
          <ActState node={centre} short />
          {centre.documentId ? null : <span className={classes.away}>{words.notHere}</span>}
        </div>
        <Column side="right" unitId={unitId} groups={thread.restedOnBy} rows={laid.right} />
      </div>
      <p className={classes.hint} data-screen-only>
        {words.pictureHint}
      </p>
    </section>
  );
}

const middle = ({ top, height }: LaidRow): number => top + height / 2;
const nodeAt = (groups: readonly ThreadGroup[], { of, at }: LaidRow): Neighbour | undefined => groups[of]?.nodes[at];
const curve = (x1: number, y1: number, x2: number, y2: number): string => {
  const half = (x1 + x2) / 2;
  return `M${x1} ${y1}C${half} ${y1} ${half} ${y2} ${x2} ${y2}`;
};

interface ColumnProps {
  readonly side: Side;
  readonly unitId: string;
  readonly groups: readonly ThreadGroup[];
  readonly rows: readonly LaidRow[];
}

function Column({ side, unitId, groups, rows }: ColumnProps) {
  if (rows.length === 0)
    return (
      <p className={classes.nothing} data-side={side}>
        {words.none[side]}
      </p>
    );
  return (
    <>
      {rows.map((row) => {
        const [group, node] = [groups[row.of], nodeAt(groups, row)];
        const place = { top: row.top, height: row.height };
        const key = `${row.what}-${row.of}-${row.at}`;
        if (!group) return null;
        if (row.what === 'heading')
          return (
            <div key={key} className={classes.kind} data-side={side} style={place}>
              <span>
                {group.name} ({group.total})
              </span>
              {row.count > 0 ? (
                <a
                  href={`#${groupId(side, row.of)}`}
                  className={classes.rest}
                  data-side={side}
                  data-node=""
                  onKeyDown={walk}
                >
                  {words.rest(row.count)}
                </a>
              ) : null}
            </div>
          );
        return node ? <NodeCard key={key} unitId={unitId} side={side} node={node} place={place} /> : null;
      })}
    </>
  );
}

interface NodeCardProps {
  readonly unitId: string;
  readonly side: Side;
  readonly node: Neighbour;
  readonly place: { readonly top: number; readonly height: number };
}

function NodeCard({ unitId, side, node, place }: NodeCardProps) {
  const relation = node.relations[0];
  return (
    <>
      <Link
        to={threadPath(unitId)}
        search={threadSearch(node) as never}
        className={classes.node}
        data-side={side}
        data-node=""
        data-look={lookOf(node)}
        data-away={node.documentId ? undefined : ''}
        style={place}
        title={node.subject ?? undefined}
        onKeyDown={walk}
      >
        <span className={classes.name}>{node.label}</span>
        {subjectBeside(node) ? <span className={classes.nodeSubject}>{subjectBeside(node)}</span> : null}
        <span className={classes.marks}>
          {node.state === 'unknown' ? null : <ActState node={node} short />}
          {node.documentId ? null : <span className={classes.away}>{words.notHere}</span>}
        </span>
      </Link>
      {relation ? (
        <span className={classes.relation} data-side={side} style={place} aria-hidden="true">
          <span>{relationWord(relation)}</span>
        </span>
      ) : null}
    </>
  );
}

/** Up and down within a column, left and right to the nearest of the other; the browser does the rest. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }[event.key];
  const from = event.currentTarget;
  const frame = from.closest('[data-frame]');
  if (!step || !frame || event.altKey || event.ctrlKey || event.metaKey) return;
  const all = [...frame.querySelectorAll<HTMLElement>('[data-node]')];
  const side = step === 'left' || step === 'right' ? step : from.dataset.side;
  const column = all.filter((one) => one.dataset.side === side);
  const at = column.indexOf(from);
  const far = (one: HTMLElement) => Math.abs(one.getBoundingClientRect().top - from.getBoundingClientRect().top);
  const next =
    step === 'up' ? column[at - 1] : step === 'down' ? column[at + 1] : [...column].sort((a, b) => far(a) - far(b))[0];
  event.preventDefault();
  next?.focus();
}
