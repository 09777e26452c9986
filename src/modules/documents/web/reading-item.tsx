import type { ReactNode } from 'react';
import { Mark } from '#ui/mark.tsx';
import classes from './reading-cards.module.css';
import { documentWords as words } from './words.ts';

interface ItemProps {
  /** The id of its place in the text (`placesOf`). */
  readonly id: string;
  /** Absent where the title of the card says it. */
  readonly label?: string | undefined;
  readonly unsure?: boolean;
  /** The literal words it was read from. */
  readonly phrase?: string | undefined;
  readonly children: ReactNode;
}

/** One thing that was read: hover, focus or press shows where it stands. */
export function Item({ id, label, unsure = false, phrase, children }: ItemProps) {
  return (
    <button type="button" className={classes.item} data-item={id} data-unsure={unsure ? '' : undefined}>
      {label ? <span className={classes.label}>{label}</span> : null}
      <span className={classes.value}>
        {children}
        {unsure ? (
          <span className={classes.unsure}>
            <Mark shape="warning" size={14} /> {words.unsure}
          </span>
        ) : null}
        {phrase ? <span className={classes.phrase}>{words.quoted(phrase)}</span> : null}
      </span>
    </button>
  );
}

/** What the document should have and where nothing was found. */
export function Missing({ label }: { label: string }) {
  return (
    <p className={classes.missing}>
      <span className={classes.label}>{label}</span>
      <span className={classes.value}>{words.notRead}</span>
    </p>
  );
}

export function Card({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section className={classes.card}>
      <h3 className={classes.cardTitle}>{title}</h3>
      {lead ? <p className={classes.cardLead}>{lead}</p> : null}
      {children}
    </section>
  );
}
