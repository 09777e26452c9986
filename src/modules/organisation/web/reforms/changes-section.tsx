import { Button, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatNumber } from '#base/vietnamese.ts';
import { Fold } from './fold.tsx';
import { groupChanges } from './group-changes.ts';
import { reformWords } from './reform-words.ts';
import classes from './reforms.module.css';
import type { ReformChange, Rehearsal } from './reforms-api.ts';

const words = reformWords.rehearsal;

/** Lines drawn at once in one group. */
const STEP = 100;

const namesOf = (places: ReformChange['leaves']): string =>
  [...new Set(places.map(({ otherName }) => otherName))].filter(Boolean).join(', ');

interface ChangesSectionProps {
  readonly title: string;
  readonly effect: Pick<Rehearsal, 'changes' | 'successions'>;
}

/** Which units begin, end, move and change, in groups that open; everything at once for paper. */
export function ChangesSection({ title, effect }: ChangesSectionProps) {
  const [all, setAll] = useState(false);
  const grouped = useMemo(() => groupChanges(effect.changes), [effect.changes]);
  const successors = useMemo(() => Map.groupBy(effect.successions, ({ fromId }) => fromId), [effect.successions]);
  const { opens, ends, destinations, moves, facts } = grouped;
  const successorsOf = ({ unitId }: ReformChange) => {
    const to = (successors.get(unitId) ?? []).map(({ toName, part }) => (part ? `${toName} (${part})` : toName));
    return to.length > 0 ? words.successors(to.join(', ')) : words.noSuccessor;
  };
  return (
    <section className={classes.section}>
      <Title order={2}>{title}</Title>
      {effect.changes.length === 0 ? <p>{words.nothing}</p> : null}
      {effect.changes.length > 0 ? (
        // Opening everything makes the groups anew, all open or all closed.
        <div className={classes.groups} key={String(all)}>
          {opens.length > 0 ? (
            <Fold title={words.opens(opens.length)} open={all || opens.length <= 10}>
              <Lines changes={opens} all={all} tell={({ joins }) => words.under(namesOf(joins))} />
            </Fold>
          ) : null}
          {ends.length > 0 ? (
            <Fold title={words.ends(ends.length)} open={all || ends.length <= 10}>
              <Lines changes={ends} all={all} tell={successorsOf} />
            </Fold>
          ) : null}
          {moves > 0 ? (
            <Fold title={words.moves(moves)} open={all || destinations.length <= 10}>
              {destinations.map(({ toId, toName, changes }) => (
                <Fold key={toId} title={words.goTo(toName, changes.length)} open={all}>
                  <Lines changes={changes} all={all} tell={({ leaves }) => words.from(namesOf(leaves))} />
                </Fold>
              ))}
            </Fold>
          ) : null}
          {facts.length > 0 ? (
            <Fold title={words.facts(facts.length)} open={all || facts.length <= 10}>
              <Lines changes={facts} all={all} tell={factsOf} />
            </Fold>
          ) : null}
        </div>
      ) : null}
      {effect.changes.length > 0 ? (
        <Button variant="default" mt="sm" onClick={() => setAll(!all)}>
          {all ? words.closeAll : words.openAll}
        </Button>
      ) : null}
    </section>
  );
}

const factsOf = ({ facts, wasName }: ReformChange): string =>
  [
    wasName ? words.was(wasName) : undefined,
    words.changed(facts.map((name) => reformWords.fact[name] ?? name).join(', ')),
  ]
    .filter(Boolean)
    .join('; ');

interface LinesProps {
  readonly changes: readonly ReformChange[];
  readonly all: boolean;
  readonly tell: (change: ReformChange) => string;
}

function Lines({ changes, all, tell }: LinesProps) {
  const [limit, setLimit] = useState(all ? changes.length : STEP);
  return (
    <>
      <ul className={classes.names}>
        {changes.slice(0, limit).map((change) => (
          <li key={change.unitId}>
            {change.name} <span className={classes.quiet}>· {tell(change)}</span>
          </li>
        ))}
      </ul>
      {limit < changes.length ? (
        <Button variant="default" onClick={() => setLimit(limit + STEP)}>
          {reformWords.editor.more(Math.min(STEP, changes.length - limit))} / {formatNumber(changes.length)}
        </Button>
      ) : null}
    </>
  );
}
