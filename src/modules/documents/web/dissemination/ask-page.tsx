import { Button, Checkbox, Radio, Textarea } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays, isPlainDate } from '#base/date.ts';
import { type Level, levels } from '#modules/organisation/rules/kinds.ts';
import type { Audience } from '#modules/programmes/rules/audience.ts';
import { DayField } from '#ui/day-field.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { fieldId } from '#ui/fields.ts';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { useToday } from '#ui/server-day.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { words as general } from '#ui/words.ts';
import { type Group, groups } from '../../rules/dissemination/telling.ts';
import { groupNames } from '../../rules/dissemination/telling-words.ts';
import classes from './dissemination.module.css';
import { audienceApi, disseminationApi, type Proposal } from './dissemination-api.ts';
import { disseminationWords } from './dissemination-words.ts';

const words = disseminationWords.ask;

/** Days a school is given unless the office says otherwise. */
const USUAL_DAYS = 14;

/** Names shown of an audience; nobody reads five thousand. */
const MOST_SHOWN = 100;

/** Asking units below the office to make a document known. */
export default function AskPage() {
  const { unitId, documentId } = usePageParams('unitId', 'documentId');
  const query = useQuery(
    disseminationApi.query('GET /api/units/:unitId/documents/:documentId/dissemination', {
      params: { unitId, documentId },
    }),
  );
  return (
    <Page
      title={words.title}
      lead={query.data ? words.lead(query.data.document.title) : undefined}
      width="narrow"
      back={{ to: `/documents/${unitId}/${documentId}`, word: words.back }}
    >
      <Loaded query={query} what={words.loading}>
        {(proposal) => <Ask unitId={unitId} proposal={proposal} />}
      </Loaded>
    </Page>
  );
}

type Whom = 'all' | 'direct' | 'recipients';

const audienceOf = (whom: Whom, chosen: readonly Level[], { recipients }: Proposal): Audience => ({
  depth: whom === 'direct' ? 'direct' : 'all-below',
  kinds: whom === 'all' ? ['school', 'centre'] : [],
  levels: whom === 'recipients' ? [] : [...chosen],
  ownership: [],
  tags: [],
  unitIds: whom === 'recipients' ? recipients.map(({ id }) => id) : [],
});

function Ask({ unitId, proposal }: { unitId: string; proposal: Proposal }) {
  const today = useToday();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [whom, setWhom] = useState<Whom>(proposal.recipients.length > 0 ? 'recipients' : 'all');
  const [chosen, setChosen] = useState<Level[]>([]);
  const [told, setTold] = useState<Group[]>(['staff', 'pupils']);
  const [due, setDue] = useState(addDays(today, USUAL_DAYS));
  const [note, setNote] = useState('');
  const [attempt, setAttempt] = useState(0);
  const audience = audienceOf(whom, chosen, proposal);
  const units = useQuery({
    ...audienceApi.query('GET /api/units/:unitId/audience', {
      params: { unitId },
      query: { audience: JSON.stringify(audience) },
    }),
    placeholderData: keepPreviousData,
  });
  const ask = useCommand(
    (body: { groups: Group[]; dueDay: string; note: string | null; audience: Audience }, options) =>
      disseminationApi('POST /api/units/:unitId/disseminations', {
        params: { unitId },
        body: { documentId: proposal.document.id, ...body },
        ...options,
      }),
    async ({ id, units: count }) => {
      toast(words.done(count));
      await client.invalidateQueries();
      await navigate({ to: `/disseminations/${unitId}/${id}` });
    },
  );
  const problems = {
    units: units.data?.units.length === 0 ? words.nobody : undefined,
    groups: told.length === 0 ? words.groupsMissing : undefined,
    due: !isPlainDate(due) ? general.dayWrong : due < today ? words.dueMissing : undefined,
  };
  const errors: Partial<typeof problems> = attempt > 0 ? problems : {};
  const names = units.data?.units ?? [];
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt((count) => count + 1);
        if (Object.values(problems).some(Boolean)) return;
        void ask.run({ groups: told, dueDay: due, note: note.trim() || null, audience });
      }}
    >
      <Before unitId={unitId} proposal={proposal} />
      <ErrorSummary errors={errors} attempt={attempt} />
      <FailureNote error={ask.error} />
      <Radio.Group label={words.units} value={whom} error={errors.units} onChange={(value) => setWhom(value as Whom)}>
        <Radio value="all" id={fieldId('units')} label={words.all} className={classes.choice} />
        <Radio value="direct" label={words.direct} className={classes.choice} />
        {proposal.recipients.length > 0 ? (
          <Radio value="recipients" label={words.recipients(proposal.recipients.length)} className={classes.choice} />
        ) : null}
      </Radio.Group>
      {whom === 'recipients' && proposal.others.length > 0 ? (
        <p className={classes.quiet}>{words.others(proposal.others.slice(0, 12).join('; '))}</p>
      ) : null}
      {whom === 'all' ? (
        <Checkbox.Group label={words.levels} value={chosen} onChange={(value) => setChosen(value as Level[])}>
          <div className={classes.choices}>
            {(Object.entries(levels) as [Level, string][]).map(([level, name]) => (
              <Checkbox key={level} value={level} label={name} className={classes.choice} />
            ))}
          </div>
        </Checkbox.Group>
      ) : null}
      <div aria-busy={units.isPlaceholderData || units.isPending}>
        <p role="status">
          <strong>{units.data ? words.count(names.length) : words.counting}</strong>
        </p>
        <FailureNote error={units.error} />
        {names.length > 0 ? (
          <details className={classes.more}>
            <summary>{words.seeUnits}</summary>
            <ul>
              {names.slice(0, MOST_SHOWN).map((unit) => (
                <li key={unit.id}>
                  {unit.name} {unit.told ? <span className={classes.quiet}>· {unit.told}</span> : null}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
      <Checkbox.Group
        label={words.groups}
        value={told}
        error={errors.groups}
        onChange={(value) => setTold(value as Group[])}
      >
        {groups.map((group, at) => (
          <Checkbox
            key={group}
            value={group}
            label={groupNames[group]}
            className={classes.choice}
            {...(at === 0 ? { id: fieldId('groups') } : {})}
          />
        ))}
      </Checkbox.Group>
      <DayField name="due" label={words.due} value={due} error={errors.due} width="15rem" onChange={setDue} />
      <Textarea
        label={words.note}
        description={words.noteHint}
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <p className={classes.quiet}>{words.rights}</p>
      <div>
        <Button type="submit" loading={ask.busy}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}

/** The times the document was asked to be made known before. */
function Before({ unitId, proposal: { asked } }: { unitId: string; proposal: Proposal }) {
  if (asked.length === 0) return null;
  return (
    <Note kind="warning" title={words.before(asked.length)}>
      <ul>
        {asked.map(({ id, askedOn }) => (
          <li key={id}>
            <Link to={`/disseminations/${unitId}/${id}`} className={classes.link}>
              {words.seeBefore(askedOn)}
            </Link>
          </li>
        ))}
      </ul>
    </Note>
  );
}
