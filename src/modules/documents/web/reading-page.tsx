import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { FailureNote } from '#ui/failure-note.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { useMay } from '#ui/session.ts';
import { useCommand } from '#ui/use-command.ts';
import { DocumentHistory } from './document-history.tsx';
import { DocumentText } from './document-text.tsx';
import { documentsApi, programmesApi, type ReadDocument } from './documents-api.ts';
import classes from './reading.module.css';
import { ReadingCards } from './reading-cards.tsx';
import { placesOf } from './reading-places.ts';
import { ReadingStrip } from './reading-strip.tsx';
import { type Pane, useLinkedPanes } from './use-linked-panes.ts';
import { documentWords } from './words.ts';

const words = documentWords.reading;

/** *Đọc văn bản*: the document beside what was read in it. */
export default function ReadingPage() {
  const { unitId, documentId } = usePageParams('unitId', 'documentId');
  const query = useQuery(
    documentsApi.query('GET /api/units/:unitId/documents/:documentId', { params: { unitId, documentId } }),
  );
  const file = documentsApi.address('GET /api/units/:unitId/documents/:documentId/file', {
    params: { unitId, documentId },
  });
  return (
    <Page
      title={query.data?.title ?? words.result}
      width="full"
      back={{ to: '/documents', word: words.back }}
      actions={
        <Button component="a" href={file} download variant="default">
          {words.download}
        </Button>
      }
    >
      <Loaded query={query} what={words.loading} rows={6}>
        {(document) => <Reading document={document} />}
      </Loaded>
    </Page>
  );
}

function Reading({ document }: { document: ReadDocument }) {
  const { reading, findingSentences, mayWrite } = document;
  const [pane, setPane] = useState<Pane>('result');
  const root = useRef<HTMLDivElement>(null);
  const places = useMemo(() => placesOf(reading), [reading]);
  const { jump } = useLinkedPanes(root, setPane);
  return (
    <>
      <ReadingStrip reading={reading} unsure={unsureItems(places)} onNext={() => jump(1)} />
      <fieldset className={classes.tabs} aria-label={words.panes}>
        {(['result', 'text'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className={classes.tab}
            aria-pressed={pane === one}
            onClick={() => setPane(one)}
          >
            {words[one]}
          </button>
        ))}
      </fieldset>
      <div ref={root} className={classes.panes} data-shown={pane}>
        <section
          className={classes.text}
          data-pane="text"
          aria-label={words.text}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
          tabIndex={0}
        >
          <DocumentText reading={reading} places={places} />
        </section>
        <section className={classes.result} data-pane="result" aria-label={words.result}>
          <h2 className={classes.resultTitle}>{words.result}</h2>
          <ReadingCards reading={reading} sentences={findingSentences} />
        </section>
      </div>
      {mayWrite ? <CreateProgramme document={document} /> : null}
      <DocumentHistory document={document} />
    </>
  );
}

const unsureItems = (places: ReturnType<typeof placesOf>): number =>
  places.filter(({ id, unsure }) => unsure && !/^duty-\d+$/.test(id)).length;

function CreateProgramme({ document: { unitId, id, reading, programmes } }: { document: ReadDocument }) {
  const navigate = useNavigate();
  const may = useMay('programme.write');
  const create = useCommand(
    (documentId: string, options) =>
      programmesApi('POST /api/units/:unitId/programmes', {
        params: { unitId },
        body: { from: { documentId } },
        ...options,
      }),
    (made) => navigate({ to: `/programmes/${unitId}/${made.id}` }),
  );
  if (!may) return null;
  const windows = reading.duties.filter(({ kind }) => kind === 'report').flatMap((duty) => duty.windows).length;
  const plans = reading.duties.filter(({ kind }) => kind === 'plan').length;
  return (
    <div className={classes.foot}>
      <FailureNote error={create.error} />
      <p>
        {programmes.length > 0 ? words.made : words.createLead(windows, plans)}{' '}
        {programmes.map((made) => (
          <Link key={made.id} to={`/programmes/${unitId}/${made.id}`} className={classes.made}>
            {made.title}
          </Link>
        ))}
      </p>
      <Button
        loading={create.busy}
        variant={programmes.length > 0 ? 'default' : 'filled'}
        onClick={() => void create.run(id)}
      >
        {programmes.length > 0 ? words.createAnother : words.create}
      </Button>
    </div>
  );
}
