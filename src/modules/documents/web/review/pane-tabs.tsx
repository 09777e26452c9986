import classes from '../reading.module.css';
import type { Pane } from '../use-linked-panes.ts';
import { documentWords } from '../words.ts';

const words = documentWords.reading;

/** Where only one pane is seen (phones): which one. */
export function PaneTabs({ pane, onPane }: { pane: Pane; onPane: (pane: Pane) => void }) {
  return (
    <fieldset className={classes.tabs} aria-label={words.panes}>
      {(['result', 'text'] as const).map((one) => (
        <button key={one} type="button" className={classes.tab} aria-pressed={pane === one} onClick={() => onPane(one)}>
          {words[one]}
        </button>
      ))}
    </fieldset>
  );
}
