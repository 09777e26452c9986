import { Button, Radio, Textarea } from '@mantine/core';
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
import { KeptText } from '#ui/kept-text.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { useToday } from '#ui/server-day.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { useDraft } from '#ui/use-draft.ts';
import { words as general } from '#ui/words.ts';
import { type Group, groups } from '../../rules/dissemination/telling.ts';
import { groupNames } from '../../rules/dissemination/telling-words.ts';
import { CheckList } from './check-list.tsx';
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

interface AskDraft {
  readonly whom: Whom;
  readonly chosen: readonly Level[];
  readonly told: readonly Group[];
  readonly due: string;
  readonly note: string;
}

/** Whom to ask, of whom they tell, by when; kept on the device until it is asked. */
function Ask({ unitId, proposal }: { unitId: string; proposal: Proposal }) {
  const today = useToday();
  const navigate = useNavigate();
  const client = useQueryClient();
  const hasRecipients = proposal.recipients.length > 0;
  const draft = useDraft<AskDraft>(`dissemination/${unitId}/${proposal.document.id}`, {
    whom: hasRecipients ? 'recipients' : 'all',
    chosen: [],
    told: ['staff', 'pupils'],
    due: addDays(today, USUAL_DAYS),
    note: '',
  });
  const { chosen, told, due, note } = draft.value;
  const set = (change: Partial<AskDraft>) => draft.set((before) => ({ ...before, ...change }));
  // What was chosen before somebody took the recipients out of the reading.
  const whom = draft.value.whom === 'recipients' && !hasRecipients ? 'all' : draft.value.whom;
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
      draft.acknowledge();
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
  if (!draft.ready) return null;
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt((count) => count + 1);
        if (Object.values(problems).some(Boolean)) return;
        void ask.run({ groups: [...told], dueDay: due, note: note.trim() || null, audience });
      }}
    >
      <Before unitId={unitId} proposal={proposal} />
      <ErrorSummary errors={errors} attempt={attempt} />
      <FailureNote error={ask.error} />
      <Radio.Group
        label={words.units}
        value={whom}
        error={errors.units}
        onChange={(value) => set({ whom: value as Whom })}
      >
        <Radio value="all" id={fieldId('units')} label={words.all} className={classes.choice} />
        <Radio value="direct" label={words.direct} className={classes.choice} />
        {hasRecipients ? (
          <Radio value="recipients" label={words.recipients(proposal.recipients.length)} className={classes.choice} />
        ) : null}
      </Radio.Group>
      {whom === 'recipients' && proposal.others.length > 0 ? (
        <p className={classes.quiet}>{words.others(proposal.others.slice(0, 12).join('; '))}</p>
      ) : null}
      {whom === 'all' ? (
        <CheckList
          name="levels"
          label={words.levels}
          options={Object.keys(levels) as Level[]}
          wordOf={levels}
          chosen={chosen}
          onChoose={(value) => set({ chosen: value })}
        />
      ) : null}
      <div data-results aria-busy={units.isPlaceholderData || units.isPending}>
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
      <CheckList
        name="groups"
        label={words.groups}
        options={groups}
        wordOf={groupNames}
        chosen={told}
        error={errors.groups}
        onChoose={(value) => set({ told: value })}
      />
      <DayField
        name="due"
        label={words.due}
        value={due}
        error={errors.due}
        width="15rem"
        onChange={(day) => set({ due: day })}
      />
      <Textarea
        label={words.note}
        description={words.noteHint}
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      <p className={classes.quiet}>{words.rights}</p>
      <div className={classes.foot}>
        <Button type="submit" loading={ask.busy}>
          {words.send}
        </Button>
        <KeptText keptAt={draft.keptAt} />
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
