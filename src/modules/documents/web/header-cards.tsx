import { formatDate } from '#base/date.ts';
import type { Citation, DocumentReading, Found } from '../rules/reading/reading.ts';
import { Card, Item, Missing } from './reading-item.tsx';
import { documentWords as words } from './words.ts';

interface FieldProps<T> {
  readonly id: string;
  readonly label: string;
  readonly found: Found<T> | undefined;
  readonly show: (value: T) => string;
}

function Field<T>({ id, label, found, show }: FieldProps<T>) {
  if (!found) return <Missing label={label} />;
  return (
    <Item id={id} label={label} unsure={found.certainty === 'unsure'}>
      {show(found.value)}
    </Item>
  );
}

const asIs = (value: string): string => value;

export function HeaderCard({ reading }: { reading: DocumentReading }) {
  const { header, year, schoolYear, addressees } = reading;
  const part = (value: number | null) => (value === null ? words.unknownPart : String(value));
  const number = (value: string | null) => value ?? words.field.numberBlank;
  return (
    <Card title={words.card.header}>
      {header.superiorBody ? (
        <Field id="superiorBody" label={words.field.superiorBody} found={header.superiorBody} show={asIs} />
      ) : null}
      <Field id="issuer" label={words.field.issuer} found={header.issuer} show={asIs} />
      <Field id="number" label={words.field.number} found={header.number} show={number} />
      {header.symbol ? <Field id="symbol" label={words.field.symbol} found={header.symbol} show={asIs} /> : null}
      {header.place ? <Field id="place" label={words.field.place} found={header.place} show={asIs} /> : null}
      <Field
        id="dateParts"
        label={words.field.date}
        found={header.dateParts}
        show={(date) =>
          header.date ? formatDate(header.date) : words.partOfDate(part(date.day), part(date.month), part(date.year))
        }
      />
      <Field id="kind" label={words.field.kind} found={header.kind} show={(kind) => kind.name} />
      <Field id="subject" label={words.field.subject} found={header.subject} show={asIs} />
      <Field
        id="year"
        label={words.field.year}
        found={year}
        show={(value) => (schoolYear ? words.field.schoolYear(value) : String(value))}
      />
      {addressees.map((addressee, index) => (
        <Field
          key={addressee.where.start}
          id={`addressee-${index}`}
          label={words.field.addressee}
          found={addressee}
          show={asIs}
        />
      ))}
    </Card>
  );
}

export function BasesCard({ bases }: { bases: readonly Citation[] }) {
  return (
    <Card title={words.card.bases}>
      {bases.length === 0 ? <Missing label={words.field.base} /> : null}
      {bases.map((base, index) => (
        <Item
          key={base.where.start}
          id={`base-${index}`}
          label={base.kind?.name ?? words.field.base}
          phrase={base.subject}
        >
          {[base.numberSymbol ?? base.raw, base.date ? formatDate(base.date) : undefined, base.issuer]
            .filter(Boolean)
            .join(' · ')}
          {base.regular ? null : (
            <span>
              {' '}
              ({words.irregular}
              {base.proposed ? `, ${words.proposed(base.proposed)}` : ''})
            </span>
          )}
        </Item>
      ))}
    </Card>
  );
}

export function EndCards({ reading }: { reading: DocumentReading }) {
  const { recipients, signatory } = reading;
  return (
    <>
      <Card title={words.card.recipients}>
        {recipients.length === 0 ? <Missing label={words.field.recipient} /> : null}
        {recipients.map((one, index) => (
          <Item key={one.where.start} id={`recipient-${index}`} label={one.purpose}>
            {one.name}
          </Item>
        ))}
      </Card>
      <Card title={words.card.signatory}>
        {signatory ? (
          <Item
            id="signatory"
            label={[signatory.capacity, signatory.onBehalfOf, signatory.title].filter(Boolean).join(' ')}
            unsure={signatory.certainty === 'unsure'}
          >
            {signatory.name ?? words.notRead}
          </Item>
        ) : (
          <Missing label={words.card.signatory} />
        )}
      </Card>
    </>
  );
}
