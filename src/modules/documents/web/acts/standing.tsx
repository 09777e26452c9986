import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '#base/date.ts';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { HistorySection } from '#ui/history-section.tsx';
import { useSession } from '#ui/session.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { factStateWords } from '../../rules/acts/believe.ts';
import { actsApi, type Fact, historyApi, type Thread } from './acts-api.ts';
import { FactForm } from './fact-form.tsx';
import classes from './standing.module.css';
import { actWords } from './words.ts';

const words = actWords.standing;

/** What is known of the life of an act and who says so; the office writes what it found. */
export function Standing({ unitId, thread }: { unitId: string; thread: Thread }) {
  const { centre, standing, mayWrite } = thread;
  const [writing, setWriting] = useState(false);
  const client = useQueryClient();
  const own = standing.facts.find(({ isOwn }) => isOwn);
  const isOurs = useSession().grants.some((grant) => grant.unitId === unitId);
  const done = async () => {
    setWriting(false);
    await client.invalidateQueries();
  };
  const mayName = !centre.id.startsWith('doc:');
  return (
    <section className={classes.standing} aria-labelledby="standing">
      <h2 id="standing">{words.title}</h2>
      <ul className={classes.sentences}>
        {standing.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {standing.source && standing.facts.length === 0 ? (
        <p className={classes.lead}>
          {words.source}: {standing.source}. {words.check}
        </p>
      ) : null}
      {standing.facts.map((fact) => (
        <WrittenFact key={fact.id} fact={fact} />
      ))}
      {writing ? (
        <FactForm
          unitId={unitId}
          act={{ id: centre.id, label: centre.label }}
          fact={own}
          onDone={done}
          onCancel={() => setWriting(false)}
        />
      ) : mayWrite && mayName ? (
        <div className={classes.actions} data-screen-only>
          <Button variant="default" onClick={() => setWriting(true)}>
            {own ? words.edit : words.add}
          </Button>
          {own ? <Withdraw unitId={unitId} fact={own} onDone={done} /> : null}
          <p className={classes.lead}>{words.lead}</p>
        </div>
      ) : null}
      {own && isOurs ? (
        <HistorySection
          query={historyApi.query('GET /api/history/:unitId/:subjectKind/:subjectId', {
            params: { unitId, subjectKind: 'act-fact', subjectId: own.id },
          })}
        />
      ) : null}
    </section>
  );
}

function WrittenFact({ fact }: { fact: Fact }) {
  const state = factStateWords[fact.state];
  const parts = [
    fact.by ? words.by(state, fact.by) : state,
    fact.changedFrom ? words.changedFrom(formatDate(fact.changedFrom)) : undefined,
    fact.inForceFrom ? words.from(formatDate(fact.inForceFrom)) : undefined,
    fact.inForceTo ? words.to(formatDate(fact.inForceTo)) : undefined,
  ].filter(Boolean);
  return (
    <div className={classes.fact}>
      <p>
        <strong>{fact.isOwn ? words.own : words.above(fact.office)}:</strong> {parts.join(', ')}.
      </p>
      {fact.note ? <p className={classes.note}>{fact.note}</p> : null}
      {fact.sourceUrl ? (
        <p>
          <a href={fact.sourceUrl} rel="noreferrer noopener" target="_blank">
            {words.openSource}
          </a>{' '}
          <span className={classes.lead}>{fact.sourceUrl}</span>
        </p>
      ) : null}
    </div>
  );
}

function Withdraw({ unitId, fact, onDone }: { unitId: string; fact: Fact; onDone: () => unknown }) {
  const withdraw = useCommand(
    (revision: number, options) =>
      actsApi('POST /api/units/:unitId/act-facts/:factId/withdraw', {
        params: { unitId, factId: fact.id },
        body: { revision },
        ...options,
      }),
    () => {
      toast(actWords.form.withdrawn);
      return onDone();
    },
  );
  return (
    <ConfirmButton
      label={words.withdraw}
      consequence={words.withdrawWhat}
      variant="subtle"
      busy={withdraw.busy}
      onConfirm={() => withdraw.run(fact.revision)}
    >
      <FailureNote error={withdraw.error} />
    </ConfirmButton>
  );
}
