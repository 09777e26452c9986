import type { DocumentReading } from '../../rules/reading/reading.ts';
import { loneKinds, type ReviewedItem } from '../../rules/review/decisions.ts';
import { itemNames } from '../../rules/review/describe-value.ts';
import { FindingCards } from '../finding-cards.tsx';
import { Card, Line } from '../reading-item.tsx';
import { documentWords as words } from '../words.ts';
import { DutyCard } from './duty-card.tsx';
import { ItemBody, labelOf } from './item-body.tsx';
import { groupsOf } from './item-groups.ts';
import { MissingRow } from './missing-row.tsx';
import { OtherItems } from './other-items.tsx';
import { useReviewDesk } from './review-context.ts';
import { ReviewRow } from './review-row.tsx';

interface ReviewCardsProps {
  readonly reading: DocumentReading;
  readonly findings: Parameters<typeof FindingCards>[0]['findings'];
}

/** The reading as cards in the order of the document; first of all what must be thought about. */
export function ReviewCards({ reading, findings }: ReviewCardsProps) {
  const { items, onlyOpen, current } = useReviewDesk();
  const groups = groupsOf(items, onlyOpen, current);
  const missing = onlyOpen
    ? []
    : loneKinds.filter((kind) => !items.some((one) => one.value.item === kind && !one.isGone));
  // Where nothing was read, nobody may be told that there is nothing.
  const noDuties = reading.text.trim() === '' ? words.scannedDuties : words.noDuties;
  const hasNo = (kind: ReviewedItem['value']['item']) => !items.some((one) => one.value.item === kind && !one.isGone);
  return (
    <>
      {onlyOpen ? null : <FindingCards findings={findings} repairs={reading.repairs.length} />}
      <Items title={words.card.header} list={groups.header}>
        {missing
          .filter((kind) => kind !== 'signatory')
          .map((kind) => (
            <MissingRow key={kind} kind={kind} />
          ))}
      </Items>
      <Items title={words.card.bases} list={groups.bases} />
      <DutyCard title={words.card.duties} list={groups.reports} none={onlyOpen ? undefined : noDuties} />
      <DutyCard title={words.card.plans} list={groups.plans} />
      <Items title={words.card.tasks} lead={words.card.tasksLead} list={groups.tasks} />
      <Items title={words.card.unscheduled} lead={words.card.unscheduledLead} list={groups.unscheduled} />
      <Items title={words.card.targets} list={groups.targets} />
      <Items title={words.card.recipients} list={groups.recipients}>
        {!onlyOpen && hasNo('recipient') ? <Line label={itemNames.recipient}>{words.notRead}</Line> : null}
      </Items>
      <Items title={words.card.signatory} list={groups.signatory}>
        {missing.includes('signatory') ? <MissingRow kind="signatory" /> : null}
      </Items>
      <OtherItems list={groups.others} />
      {onlyOpen ? null : <Sections reading={reading} />}
    </>
  );
}

interface ItemsProps {
  readonly title: string;
  readonly lead?: string;
  readonly list: readonly ReviewedItem[];
  readonly children?: React.ReactNode;
}

/** A card of items of one sort; nothing when there is nothing to show in it. */
function Items({ title, lead, list, children }: ItemsProps) {
  const isEmpty = list.length === 0 && (!children || (Array.isArray(children) && children.length === 0));
  if (isEmpty) return null;
  return (
    <Card title={title} {...(lead ? { lead } : {})}>
      {list.map((item) => (
        <ReviewRow key={item.key} item={item} label={labelOf(item)}>
          <ItemBody item={item} />
        </ReviewRow>
      ))}
      {children}
    </Card>
  );
}

function Sections({ reading: { sections } }: { reading: DocumentReading }) {
  if (sections.length === 0) return null;
  return (
    <Card title={words.card.sections(sections.length)}>
      {sections.map((section, index) => (
        <Line key={section.where.start} id={`section-${index}`} label={section.marker}>
          {section.title}
        </Line>
      ))}
    </Card>
  );
}
