import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { isWaivable, waiverWords } from '#modules/programmes/rules/waiver.ts';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { ReasonButton } from '#ui/reason-button.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { useRenew } from '../use-report.ts';
import { reportWords } from '../words.ts';
import classes from './follow.module.css';
import { type FollowedUnit, programmesApi } from './follow-api.ts';

const words = reportWords.follow.waiving;

/** The office lets a unit off with a reason, and takes that back. */
export function Waiving({ units }: { units: readonly FollowedUnit[] }) {
  const waived = units.filter(({ state }) => state === 'waived');
  const waivable = units.filter(({ state }) => isWaivable(state));
  if (waived.length + waivable.length === 0) return null;
  return (
    <section className={classes.waiving} aria-labelledby="waiving" data-screen-only>
      <h2 id="waiving">{words.title}</h2>
      <p className={classes.quiet}>{words.lead}</p>
      {waived.length > 0 ? (
        <ul className={classes.waived}>
          {waived.map((unit) => (
            <Waived key={unit.assignmentId} unit={unit} />
          ))}
        </ul>
      ) : null}
      {waivable.length > 0 ? <Waive units={waivable} /> : null}
    </section>
  );
}

function Waive({ units }: { units: readonly FollowedUnit[] }) {
  const renew = useRenew();
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState(false);
  const unit = units.find(({ assignmentId }) => assignmentId === chosen);
  const waive = useCommand(
    ({ unitId, assignmentId, reason }: { unitId: string; assignmentId: string; reason: string }, options) =>
      programmesApi('POST /api/units/:unitId/assignments/:assignmentId/waive', {
        params: { unitId, assignmentId },
        body: { reason },
        ...options,
      }),
    async () => {
      toast(words.waived(unit?.unitName ?? ''));
      setChosen('');
      setTried(false);
      await renew();
    },
  );
  return (
    <ReasonButton
      label={words.button}
      confirmLabel={words.confirm}
      consequence={words.consequence}
      busy={waive.busy}
      error={waive.error}
      reasonLabel={words.reason}
      reasonHint={words.reasonHint}
      onConfirm={(reason) => {
        setTried(true);
        return unit ? waive.run({ unitId: unit.unitId, assignmentId: unit.assignmentId, reason }) : false;
      }}
    >
      <NativeSelect
        label={words.unit}
        value={chosen}
        error={tried && !unit ? words.unitMissing : undefined}
        data={[
          { value: '', label: words.choose },
          ...units.map(({ assignmentId, unitName }) => ({ value: assignmentId, label: unitName })),
        ]}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
    </ReasonButton>
  );
}

function Waived({ unit: { unitId, assignmentId, unitName, waiver } }: { unit: FollowedUnit }) {
  const renew = useRenew();
  const unwaive = useCommand(
    (_: null, options) =>
      programmesApi('POST /api/units/:unitId/assignments/:assignmentId/unwaive', {
        params: { unitId, assignmentId },
        ...options,
      }),
    async () => {
      toast(words.takenBack(unitName));
      await renew();
    },
  );
  return (
    <li>
      <div>
        <strong>{unitName}</strong>
        {waiver ? <p className={classes.quiet}>{waiverWords(waiver)}</p> : null}
      </div>
      <ConfirmButton
        label={words.back}
        consequence={words.backConsequence(unitName)}
        busy={unwaive.busy}
        onConfirm={() => unwaive.run(null)}
      >
        <FailureNote error={unwaive.error} />
      </ConfirmButton>
    </li>
  );
}
