import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '#base/date.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { relationWord } from '../../rules/acts/thread-relations.ts';
import { ActState } from './act-state.tsx';
import { actsApi, type Neighbour, type ThreadGroup, threadPath, threadSearch } from './acts-api.ts';
import classes from './thread.module.css';
import { actWords } from './words.ts';

const words = actWords.thread;
const MOST_AT_ONCE = 60;

interface ThreadListProps {
  readonly unitId: string;
  readonly asked: { readonly document?: string; readonly act?: string };
  readonly side: 'rests-on' | 'rested-on-by';
  readonly groups: readonly ThreadGroup[];
  readonly none: string;
}

/** The id of a group in the list: the picture leads there. */
export const groupId = (side: 'left' | 'right', of: number): string => `thread-${side}-${of}`;

/** One side as a list: every neighbour with how it is meant, and how it stands. */
export function ThreadList({ unitId, asked, side, groups, none }: ThreadListProps) {
  const isLeft = side === 'rests-on';
  return (
    <section className={classes.list}>
      <h2>{isLeft ? words.restsOn : words.restedOnBy}</h2>
      <p className={classes.listLead}>{isLeft ? words.restsOnLead : words.restedOnByLead}</p>
      {groups.length === 0 ? <p>{none}</p> : null}
      {groups.map((group, of) => (
        <Group
          key={group.kind}
          unitId={unitId}
          asked={asked}
          side={side}
          group={group}
          id={groupId(isLeft ? 'left' : 'right', of)}
        />
      ))}
    </section>
  );
}

type GroupProps = Pick<ThreadListProps, 'unitId' | 'asked' | 'side'> & {
  readonly group: ThreadGroup;
  readonly id: string;
};

function Group({ unitId, asked, side, group, id }: GroupProps) {
  const client = useQueryClient();
  const [more, setMore] = useState<readonly Neighbour[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const nodes = [...group.nodes, ...more];
  const left = group.total - nodes.length;
  const load = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const query = { ...asked, side, kind: group.kind, skip: nodes.length };
      const page = await client.fetchQuery(
        actsApi.query('GET /api/units/:unitId/thread/neighbours', { params: { unitId }, query }),
      );
      setMore((before) => [...before, ...page.nodes]);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section id={id} className={classes.group} tabIndex={-1}>
      <h3>
        {group.name} <span className={classes.count}>{words.total(group.total)}</span>
      </h3>
      <ul>
        {nodes.map((node) => (
          <li key={`${node.id} ${node.documentId}`}>
            <Link to={threadPath(unitId)} search={threadSearch(node) as never} className={classes.itemName}>
              {node.label}
            </Link>
            <span className={classes.itemWords}>
              <span>{node.relations.map(relationWord).join(', ')}</span>
              {node.locator ? <span>{node.locator}</span> : null}
              {node.day ? <span>{formatDate(node.day)}</span> : null}
              {node.issuer ? <span>{node.issuer}</span> : null}
              {node.documentId ? null : <span className={classes.away}>{words.notHere}</span>}
              {node.state === 'unknown' ? null : <ActState node={node} />}
            </span>
            {node.subject ? <span className={classes.subject}>{node.subject}</span> : null}
          </li>
        ))}
      </ul>
      <FailureNote error={error} />
      {left > 0 ? (
        <Button variant="default" loading={busy} onClick={() => void load()}>
          {words.more(Math.min(left, MOST_AT_ONCE))}
        </Button>
      ) : null}
    </section>
  );
}
