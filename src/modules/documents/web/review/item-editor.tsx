import { useRef } from 'react';
import { newCommandId } from '#ui/command-id.ts';
import type { ReviewedItem } from '../../rules/review/decisions.ts';
import type { ItemValue } from '../../rules/review/item-values.ts';
import { useReviewDesk } from './review-context.ts';
import { useSource } from './source.ts';
import { ValueForm } from './value-form.tsx';
import { reviewWords as words } from './words.ts';

/** Corrects one item in its own place, the words of the document above. */
export function ItemEditor({ item }: { item: ReviewedItem }) {
  const desk = useReviewDesk();
  const { documentId, quote } = useSource();
  const sent = useRef<{ text: string; commandId: string } | undefined>(undefined);
  const save = (value: ItemValue) => {
    const text = JSON.stringify(value);
    if (sent.current?.text !== text) sent.current = { text, commandId: newCommandId() };
    return desk.save(item, value, sent.current.commandId);
  };
  return (
    <ValueForm
      form={`reading/${documentId}/${item.key}`}
      value={item.value}
      isAdded={item.read === undefined}
      source={quote(item.spans)}
      saveWord={words.act.save}
      onSave={save}
      onCancel={() => desk.closeEditor(item.key)}
    />
  );
}
