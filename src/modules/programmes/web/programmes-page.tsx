import { Button, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate, yearOf } from '#base/date.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { useFields } from '#ui/fields.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { NumberText } from '#ui/number-text.tsx';
import { Page } from '#ui/page.tsx';
import { useToday } from '#ui/server-day.ts';
import { useGrant } from '#ui/session.ts';
import { useCommand } from '#ui/use-command.ts';
import { words as general } from '#ui/words.ts';
import classes from './programme.module.css';
import { programmeWords } from './programme-words.ts';
import { type ProgrammeList, programmesApi } from './programmes-api.ts';

const words = programmeWords.list;

export default function ProgrammesPage() {
  const grant = useGrant();
  if (!grant) return <Page title={words.title} />;
  return <ProgrammesOf unitId={grant.unitId} />;
}

function ProgrammesOf({ unitId }: { unitId: string }) {
  const programmes = useQuery(programmesApi.query('GET /api/units/:unitId/programmes', { params: { unitId } }));
  return (
    <Page title={words.title} lead={words.lead}>
      <Loaded query={programmes} what={words.loading}>
        {(reply) => (
          <>
            {reply.mayWrite ? <NewProgramme unitId={unitId} /> : null}
            <Own unitId={unitId} own={reply.own} mayWrite={reply.mayWrite} />
            <Above unitId={unitId} above={reply.above} mayWrite={reply.mayWrite} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Own({ unitId, own, mayWrite }: Pick<ProgrammeList, 'own' | 'mayWrite'> & { unitId: string }) {
  if (own.length === 0) {
    return <EmptyState title={words.none}>{mayWrite ? words.noneLead : words.noneReadOnly}</EmptyState>;
  }
  return (
    <section className={classes.section}>
      <Title order={2}>{words.own}</Title>
      <DataTable
        caption={words.own}
        cards
        rows={own}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'title',
            head: words.name,
            cell: (row) => (
              <Link to={`/programmes/${unitId}/${row.id}`} className={classes.link}>
                {row.title}
              </Link>
            ),
          },
          { key: 'year', head: words.year, cell: (row) => row.year },
          { key: 'state', head: words.state, cell: (row) => programmeWords.states[row.state] },
          {
            key: 'issued',
            head: words.issuedOn,
            cell: (row) => (row.issuedOn ? formatDate(row.issuedOn) : general.blank),
          },
          { key: 'duties', head: words.duties, kind: 'number', cell: (row) => <NumberText value={row.duties} /> },
        ]}
      />
    </section>
  );
}

function Above({ unitId, above, mayWrite }: Pick<ProgrammeList, 'above' | 'mayWrite'> & { unitId: string }) {
  const navigate = useNavigate();
  const make = useCommand(
    (parent: { unitId: string; programmeId: string }, options) =>
      programmesApi('POST /api/units/:unitId/programmes', {
        params: { unitId },
        body: { from: { parent } },
        ...options,
      }),
    (made) => navigate({ to: `/programmes/${unitId}/${made.id}` }),
  );
  if (above.length === 0) return null;
  return (
    <section className={classes.section}>
      <Title order={2}>{words.above}</Title>
      {mayWrite ? <p className={classes.lead}>{words.aboveLead}</p> : null}
      <FailureNote error={make.error} />
      <ul className={classes.above}>
        {above.map((row) => (
          <li key={row.id} className={classes.aboveRow}>
            <div>
              <Link to={`/programmes/${row.unitId}/${row.id}`} className={classes.link}>
                {row.title}
              </Link>
              <p className={classes.quiet}>
                {row.unitName} · {row.year}
              </p>
            </div>
            {mayWrite ? (
              <Button
                variant="default"
                disabled={make.busy}
                aria-label={words.makeOf(row.title)}
                onClick={() => void make.run({ unitId: row.unitId, programmeId: row.id })}
              >
                {words.make}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function NewProgramme({ unitId }: { unitId: string }) {
  const [byHand, setByHand] = useState(false);
  const navigate = useNavigate();
  const form = useFields({ title: '', year: String(yearOf(useToday())) }, ({ title, year }) => ({
    title: title.trim().length < 3 ? words.titleShort : undefined,
    year: /^20\d\d$/.test(year) ? undefined : words.yearWrong,
  }));
  const create = useCommand(
    (from: { title: string; year: number }, options) =>
      programmesApi('POST /api/units/:unitId/programmes', { params: { unitId }, body: { from }, ...options }),
    (made) => navigate({ to: `/programmes/${unitId}/${made.id}` }),
  );
  if (!byHand) {
    return (
      <div className={classes.ways}>
        <LinkButton to="/documents">{words.fromDocument}</LinkButton>
        <Button variant="default" onClick={() => setByHand(true)}>
          {words.byHand}
        </Button>
      </div>
    );
  }
  return (
    <form
      className={classes.card}
      aria-label={words.byHand}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (form.isReady()) void create.run({ title: form.values.title.trim(), year: Number(form.values.year) });
      }}
    >
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <FailureNote error={create.error} />
      <TextInput {...form.field('title')} label={words.byHandTitle} description={words.byHandTitleHint} />
      <TextInput {...form.field('year')} label={words.byHandYear} inputMode="numeric" maxLength={4} w="8rem" />
      <div className={classes.ways}>
        <Button type="submit" loading={create.busy}>
          {words.create}
        </Button>
        <Button variant="default" onClick={() => setByHand(false)}>
          {general.cancel}
        </Button>
      </div>
    </form>
  );
}
