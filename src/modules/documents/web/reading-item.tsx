import type { ReactNode } from 'react';
import classes from './reading-cards.module.css';
import { documentWords as words } from './words.ts';

interface LineProps {
  /** The id of its place in the text (`placesOf`); absent where it has none. */
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  /** The literal words it was read from. */
  readonly phrase?: string | undefined;
  readonly children: ReactNode;
}

/** One line of a card; pointing at it lights its place in the text. */
export function Line({ id, label, phrase, children }: LineProps) {
  return (
    <div className={classes.line} data-item={id}>
      {label ? <span className={classes.label}>{label}</span> : null}
      <span className={classes.value}>
        {children}
        {phrase ? <span className={classes.phrase}>{words.quoted(phrase)}</span> : null}
      </span>
    </div>
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
