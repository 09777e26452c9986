import { Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Id } from '#base/id.ts';
import { formatDayOf } from '#ui/instants.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Progress } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import { ReasonButton } from '#ui/reason-button.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { groupSteps } from '../../rules/reform/step-groups.ts';
import { ChangesSection } from './changes-section.tsx';
import { OutdatedNote } from './outdated-note.tsx';
import { reformWords } from './reform-words.ts';
import classes from './reforms.module.css';
import { type RehearsedReform, received, reformsApi, type WrittenReform } from './reforms-api.ts';
import { RunningSection } from './running-section.tsx';
import { StepList } from './step-list.tsx';
import { namesAmong } from './tell-apart.ts';

const words = reformWords.result;

interface ReformResultProps {
  readonly officeId: Id;
  readonly reform: Pick<WrittenReform, 'id' | 'units'>;
}

/** A reform that was applied, or applied and taken back: what it did, who did it, and the way back while there is one. */
export function ReformResult({ officeId, reform: { id, units } }: ReformResultProps) {
  const read = useQuery(
    reformsApi.query('GET /api/units/:unitId/reforms/:reformId', { params: { unitId: officeId, reformId: id } }),
  );
  return (
    <Loaded query={read} what={words.loading}>
      {(reform) => <Result officeId={officeId} reform={reform} units={units} />}
    </Loaded>
  );
}

interface ResultProps {
  readonly officeId: Id;
  readonly reform: RehearsedReform;
  readonly units: WrittenReform['units'];
}

/** Names of the units as the reform found or made them. */
function namesIn(reform: RehearsedReform, units: WrittenReform['units']): ReadonlyMap<Id, string> {
  const { changes } = reform.rehearsal;
  return new Map([
    ...changes.flatMap(({ leaves, joins }) =>
      [...leaves, ...joins].map((one) => [one.otherId, one.otherName] as const),
    ),
    ...changes.map((one) => [one.unitId, one.wasName ?? one.name] as const),
    ...units.map((unit) => [unit.unitId, unit.name] as const),
  ]);
}

function Result({ officeId, reform, units }: ResultProps) {
  const { state, effectiveOn, legalBasis, confirmedBy, confirmedAt, undoneBy, undoneAt, rehearsal } = reform;
  const groups = useMemo(() => groupSteps(received(reform.steps)), [reform.steps]);
  const names = useMemo(() => namesIn(reform, units), [reform, units]);
  const told = useMemo(() => namesAmong(units), [units]);
  const isUndone = state === 'undone';
  return (
    <>
      <div className={classes.stack}>
        <Note
          kind={isUndone ? 'plain' : 'done'}
          title={
            isUndone
              ? words.undone(undoneBy ?? '', undoneAt ? formatDayOf(undoneAt) : '')
              : words.applied(confirmedBy ?? '', confirmedAt ? formatDayOf(confirmedAt) : '')
          }
        >
          <div>{isUndone ? words.wasFrom(effectiveOn) : words.from(effectiveOn)}</div>
          <div>{words.basis(legalBasis)}</div>
        </Note>
        {isUndone ? null : <NotAsked findings={rehearsal.findings} />}
      </div>
      <ChangesSection title={isUndone ? words.takenBack : reformWords.rehearsal.happened} effect={rehearsal} />
      {isUndone || rehearsal.carried.length + rehearsal.running.length === 0 ? null : (
        <RunningSection running={rehearsal.running} carried={rehearsal.carried} />
      )}
      <section className={classes.section}>
        <Title order={2}>{isUndone ? words.stepsTakenBack : reformWords.rehearsal.steps}</Title>
        <StepList groups={groups} nameOf={(unitId) => told(unitId) ?? names.get(unitId) ?? reformWords.unknown} />
      </section>
      {isUndone ? null : <Undo officeId={officeId} reform={reform} />}
    </>
  );
}

/** Units that began are asked by no window that was open already: told with the way to the programmes. */
function NotAsked({ findings }: Pick<RehearsedReform['rehearsal'], 'findings'>) {
  const found = findings.filter(({ code }) => code === 'not-asked');
  if (found.length === 0) return null;
  return (
    <Note
      kind="warning"
      title={words.notAsked}
      actions={
        <LinkButton to="/programmes" variant="default">
          {words.toProgrammes}
        </LinkButton>
      }
    >
      {found.map(({ unitId, sentence }) => (
        <div key={unitId}>{sentence}</div>
      ))}
    </Note>
  );
}

function Undo({ officeId, reform }: Pick<ResultProps, 'officeId' | 'reform'>) {
  const client = useQueryClient();
  const undo = useCommand(
    (note: string, options) =>
      reformsApi('POST /api/units/:unitId/reforms/:reformId/undo', {
        params: { unitId: officeId, reformId: reform.id },
        body: { revision: reform.revision, note },
        ...options,
      }),
    async () => {
      await client.invalidateQueries();
      toast(words.undoDone);
    },
  );
  // Said before a reason is typed; while it runs the answer to come says it.
  const whyNot =
    reform.undo && !reform.undo.administered
      ? words.notAdministered
      : reform.undo?.builtOn
        ? words.builtOn(reform.undo.builtOn)
        : undefined;
  return (
    <section className={classes.section} data-screen-only>
      <div className={classes.stack}>
        <LinkButton to="/units" variant="default">
          {words.tree}
        </LinkButton>
        {whyNot ? (
          <Note kind="plain">{whyNot}</Note>
        ) : (
          <ReasonButton
            label={words.undo}
            consequence={words.undoConsequence(reform.rehearsal.changes.length)}
            danger
            reasonLabel={words.reason}
            reasonHint={words.reasonHint}
            busy={undo.busy}
            onConfirm={(reason) => undo.run(reason)}
          />
        )}
        {undo.busy ? <Progress what={words.undoing} /> : null}
        <OutdatedNote error={undo.error} path={`/reforms/${officeId}/${reform.id}`} />
      </div>
    </section>
  );
}
