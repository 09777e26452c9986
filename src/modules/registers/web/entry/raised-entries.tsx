import { Link } from '@tanstack/react-router';
import { formatDate } from '#base/date.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { linesLeft, raisingLines } from '../../rules/raised.ts';
import classes from '../answers/answers.module.css';
import { ledgerWords } from '../ledger/ledger-words.ts';
import { type EntryView, registerPath } from '../registers-api.ts';
import { useRegister } from '../use-register.ts';
import { registerWords } from '../words.ts';
import { StateMark } from './state-mark.tsx';

const words = registerWords.raised;

/** The entry this one follows from. */
export function SourceEntry({
  unitId,
  view: { source, definition },
}: {
  readonly unitId: string;
  readonly view: EntryView;
}) {
  if (!source) return null;
  return (
    <p className={classes.source}>
      {definition.ledger ? ledgerWords.rights : words.source}{' '}
      <Link to={registerPath(unitId, source.register, source.id)}>{`${formatDate(source.day)} · ${source.title}`}</Link>
    </p>
  );
}

/** On the page of an inspection: each point that did not pass, what was written of it and where that stands. */
export function RaisedEntries({ unitId, view }: { readonly unitId: string; readonly view: EntryView }) {
  const { raises } = view.definition;
  return raises ? <Raised unitId={unitId} view={view} raises={raises} /> : null;
}

interface RaisedProps {
  readonly unitId: string;
  readonly view: EntryView;
  readonly raises: NonNullable<EntryView['definition']['raises']>;
}

function Raised({ unitId, view: { definition, entry, raised, mayWrite }, raises }: RaisedProps) {
  const target = useRegister(unitId, raises.register).data?.definition;
  const lines = entry.withdrawn ? [] : linesLeft(raisingLines(definition, entry.values), raised);
  if (raised.length + lines.length === 0) return null;
  return (
    <section aria-labelledby="raised" className={classes.section}>
      <h2 id="raised">{raises.heading}</h2>
      <ul className={classes.list}>
        {raised.map(({ id, day, register, title, state }) => (
          <li key={id}>
            <div className={classes.what}>
              <Link to={registerPath(unitId, register, id)}>{title}</Link>
              <p className={classes.quiet}>{formatDate(day)}</p>
            </div>
            {target ? <StateMark definition={target} state={state} /> : null}
          </li>
        ))}
        {lines.map(({ at, text }) => (
          <li key={at}>
            <div className={classes.what}>{text}</div>
            {mayWrite ? (
              <LinkButton
                variant="default"
                to={registerPath(unitId, raises.register, 'new')}
                search={{ from: `${definition.code}/${entry.id}`, line: String(at) }}
                aria-label={`${raises.word}: ${text}`}
              >
                {raises.word}
              </LinkButton>
            ) : (
              <span className={classes.quiet}>{words.notYet}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
