import { VisuallyHidden } from '@mantine/core';
import { Mark } from '#ui/mark.tsx';
import classes from './evidence.module.css';
import { evidenceWords as words } from './words.ts';

/** In a list: how many files an entry has; nothing where it has none. */
export function FilesMark({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <>
      {' '}
      <span className={classes.mark} title={words.mark(count)}>
        <Mark shape="file" size={14} />
        <span aria-hidden="true">{count}</span>
        <VisuallyHidden>{words.mark(count)}</VisuallyHidden>
      </span>
    </>
  );
}
