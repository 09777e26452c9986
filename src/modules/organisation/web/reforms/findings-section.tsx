import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Note } from '#ui/note.tsx';
import { groupSteps } from '../../rules/reform/step-groups.ts';
import type { ReformStep } from '../../rules/reform/steps.ts';
import { groupsByUnit } from './groups-by-unit.ts';
import { reformWords } from './reform-words.ts';
import classes from './reforms.module.css';
import type { Rehearsal } from './reforms-api.ts';
import { stepAnchor } from './step-list.tsx';

const words = reformWords.rehearsal;

/** Findings drawn at once of one kind. */
const STEP = 50;

type Finding = Rehearsal['findings'][number];

interface FindingsSectionProps {
  readonly findings: readonly Finding[];
  readonly steps: readonly ReformStep[];
  /** The page on which the draft is written. */
  readonly draftPath: string;
}

/** What keeps a reform from being confirmed and what asks for a second look, each with its way to the step. */
export function FindingsSection({ findings, steps, draftPath }: FindingsSectionProps) {
  const about = useMemo(() => groupsByUnit(groupSteps(steps)), [steps]);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const anchorOf = ({ unitId }: Finding) => {
    const group = unitId === null ? undefined : about.get(unitId);
    return group && stepAnchor(group);
  };
  const list = (some: readonly Finding[]) => <Findings findings={some} anchorOf={anchorOf} draftPath={draftPath} />;
  return (
    <div className={classes.stack}>
      {errors.length > 0 ? (
        <Note kind="danger" title={words.mustSolve(errors.length)}>
          {list(errors)}
        </Note>
      ) : (
        <Note kind="done" title={words.noProblem} />
      )}
      {warnings.length > 0 ? (
        <Note kind="warning" title={words.lookAgain(warnings.length)}>
          {list(warnings)}
        </Note>
      ) : null}
    </div>
  );
}

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly anchorOf: (finding: Finding) => string | undefined;
  readonly draftPath: string;
}

function Findings({ findings, anchorOf, draftPath }: FindingsProps) {
  const [limit, setLimit] = useState(STEP);
  return (
    <>
      <ul className={classes.findings}>
        {findings.slice(0, limit).map((finding, index) => {
          const anchor = anchorOf(finding);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with every rehearsal.
            <li key={index} className={classes.finding}>
              <span>{finding.sentence}</span>
              {anchor ? (
                <Link to={draftPath} hash={anchor} aria-label={words.toStepOf(finding.sentence)} data-screen-only>
                  {words.toStep}
                </Link>
              ) : null}
            </li>
          );
        })}
      </ul>
      {limit < findings.length ? (
        <Button variant="default" onClick={() => setLimit(limit + STEP)}>
          {reformWords.editor.more(Math.min(STEP, findings.length - limit))}
        </Button>
      ) : null}
    </>
  );
}
