import { Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Id } from '#base/id.ts';
import type { StepGroup } from '../../rules/reform/step-groups.ts';
import { Fold } from './fold.tsx';
import { reformWords } from './reform-words.ts';
import classes from './reforms.module.css';
import { stepSentence } from './step-words.ts';

const words = reformWords.editor;

/** Lines drawn at once; thousands at once would freeze an old machine. */
const STEP = 100;

/** The place of a group of steps on the page, for links that lead to it. */
export const stepAnchor = (group: StepGroup): string => `step-${group.indexes[0]}`;

interface StepListProps {
  readonly groups: readonly StepGroup[];
  readonly nameOf: (unitId: Id) => string;
  /** The group whose form stands open in its place, by its first index. */
  readonly editing?: number | undefined;
  readonly form?: ReactNode;
  readonly onEdit?: (group: StepGroup) => void;
  readonly onDrop?: (group: StepGroup) => void;
  /** The group a link led to: it is drawn even when it stands far below. */
  readonly shown?: string | undefined;
}

/** The steps as sentences, each with its way to be changed or taken away. */
export function StepList({ groups, nameOf, editing, form, onEdit, onDrop, shown }: StepListProps) {
  const linked = groups.findIndex((group) => stepAnchor(group) === shown);
  const [limit, setLimit] = useState(Math.max(STEP, linked + 1));
  return (
    <>
      <ol className={classes.steps}>
        {groups.slice(0, limit).map((group) => {
          const sentence = stepSentence(group, nameOf);
          return (
            <li
              key={`${stepAnchor(group)} ${sentence}`}
              id={stepAnchor(group)}
              tabIndex={-1}
              className={classes.step}
              data-shown={stepAnchor(group) === shown || undefined}
            >
              {editing === group.indexes[0] ? (
                form
              ) : (
                <>
                  <div className={classes.sentence}>
                    {sentence}
                    {group.group === 'moves' && group.unitIds.length > 3 ? (
                      <Fold title={words.units(group.unitIds.length)}>
                        <Names unitIds={group.unitIds} nameOf={nameOf} />
                      </Fold>
                    ) : null}
                  </div>
                  {onEdit && onDrop ? (
                    <Group gap="xs" wrap="nowrap" data-screen-only>
                      <Button variant="default" aria-label={words.editOf(sentence)} onClick={() => onEdit(group)}>
                        {words.edit}
                      </Button>

                      <Button variant="default" aria-label={words.dropOf(sentence)} onClick={() => onDrop(group)}>
                        {words.drop}
                      </Button>
                    </Group>
                  ) : null}
                </>
              )}
            </li>
          );
        })}
      </ol>
      {limit < groups.length ? (
        <Button variant="default" mt="sm" onClick={() => setLimit(limit + STEP)}>
          {words.more(Math.min(STEP, groups.length - limit))}
        </Button>
      ) : null}
    </>
  );
}

function Names({ unitIds, nameOf }: { unitIds: readonly Id[]; nameOf: (unitId: Id) => string }) {
  const [limit, setLimit] = useState(STEP);
  return (
    <>
      <ul className={classes.names}>
        {unitIds.slice(0, limit).map((unitId) => (
          <li key={unitId}>{nameOf(unitId)}</li>
        ))}
      </ul>
      {limit < unitIds.length ? (
        <Button variant="default" onClick={() => setLimit(limit + STEP)}>
          {words.more(Math.min(STEP, unitIds.length - limit))}
        </Button>
      ) : null}
    </>
  );
}
