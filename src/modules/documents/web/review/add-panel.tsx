import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { newCommandId } from '#ui/command-id.ts';
import type { Paragraph } from '../../rules/reading/paragraphs.ts';
import { blankValue } from '../../rules/review/blank-value.ts';
import { addableKinds } from '../../rules/review/decisions.ts';
import { itemNames } from '../../rules/review/describe-value.ts';
import type { ItemValue } from '../../rules/review/item-values.ts';
import { useReviewDesk } from './review-context.ts';
import classes from './review-panel.module.css';
import { useSource } from './source.ts';
import type { Adding } from './use-review.ts';
import { ValueForm } from './value-form.tsx';
import { reviewWords as words } from './words.ts';

interface AddPanelProps {
  readonly adding: Adding;
  readonly paragraphs: readonly Paragraph[];
}

/** Adds an item: from which words, which kind, what it says. The words can be chosen with keys too. */
export function AddPanel({ adding, paragraphs }: AddPanelProps) {
  const desk = useReviewDesk();
  const { documentId, quote } = useSource();
  const { where, item } = adding;
  const area = useRef<HTMLElement>(null);
  const sent = useRef<{ text: string; commandId: string } | undefined>(undefined);
  useEffect(() => {
    area.current?.scrollIntoView({ block: 'nearest' });
    if (!item) area.current?.focus();
  }, [item]);
  const source = where ? quote([where]) : undefined;
  const close = () => {
    desk.add(undefined);
    if (desk.current) desk.closeEditor(desk.current);
  };
  const step = (by: 1 | -1) => {
    const written = paragraphs.filter(({ text }) => text.trim() !== '');
    const at = where ? written.findIndex(({ end }) => end > where.start) : -1;
    const next = written[Math.min(written.length - 1, Math.max(0, at + by))];
    if (next) desk.add({ where: { start: next.start, end: next.end } });
  };
  const save = (value: ItemValue) => {
    const text = JSON.stringify([value, where]);
    if (sent.current?.text !== text) sent.current = { text, commandId: newCommandId() };
    return desk.saveNew(value, where, sent.current.commandId);
  };
  return (
    <section
      ref={area}
      className={classes.panel}
      aria-label={words.add.title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <h2>{item ? (words.add.kinds[item] ?? itemNames[item]) : words.add.title}</h2>
      {item ? (
        <ValueForm
          form={`reading/${documentId}/new/${item}/${where?.start ?? 0}`}
          value={blankValue(item, { words: source ?? '', duty: dutyBefore(desk.items, where?.start) })}
          isAdded
          source={source}
          saveWord={words.act.saveNew}
          onSave={save}
          onCancel={close}
        />
      ) : (
        <>
          <p className={classes.quote}>{source ? words.add.from(source) : words.add.none}</p>
          <p>{words.add.hint}</p>
          <div className={classes.choices}>
            <Button size="sm" variant="subtle" onClick={() => step(-1)}>
              {words.add.before}
            </Button>
            <Button size="sm" variant="subtle" onClick={() => step(1)}>
              {words.add.after}
            </Button>
          </div>
          <div className={classes.choices}>
            {addableKinds.map((kind) => (
              <Button key={kind} size="sm" variant="default" onClick={() => desk.add({ where, item: kind })}>
                {words.add.kinds[kind]}
              </Button>
            ))}
            <Button size="sm" variant="subtle" onClick={close}>
              {words.act.cancel}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** The duty an added window most likely belongs to: the last one before its words. */
function dutyBefore(items: ReturnType<typeof useReviewDesk>['items'], start = 0): string | null {
  const duties = items.filter((one) => one.value.item === 'duty' && !one.isGone);
  const before = duties.filter(({ spans }) => (spans[0]?.start ?? 0) <= start);
  return (before.at(-1) ?? duties[0])?.key ?? null;
}
