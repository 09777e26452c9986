import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { words as general } from '#ui/words.ts';
import { reportWords } from '../words.ts';
import classes from './review.module.css';
import type { Remarks } from './use-remarks.ts';

const words = reportWords.review;

interface RemarkProps {
  readonly where: string;
  readonly name: string;
  readonly remarks: Remarks;
}

export function RemarkButton({ where, name, remarks }: RemarkProps) {
  if (remarks.isOpen(where)) return null;
  return (
    <Button variant="subtle" size="compact-md" aria-label={words.remarkFor(name)} onClick={() => remarks.open(where)}>
      {words.remark}
    </Button>
  );
}

/** The reason tied to one place, under its row. */
export function RemarkField({ where, name, remarks }: RemarkProps) {
  const text = remarks.texts[where] ?? '';
  const field = useRef<HTMLTextAreaElement>(null);
  const isNew = useRef(text === '');
  useEffect(() => {
    if (isNew.current) field.current?.focus();
  }, []);
  return (
    <div className={classes.remark} data-screen-only>
      <Textarea
        ref={field}
        label={words.remarkLabel}
        aria-label={`${words.remarkLabel}: ${name}`}
        autosize
        minRows={1}
        maxLength={2000}
        value={text}
        onChange={(event) => remarks.set(where, event.currentTarget.value)}
      />
      <Button variant="subtle" size="compact-md" onClick={() => remarks.remove(where)}>
        {general.cancel}
      </Button>
    </div>
  );
}
