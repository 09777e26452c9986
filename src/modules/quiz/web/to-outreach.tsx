import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { dayInVietnam } from '#base/date.ts';
import { entryDraft, newEntryPath } from '#modules/registers/rules/entry-draft.ts';
import { keepDraft, readDraft } from '#ui/drafts.ts';
import { Note } from '#ui/note.tsx';
import { useSession } from '#ui/session.ts';
import classes from './quiz.module.css';
import type { Round } from './quiz-api.ts';
import { quizWords } from './words.ts';

const words = quizWords.round;
const REGISTER = 'outreach-session';

/** What the register of outreach would say of a round; whoever writes it looks at it first. */
export const outreachValues = ({ className, classSize, opensAt, topics }: Round) => ({
  day: dayInVietnam(new Date(opensAt)),
  name: words.outreachName(className),
  form: 'contest',
  channel: 'in-person',
  topics: [...topics],
  audiences: ['pupils'],
  pupils: classSize,
});

/**
 * Leads to a new entry of the register of outreach with what is known of the round filled in. What was typed in it before
 * and not yet written is left as it is.
 */
export function ToOutreach({ unitId, round }: { unitId: string; round: Round }) {
  const { personId } = useSession();
  const navigate = useNavigate();
  const name = `quiz-${round.id}`;
  const [failed, setFailed] = useState(false);
  const go = async () => {
    const form = entryDraft(unitId, REGISTER, name);
    try {
      if (!(await readDraft(personId, form))) await keepDraft(personId, form, outreachValues(round));
    } catch {
      // A browser that keeps nothing (a private window): what is filled in cannot be handed on.
      setFailed(true);
      return;
    }
    await navigate({ to: newEntryPath(unitId, REGISTER), search: { draft: name } as never });
  };
  return (
    <section className={classes.stack}>
      <p className={classes.quiet}>{words.toOutreachLead}</p>
      <Button variant="default" w="fit-content" onClick={() => void go()}>
        {words.toOutreach}
      </Button>
      {failed ? (
        <Note kind="warning" role="alert" title={words.toOutreachFailed}>
          {words.toOutreachFailedLead}{' '}
          <Link className={classes.link} to={newEntryPath(unitId, REGISTER)}>
            {words.toOutreachBlank}
          </Link>
        </Note>
      ) : null}
    </section>
  );
}
