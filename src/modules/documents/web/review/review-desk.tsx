import { VisuallyHidden } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { FailureNote } from '#ui/failure-note.tsx';
import { Note } from '#ui/note.tsx';
import { paragraphsOf } from '../../rules/reading/paragraphs.ts';
import { ValidityCard } from '../acts/validity-card.tsx';
import { CreateProgramme } from '../create-programme.tsx';
import { DocumentText } from '../document-text.tsx';
import { isWithoutWords, type ReadDocument } from '../documents-api.ts';
import classes from '../reading.module.css';
import { focusItem, type Pane, useLinkedPanes } from '../use-linked-panes.ts';
import { documentWords } from '../words.ts';
import { AddPanel } from './add-panel.tsx';
import { ConfirmFoot, type ConfirmHandle } from './confirm-foot.tsx';
import { KeyHelp } from './key-help.tsx';
import { PaneTabs } from './pane-tabs.tsx';
import { ReviewCards } from './review-cards.tsx';
import { ReviewContext } from './review-context.ts';
import { ReviewStrip } from './review-strip.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { quoteIn, SourceContext } from './source.ts';
import { usePlaces } from './use-places.ts';
import { useReview } from './use-review.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { reviewWords as words } from './words.ts';

/** The document and its reading side by side; everything is done with the mouse, the finger or the keyboard. */
export function ReviewDesk({ document }: { document: ReadDocument }) {
  const { reading, findings, id } = document;
  const [pane, setPane] = useState<Pane>('result');
  const [helps, setHelps] = useState(false);
  const [wanted, setWanted] = useState<{ readonly key: string | undefined }>();
  const root = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLElement>(null);
  const foot = useRef<ConfirmHandle>(null);
  const desk = useReview(document, (key) => setWanted({ key }));
  const places = usePlaces(desk.items, reading.sections, findings);
  useLinkedPanes(root, setPane);
  useReviewKeys(root, desk, { confirm: () => foot.current?.confirm(), help: () => setHelps((shown) => !shown) });
  useEffect(() => {
    if (!wanted) return;
    setPane('result');
    requestAnimationFrame(() => (wanted.key ? focusItem(root.current, wanted.key) : foot.current?.focus()));
  }, [wanted]);
  const source = useMemo(() => ({ documentId: id, reading, quote: quoteIn(reading.text) }), [id, reading]);
  const paragraphs = useMemo(() => (desk.adding ? paragraphsOf(reading.text) : []), [desk.adding, reading.text]);
  return (
    <ReviewContext.Provider value={desk}>
      <SourceContext.Provider value={source}>
        <ReviewStrip document={document} />
        {isWithoutWords(document) ? (
          <div className={classes.scanned}>
            <Note kind="warning" title={documentWords.scanned}>
              {documentWords.scannedLead}
            </Note>
          </div>
        ) : null}
        <VisuallyHidden>
          <output aria-live="polite">{desk.announced}</output>
        </VisuallyHidden>
        {desk.waiting > 0 && desk.error ? (
          <Note kind="warning" role="status">
            {words.unsent(desk.waiting)}
          </Note>
        ) : null}
        <FailureNote error={desk.error} onRetry={desk.retry} />
        <PaneTabs pane={pane} onPane={setPane} />
        <div ref={root} className={classes.panes} data-shown={pane}>
          <section
            ref={text}
            className={classes.text}
            data-pane="text"
            aria-label={documentWords.reading.text}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
            tabIndex={0}
          >
            <DocumentText reading={reading} places={places} />
            <SelectionBar pane={text} />
          </section>
          <section className={classes.result} data-pane="result" aria-label={documentWords.reading.result}>
            <div className={classes.resultHead}>
              <h2 className={classes.resultTitle}>{documentWords.reading.result}</h2>
              {desk.mayDecide ? (
                <button type="button" className={classes.add} onClick={() => desk.add({ where: null })}>
                  {words.add.open}
                </button>
              ) : null}
            </div>
            {desk.mayDecide ? (
              <p className={classes.keys}>
                {words.keys.short}{' '}
                <button
                  type="button"
                  className={classes.allKeys}
                  aria-expanded={helps}
                  onClick={() => setHelps((shown) => !shown)}
                >
                  {words.keys.show}
                </button>
              </p>
            ) : null}
            {helps ? <KeyHelp /> : null}
            {desk.adding ? <AddPanel adding={desk.adding} paragraphs={paragraphs} /> : null}
            <ReviewCards reading={reading} findings={findings} />
            <ValidityCard unitId={document.unitId} documentId={id} />
          </section>
        </div>
        <ConfirmFoot ref={foot} document={document}>
          {document.mayWrite ? <CreateProgramme document={document} /> : null}
        </ConfirmFoot>
      </SourceContext.Provider>
    </ReviewContext.Provider>
  );
}
