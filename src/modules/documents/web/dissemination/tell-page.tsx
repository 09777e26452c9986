import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '#base/date.ts';
import { DueText } from '#ui/due-text.tsx';
import { formatInstant } from '#ui/instants.ts';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { groups, perCent } from '../../rules/dissemination/telling.ts';
import { groupNames } from '../../rules/dissemination/telling-words.ts';
import classes from './dissemination.module.css';
import { disseminationApi, type ToTell } from './dissemination-api.ts';
import { disseminationWords, percentText } from './dissemination-words.ts';
import { TellForm, useTellDraft } from './tell-form.tsx';
import { waysText } from './ways-text.ts';

const words = disseminationWords.tell;

/** A document a unit was asked to make known: its words, and what the unit writes down. */
export default function TellPage() {
  const { unitId, issuerId, disseminationId } = usePageParams('unitId', 'issuerId', 'disseminationId');
  const params = { unitId, issuerId, disseminationId };
  const query = useQuery(
    disseminationApi.query('GET /api/units/:unitId/to-tell/:issuerId/:disseminationId', { params }),
  );
  const file = disseminationApi.address('GET /api/units/:unitId/to-tell/:issuerId/:disseminationId/file', { params });
  const data = query.data;
  return (
    <Page
      title={data?.document.title ?? words.loading}
      lead={
        data
          ? [data.document.numberSymbol, disseminationWords.toTell.from(data.issuerName)].filter(Boolean).join(' · ')
          : undefined
      }
      width="narrow"
      back={{ to: `/to-tell/${unitId}`, word: words.back }}
      actions={
        <Button component="a" href={file} download variant="default">
          {words.download}
        </Button>
      }
    >
      <Loaded query={query} what={words.loading}>
        {(toTell) => <Tell params={params} toTell={toTell} />}
      </Loaded>
    </Page>
  );
}

interface TellProps {
  readonly params: { readonly unitId: string; readonly issuerId: string; readonly disseminationId: string };
  readonly toTell: ToTell;
}

function Tell({ params, toTell }: TellProps) {
  const [latest] = toTell.records;
  const [writing, setWriting] = useState(latest === undefined);
  const draft = useTellDraft({ params, toTell });
  // What was typed and not sent is never out of sight.
  const isOpen = writing || draft.restored || draft.behind;
  const { note, ended, dueDay, text, mayWrite } = toTell;
  return (
    <>
      {ended ? (
        <Note kind="warning" title={disseminationWords.ended(ended.on, toTell.issuerName)}>
          {ended.reason}
        </Note>
      ) : latest ? null : (
        <p>
          <DueText lastDay={dueDay} />
        </p>
      )}
      {note ? <Note title={words.officeNote}>{note}</Note> : null}
      <details className={classes.more} open={latest === undefined && text.length < 4_000}>
        <summary>{words.readDocument}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
        <section className={classes.text} tabIndex={0} aria-label={words.readDocument}>
          {text}
        </section>
      </details>
      {latest ? <Records toTell={toTell} /> : null}
      {!mayWrite && !latest && !ended ? (
        <p>
          {words.notYet} {words.readOnly}
        </p>
      ) : null}
      {mayWrite && isOpen ? (
        <TellForm params={params} toTell={toTell} draft={draft} onSaved={() => setWriting(false)} />
      ) : null}
      {mayWrite && latest && !isOpen ? (
        <Button variant="default" mt="md" onClick={() => setWriting(true)} data-screen-only>
          {words.mend}
        </Button>
      ) : null}
    </>
  );
}

/** What was written down, the latest first; earlier versions stay with why they were mended. */
function Records({ toTell: { records } }: { toTell: ToTell }) {
  return (
    <section className={classes.section} aria-labelledby="recorded">
      <h2 id="recorded">{records.length > 1 ? words.versions : words.recorded}</h2>
      {records.map((record) => (
        <div key={record.version} className={classes.record}>
          <strong>
            {records.length > 1 ? `${words.version(record.version)} · ` : ''}
            {formatDate(record.toldOn)} · {waysText(record)}
          </strong>
          {groups.map((group) => {
            const counted = record.telling[group];
            return counted ? (
              <div key={group}>
                {groupNames[group]}: {disseminationWords.people(counted.told, counted.all)} ·{' '}
                {percentText(perCent(counted))}
              </div>
            ) : null;
          })}
          {record.note ? <div>{record.note}</div> : null}
          {record.reason ? (
            <div>
              {words.reason}: {record.reason}
            </div>
          ) : null}
          {record.warnings.map((warning) => (
            <div key={warning} className={classes.warn}>
              {warning}
            </div>
          ))}
          <div className={classes.quiet}>
            {words.by(record.recordedBy)}, <time dateTime={record.recordedAt}>{formatInstant(record.recordedAt)}</time>
          </div>
        </div>
      ))}
    </section>
  );
}
