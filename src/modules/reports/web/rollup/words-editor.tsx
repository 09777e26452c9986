import { Button, Textarea, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiRefusal } from '#ui/api-errors.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { KeptText, RestoredNote } from '#ui/kept-text.tsx';
import { Note } from '#ui/note.tsx';
import { useCommand } from '#ui/use-command.ts';
import { useDraft } from '#ui/use-draft.ts';
import box from './box.module.css';
import { type Consolidation, type Place, rollupApi } from './rollup-api.ts';
import { rollupWords } from './words.ts';
import classes from './words-editor.module.css';

const words = rollupWords.text;
const GAPS = 'gaps';

interface WordsProps {
  readonly place: Place;
  readonly data: Consolidation;
  readonly editable: boolean;
}

/** The words around the figures: fields in the draft, plain text in a closed version. */
export function WordsEditor({ place, data, editable }: WordsProps) {
  const isWritten = partsOf(data).some(({ text }) => text);
  return (
    <section className={classes.words} data-screen-only={isWritten ? undefined : true}>
      <Title order={2}>{words.title}</Title>
      {editable ? (
        <>
          <div className={classes.words} data-screen-only>
            <Fields place={place} data={data} />
          </div>
          <div data-print-only>
            <PlainWords data={data} />
          </div>
        </>
      ) : (
        <PlainWords data={data} />
      )}
    </section>
  );
}

const partsOf = ({ texts, gapsNote }: Consolidation) => [...texts, { code: GAPS, title: words.gaps, text: gapsNote }];

/** What is not written is told on the screen and takes no room on paper. */
function PlainWords({ data }: { data: Consolidation }) {
  return partsOf(data).map(({ code, title, text }) => (
    <div key={code} className={classes.part} data-screen-only={text ? undefined : true}>
      <h3>{title}</h3>
      <p className={text ? classes.written : box.quiet}>{text || words.empty}</p>
    </div>
  ));
}

function Fields({ place, data }: { place: Place; data: Consolidation }) {
  const client = useQueryClient();
  const stored: Record<string, string> = {
    ...Object.fromEntries(data.texts.map(({ code, text }) => [code, text])),
    [GAPS]: data.gapsNote,
  };
  const draft = useDraft<Record<string, string>>(`consolidation/${place.unitId}/${place.windowId}`, {});
  const [savedAt, setSavedAt] = useState<string>();
  const [theirs, setTheirs] = useState<Record<string, string>>({});
  const save = useCommand(
    (changes: Record<string, { text: string; was: string }>, options) => {
      const { [GAPS]: gapsNote, ...texts } = changes;
      const body = { texts, ...(gapsNote ? { gapsNote } : {}) };
      return rollupApi('PUT /api/units/:unitId/consolidations/:windowId/words', { params: place, body, ...options });
    },
    async (reply, changes) => {
      setSavedAt(reply.savedAt);
      await client.invalidateQueries({ queryKey: ['GET /api/units/:unitId/consolidations/:windowId'] });
      draft.set((before) => Object.fromEntries(Object.entries(before).filter(([code]) => !(code in changes))));
    },
  );
  const { error } = save;
  useEffect(() => {
    if (error instanceof ApiRefusal && error.code === 'rollup-words-changed') {
      setTheirs(error.facts.theirs as Record<string, string>);
    }
  }, [error]);
  const nothingLeft = Object.keys(draft.value).length === 0;
  const { acknowledge } = draft;
  useEffect(() => {
    if (nothingLeft) acknowledge();
  }, [nothingLeft, acknowledge]);

  const store = (code: string, was: string) => {
    const text = draft.value[code];
    if (text !== undefined && text !== was) void save.run({ [code]: { text, was } });
  };
  const settle = (code: string, keepMine: boolean) => {
    const was = theirs[code] ?? '';
    const { [code]: _, ...left } = theirs;
    setTheirs(left);
    if (keepMine) store(code, was);
    else draft.set((before) => Object.fromEntries(Object.entries(before).filter(([one]) => one !== code)));
    void client.invalidateQueries({ queryKey: ['GET /api/units/:unitId/consolidations/:windowId'] });
  };
  if (!draft.ready) return null;
  const parts = [...data.texts, { code: GAPS, title: words.gaps, help: words.gapsHint }];
  return (
    <>
      <p className={box.quiet}>{words.lead}</p>
      {draft.restored ? <RestoredNote onDiscard={draft.discard} /> : null}
      {Object.keys(theirs).length === 0 ? <FailureNote error={save.error} /> : null}
      {parts.map(({ code, title, help }) => (
        <div key={code}>
          <Textarea
            label={title}
            description={help}
            autosize
            minRows={2}
            maxRows={14}
            value={draft.value[code] ?? stored[code] ?? ''}
            onChange={({ currentTarget: { value } }) => draft.set((before) => ({ ...before, [code]: value }))}
            onBlur={() => (theirs[code] === undefined ? store(code, stored[code] ?? '') : undefined)}
          />
          {theirs[code] === undefined ? null : (
            <Note
              kind="warning"
              role="alert"
              title={words.conflict}
              actions={
                <>
                  <Button onClick={() => settle(code, true)}>{words.keepMine}</Button>
                  <Button variant="default" onClick={() => settle(code, false)}>
                    {words.takeTheirs}
                  </Button>
                </>
              }
            >
              <p className={classes.written}>{theirs[code] || words.empty}</p>
            </Note>
          )}
        </div>
      ))}
      <KeptText keptAt={nothingLeft ? undefined : draft.keptAt} savedAt={savedAt ? new Date(savedAt) : undefined} />
    </>
  );
}
