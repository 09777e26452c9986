import { formatDate } from '#base/date.ts';
import { lastDayInTime, lengthOf } from '#base/window.ts';
import type { ReviewedItem } from '../../rules/review/decisions.ts';
import { describeValue, dueWords, itemNames, measureOf } from '../../rules/review/describe-value.ts';
import type { ValueOf } from '../../rules/review/item-values.ts';
import { Line } from '../reading-item.tsx';
import { documentWords as words } from '../words.ts';
import classes from './review-cards.module.css';
import { useReviewDesk } from './review-context.ts';
import { useSource } from './source.ts';

/** What stands in the first column of an item. */
export function labelOf({ value }: ReviewedItem): string | undefined {
  switch (value.item) {
    case 'basis':
    case 'citation':
      return value.kind?.name ?? itemNames[value.item];
    case 'task':
      return dueWords(value.due);
    case 'unscheduled':
      return words.kinds[value.kind];
    case 'target':
      return measureOf(value);
    case 'recipient':
      return value.purpose ?? undefined;
    case 'signatory':
      return [value.capacity, value.title].filter(Boolean).join(' ');
    case 'alias':
      return value.name;
    default:
      return itemNames[value.item];
  }
}

/** What an item says. */
export function ItemBody({ item }: { item: ReviewedItem }) {
  const { value, key } = item;
  switch (value.item) {
    case 'duty':
      return <DutyBody id={key} value={value} />;
    case 'window':
      return <WindowBody item={item} value={value} />;
    case 'basis':
    case 'citation':
      return <CitedBody item={item} value={value} />;
    case 'unscheduled':
      return <UnscheduledBody item={item} value={value} />;
    case 'task':
      return <>{[value.what, value.who].filter(Boolean).join(' · ')}</>;
    case 'target':
      return <>{[value.subject, value.scope, value.exception].filter(Boolean).join(' · ')}</>;
    case 'recipient':
      return <>{value.name}</>;
    case 'signatory':
      return <>{value.name ?? words.notRead}</>;
    case 'alias':
      return <>{value.means}</>;
    case 'date':
      return <>{value.day && value.month && value.year ? describeValue(value) : words.partOfDate(...partsOf(value))}</>;
    case 'number':
      return <>{value.text ?? words.field.numberBlank}</>;
    default:
      return <>{describeValue(value)}</>;
  }
}

function CitedBody({ item, value }: { item: ReviewedItem; value: ValueOf<'basis' | 'citation'> }) {
  const { reading } = useSource();
  const { numberSymbol, date, issuer } = value;
  const list = value.item === 'basis' ? reading.header.legalBases : reading.citations;
  const read = item.verdict === undefined ? list[Number(item.path.at(-1))] : undefined;
  return (
    <>
      {[numberSymbol ?? read?.raw, date && formatDate(date), issuer].filter(Boolean).join(' · ') ||
        describeValue(value)}
      {read && !read.regular ? <span className={classes.aside}>{words.irregular(read.proposed)}</span> : null}
    </>
  );
}

/** What is owed without a day, and why it cannot be put into the calendar. */
function UnscheduledBody({ item, value }: { item: ReviewedItem; value: ValueOf<'unscheduled'> }) {
  const { reading } = useSource();
  const reason = reading.unscheduled[Number(item.path.at(-1))]?.reason;
  return (
    <>
      {[value.phrase, value.who].filter(Boolean).join(' · ')}
      {value.due ? <strong className={classes.until}>{dueWords(value.due)}</strong> : null}
      {reason && !value.due ? <span className={classes.aside}>{words.reasons[reason]}</span> : null}
    </>
  );
}

const partsOf = ({ day, month, year }: ValueOf<'date'>): [string, string, string] => {
  const said = (one: number | null) => (one === null ? words.unknownPart : String(one));
  return [said(day), said(month), said(year)];
};

function DutyBody({ id, value: { title, who, receiver, channel } }: { id: string; value: ValueOf<'duty'> }) {
  return (
    <>
      <strong>{title}</strong>
      <Part id={`${id}/who`} label={words.field.who} value={who} />
      <Part id={`${id}/receiver`} label={words.field.receiver} value={receiver} />
      <Part id={`${id}/channel`} label={words.field.channel} value={channel} />
    </>
  );
}

function Part({ id, label, value }: { id: string; label: string; value: string | null }) {
  if (value === null) return null;
  return (
    <Line id={id} label={label}>
      {value}
    </Line>
  );
}

function WindowBody({ item, value }: { item: ReviewedItem; value: ValueOf<'window'> }) {
  const { quote } = useSource();
  const { find } = useReviewDesk();
  const duty = find(item.parent)?.value;
  const asksDays = duty?.item !== 'duty' || duty.kind === 'report';
  const { name, firstDay, lastDay, due } = value;
  const phrase = (part: string) => quote(item.spans.filter((span) => span.part === part));
  return (
    <>
      <h4 className={classes.windowName}>{name}</h4>
      {asksDays || firstDay ? (
        <Line id={`${item.key}/days`} label={words.field.days} phrase={phrase('days')}>
          {firstDay && lastDay
            ? words.days(formatDate(firstDay), formatDate(lastDay), lengthOf({ firstDay, lastDay }))
            : words.noDays}
        </Line>
      ) : null}
      <Line id={`${item.key}/due`} label={words.field.due} phrase={phrase('due')}>
        <strong>{dueWords(due)}</strong>
        <span className={classes.until}>{words.inTimeUntil(formatDate(lastDayInTime(due)))}</span>
      </Line>
    </>
  );
}
