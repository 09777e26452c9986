import { shortcutsOn } from '#ui/shortcuts.ts';
import classes from './review-panel.module.css';
import { reviewWords as words } from './words.ts';

/** All keys of the review. */
export function KeyHelp() {
  return (
    <section className={classes.panel} aria-label={words.keys.title}>
      <h2>{words.keys.title}</h2>
      {shortcutsOn() ? (
        <dl className={classes.keys}>
          {words.keys.list.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>{words.keys.off}</p>
      )}
    </section>
  );
}
