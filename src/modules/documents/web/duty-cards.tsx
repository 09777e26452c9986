import { formatDate } from '#base/date.ts';
import { lastDayInTime, lengthOf } from '#base/window.ts';
import type { DocumentReading, ReadDuty, ReadWindow, UnscheduledDuty } from '../rules/reading/reading.ts';
import classes from './reading-cards.module.css';
import { Card, Item } from './reading-item.tsx';
import { dutyId, windowId } from './reading-places.ts';
import { documentWords as words } from './words.ts';

/** Reports with their windows, then plans; each keeps the number it has in the reading. */
export function DutyCards({ duties }: { duties: DocumentReading['duties'] }) {
  const numbered = duties.map((duty, index) => ({ duty, index }));
  const reports = numbered.filter(({ duty }) => duty.kind === 'report');
  const plans = numbered.filter(({ duty }) => duty.kind === 'plan');
  return (
    <>
      <Card title={words.card.duties} {...(reports.length === 0 ? { lead: words.noDuties } : {})}>
        {reports.map((one) => (
          <Duty key={one.index} {...one} />
        ))}
      </Card>
      {plans.length > 0 ? (
        <Card title={words.card.plans}>
          {plans.map((one) => (
            <Duty key={one.index} {...one} />
          ))}
        </Card>
      ) : null}
    </>
  );
}

function Duty({ duty, index }: { duty: ReadDuty; index: number }) {
  const id = dutyId(index);
  return (
    <div className={classes.duty}>
      <Item id={id} label={words.field.duty} unsure={duty.certainty === 'unsure' && duty.windows.length === 0}>
        {duty.title}
      </Item>
      {duty.windows.map((window, place) => (
        <Window key={windowId(index, place)} id={windowId(index, place)} window={window} kind={duty.kind} />
      ))}
      {duty.who ? (
        <Item id={`${id}-who`} label={words.field.who} unsure={duty.who.certainty === 'unsure'}>
          {duty.who.value}
        </Item>
      ) : null}
      {duty.receiver ? (
        <Item id={`${id}-receiver`} label={words.field.receiver} unsure={duty.receiver.certainty === 'unsure'}>
          {duty.receiver.value}
        </Item>
      ) : null}
      {duty.channel ? (
        <Item id={`${id}-channel`} label={words.field.channel} unsure={duty.channel.certainty === 'unsure'}>
          {duty.channel.email ?? duty.channel.via ?? duty.channel.phrase}
        </Item>
      ) : null}
    </div>
  );
}

interface WindowProps {
  readonly id: string;
  readonly window: ReadWindow;
  readonly kind: ReadDuty['kind'];
}

function Window({ id, window, kind }: WindowProps) {
  const { firstDay, lastDay, due, certainty } = window;
  const dueDay = formatDate(due.day);
  const days =
    firstDay && lastDay
      ? words.days(formatDate(firstDay), formatDate(lastDay), lengthOf({ firstDay, lastDay }))
      : undefined;
  const hasPlace = window.windowWhere !== undefined;
  return (
    <div className={classes.window} data-window={id}>
      <h4 className={classes.windowName}>{window.name}</h4>
      {days && hasPlace ? (
        <Item id={`${id}-days`} label={words.field.days} unsure={certainty === 'unsure'} phrase={window.windowPhrase}>
          {days}
        </Item>
      ) : null}
      {kind === 'report' && !(days && hasPlace) ? (
        <p className={classes.missing}>
          <span className={classes.label}>{words.field.days}</span>
          <span className={classes.value}>{days ?? words.noDays}</span>
        </p>
      ) : null}
      <Item
        id={`${id}-due`}
        label={words.field.due}
        unsure={certainty === 'unsure' && !hasPlace}
        phrase={window.duePhrase}
      >
        <strong>{due.inclusive ? words.atLatest(dueDay) : words.before(dueDay)}</strong>
        <span className={classes.until}>{words.inTimeUntil(formatDate(lastDayInTime(due)))}</span>
      </Item>
    </div>
  );
}

export function UnscheduledCard({ list }: { list: readonly UnscheduledDuty[] }) {
  if (list.length === 0) return null;
  return (
    <Card title={words.card.unscheduled} lead={words.card.unscheduledLead}>
      {list.map((one, index) => (
        <Item key={one.where.start} id={`unscheduled-${index}`} label={words.kinds[one.kind]} phrase={one.phrase}>
          {words.reasons[one.reason]}
          {one.who ? ` · ${one.who.value}` : ''}
        </Item>
      ))}
    </Card>
  );
}
