import type { PlainDate } from '#base/date.ts';
import { Mark } from '#ui/mark.tsx';
import { Note } from '#ui/note.tsx';
import type { RosterFinding } from '../../rules/shifts/judge-roster.ts';
import { daysOfWeek } from '../../rules/shifts/roster.ts';
import classes from './shifts.module.css';
import { shiftWords } from './words.ts';

const words = shiftWords.week;

interface LacksProps {
  readonly findings: readonly RosterFinding[];
  /** Days with duty by the plan of a holiday. */
  readonly onDuty: ReadonlySet<PlainDate>;
}

/** What a day lacks of its 24 hours, in its line of the table. */
export function DayLacks({ day, findings, onDuty }: LacksProps & { readonly day: PlainDate }) {
  const own = findings.filter((finding) => finding.day === day);
  const gaps = own.flatMap((finding) => {
    if (finding.code === 'nobody') return [words.nobody];
    return finding.code === 'gap' ? [words.gap(finding.from, finding.until)] : [];
  });
  if (onDuty.has(day)) return <span className={classes.muted}>{words.onHoliday}</span>;
  if (gaps.length === 0) return <span className={classes.muted}>{words.full}</span>;
  return (
    <span className={classes.lacks}>
      <Mark shape="warning" />
      <span>
        {gaps.map((gap) => (
          <span key={gap} className={classes.gap}>
            {gap}
          </span>
        ))}
      </span>
    </span>
  );
}

/** What the whole week lacks, in one sentence above it, and everybody who would be in two places. */
export function WeekLacks({ firstDay, findings, onDuty }: LacksProps & { readonly firstDay: PlainDate }) {
  const daysOf = (code: RosterFinding['code']) =>
    new Set(findings.filter((one) => one.code === code).map(({ day }) => day)).size;
  const [nobody, gaps] = [daysOf('nobody'), daysOf('gap')];
  const twice = findings.flatMap((finding) => (finding.code === 'two-at-once' ? [words.twice(finding)] : []));
  const duty = daysOfWeek(firstDay).filter((day) => onDuty.has(day)).length;
  if (findings.length === 0) return <Note kind="done">{duty > 0 ? words.wholeButHoliday(duty) : words.whole}</Note>;
  return (
    <>
      {nobody + gaps > 0 ? <Note kind="warning" title={words.lacksTitle(words.lacks(nobody, gaps))} /> : null}
      {twice.length > 0 ? (
        <Note kind="warning">
          {twice.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Note>
      ) : null}
    </>
  );
}
