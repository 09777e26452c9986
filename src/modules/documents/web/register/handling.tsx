import { Button, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { stepsIn } from '../../rules/register/handling.ts';
import { HandlingState } from './handling-state.tsx';
import { PassOn } from './pass-on.tsx';
import classes from './register.module.css';
import { type EntryReply, registerApi } from './register-api.ts';
import { registerWords } from './register-words.ts';
import { TimeLine } from './time-line.tsx';

const words = registerWords.steps;

type Body = Parameters<typeof registerApi<'POST /api/units/:unitId/entries/:entryId/steps'>>[1]['body'];
export type StepBody = Omit<Body, 'commandId' | 'revision'>;

/** *Xử lý văn bản đến*: where it stands, what can be done with it, and what was done. */
export function Handling({ unitId, reply }: { unitId: string; reply: EntryReply }) {
  const client = useQueryClient();
  const { entry, steps, people, mayWrite, mayDirect } = reply;
  const { handling, revision, withdrawn } = entry;
  const params = { unitId, entryId: entry.id };
  const after = async () => {
    toast(words.done);
    await client.invalidateQueries();
  };
  const step = useCommand(
    (body: StepBody, options) =>
      registerApi('POST /api/units/:unitId/entries/:entryId/steps', {
        params,
        body: { ...body, revision },
        ...options,
      }),
    after,
  );
  const direct = useCommand(
    ({ words: said, handlerId, handlerName, limit }: StepBody, options) =>
      registerApi('POST /api/units/:unitId/entries/:entryId/direction', {
        params,
        body: {
          revision,
          words: said ?? '',
          handlerId: handlerId ?? null,
          handlerName: handlerName ?? null,
          limit: limit ?? null,
        },
        ...options,
      }),
    after,
  );
  const can = (one: ReturnType<typeof stepsIn>[number]) => !withdrawn && stepsIn(handling.state).includes(one);
  const draft = `handling/${entry.id}/${revision}`;
  return (
    <section className={classes.section} aria-labelledby="handling">
      <h2 id="handling">{words.title}</h2>
      <p className={classes.standing}>
        <strong>
          <HandlingState line={entry} />
        </strong>
        {handling.handlerName ? <span>{words.handledBy(handling.handlerName)}</span> : null}
        {handling.finishedOn ? <span>{words.finishedOn(handling.finishedOn)}</span> : null}
      </p>
      {steps.length === 0 && !withdrawn ? (
        <p>{mayWrite ? words.none : mayDirect ? words.noneLeader : words.noneReadOnly}</p>
      ) : null}
      <TimeLine unitId={unitId} steps={steps} />
      <div className={classes.acts} data-screen-only>
        <FailureNote error={step.error ?? direct.error} />
        {mayDirect && can('direct') ? (
          <PassOn kind="direct" form={`${draft}/direct`} people={people} busy={direct.busy} onSend={direct.run} />
        ) : null}
        {mayWrite && can('pass') ? (
          <PassOn
            kind="pass"
            again={handling.state !== 'new'}
            form={`${draft}/pass`}
            people={people}
            busy={step.busy}
            onSend={step.run}
          />
        ) : null}
        {mayWrite ? (
          <div className={classes.ways}>
            {can('begin') ? (
              <Button loading={step.busy} onClick={() => void step.run({ step: 'begin' })}>
                {words.begin}
              </Button>
            ) : null}
            {can('finish') ? <Finish busy={step.busy} onSend={step.run} /> : null}
            {can('reopen') ? (
              <Button variant="default" loading={step.busy} onClick={() => void step.run({ step: 'reopen' })}>
                {words.reopen}
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
    </section>
  );
}

interface FinishProps {
  readonly busy: boolean;
  readonly onSend: (body: StepBody) => Promise<boolean>;
}

/** *Xử lý xong*: with its result, or with what answers it. */
function Finish({ busy, onSend }: FinishProps) {
  const [result, setResult] = useState('');
  const [answer, setAnswer] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = result.trim() === '' && answer.trim() === '';
  return (
    <ConfirmButton
      label={words.finish}
      consequence={words.finishConsequence}
      busy={busy}
      onConfirm={() => {
        setTried(true);
        return isMissing
          ? false
          : onSend({ step: 'finish', words: result.trim() || null, answerSymbol: answer.trim() || null });
      }}
    >
      <Textarea
        label={words.result}
        description={words.resultHint}
        autosize
        minRows={2}
        maxLength={2000}
        value={result}
        error={tried && isMissing ? words.resultMissing : undefined}
        onChange={(event) => setResult(event.currentTarget.value)}
      />
      <TextInput
        mt="sm"
        label={words.answer}
        description={words.answerHint}
        maxLength={60}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
    </ConfirmButton>
  );
}
