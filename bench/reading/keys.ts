import type { PublishedReading, PublishedSection } from '#modules/documents/rules/reading/published-reading.ts';
import type { ExpectedReading } from './expected.ts';

/** Kinds of items that are counted apart. */
export const itemKinds = [
  'header',
  'parties',
  'citations',
  'citation dates',
  'relations',
  'locators',
  'sections',
  'duties',
  'deadlines',
  'windows',
  'audience and channel',
  'targets',
  'footnotes',
  'contacts and aliases',
  'encodings',
  'findings',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** The items of one document as texts that are equal when the items are. A kind that is absent is not measured. */
export type Keys = Partial<Record<ItemKind, string[]>>;

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\s.:;,]+$/u, '')
    .trim()
    .toLowerCase();

/** Names of bodies: blanks the original has lost (“các đơnvị”) are not the reader's to put in. */
const tight = (text: string): string => plain(text).replace(/\s/gu, '');

/** The items of an expectation; and, in `kinds`, what of them is measured. */
export function keysOfExpected(expected: ExpectedReading): Keys {
  const header: string[] = [];
  for (const field of ['kind', 'superior', 'issuer', 'number', 'symbol', 'place', 'subject'] as const) {
    const value = expected[field];
    if (value) header.push(`${field} ${plain(value)}`);
  }
  if (expected.date) header.push(dateKey(expected.date));
  if (expected.signatory) header.push(...signatoryKeys(expected.signatory));
  const { recipients, addressees, citations, duties } = expected;
  return {
    header,
    ...((recipients || addressees) && {
      parties: [
        ...(addressees ?? []).map((name) => `to ${tight(name)}`),
        ...(recipients ?? []).map(({ name, purpose }) => `copy ${tight(name)} ${plain(purpose ?? '')}`),
      ],
    }),
    ...(citations && {
      citations: citations.map(({ kind, number }) => `${kind} ${plain(number)}`),
      'citation dates': citations.flatMap(({ number, date }) => (date ? [`${plain(number)} ${date}`] : [])),
      relations: citations.flatMap(({ number, relation }) => (relation ? [`${plain(number)} ${relation}`] : [])),
      locators: citations.flatMap(({ number, locator }) => (locator ? [`${plain(number)} ${plain(locator)}`] : [])),
    }),
    ...(expected.sections && { sections: expected.sections.map(([path, title]) => sectionKey(path, title)) }),
    ...(duties && {
      duties: duties.map(({ kind, due }) => `${kind} ${dueKey(due)}`),
      deadlines: duties.flatMap(({ due }) => ('unmeasured' in due ? [] : [dueKey(due)])),
      windows: duties.flatMap(({ window }) => (window ? [`${window.from}..${window.to}`] : [])),
      'audience and channel': duties.flatMap(({ audience, channel }) => [
        ...(audience ? [`who ${plain(audience)}`] : []),
        ...(channel ? [`by ${plain(channel)}`] : []),
      ]),
    }),
    ...(expected.targets && {
      targets: expected.targets.map(({ comparator, value, unit }) => `${comparator} ${value} ${plain(unit ?? '')}`),
    }),
    ...(expected.footnotes && { footnotes: expected.footnotes.map(({ mark, text }) => `${mark} ${plain(text)}`) }),
    ...((expected.contacts || expected.aliases) && {
      'contacts and aliases': [
        ...(expected.contacts ?? []).map(({ kind, value }) => `${kind} ${plain(value)}`),
        ...(expected.aliases ?? []).map((name) => `alias ${plain(name)}`),
      ],
    }),
    ...(expected.encodings && {
      encodings: expected.encodings.map(({ from, repaired }) => `${from} ${plain(repaired)}`),
    }),
    ...(expected.findings && { findings: [...new Set([...expected.findings, ...(expected.findingsOfText ?? [])])] }),
  };
}

/** The items of a reading that the expectation measures. */
export function keysOfReading(reading: PublishedReading, expected: ExpectedReading): Keys {
  const header: string[] = [];
  for (const field of ['superior', 'issuer', 'number', 'symbol', 'place', 'subject'] as const) {
    const value = reading[field];
    if (value && expected[field] !== undefined) header.push(`${field} ${plain(value)}`);
  }
  if (reading.kind && expected.kind !== undefined) header.push(`kind ${plain(reading.kind.name)}`);
  if (reading.date && expected.date !== undefined) header.push(dateKey(reading.date));
  const { signatory } = expected;
  if (reading.signatory && signatory !== undefined)
    header.push(...signatoryKeys({ ...reading.signatory, ...(signatory && !('name' in signatory) && { name: null }) }));
  const spoken = (citation: PublishedReading['citations'][number]) => plain(citation.normalised ?? citation.raw);
  const withRelation = new Set(expected.citations?.flatMap((c) => (c.relation ? [plain(c.number)] : [])));
  const withTitle = expected.sections?.some((section) => section.length === 2) ?? false;
  const asked = (kind: 'audience' | 'channel') => expected.duties?.some((duty) => duty[kind] !== undefined) ?? false;
  return {
    header,
    parties: [
      ...(expected.addressees ? reading.addressees.map(({ name }) => `to ${tight(name)}`) : []),
      ...(expected.recipients
        ? reading.recipients.map(({ name, purpose }) => `copy ${tight(name)} ${plain(purpose ?? '')}`)
        : []),
    ],
    citations: reading.citations.map((citation) => `${citation.kind} ${spoken(citation)}`),
    'citation dates': reading.citations.flatMap((c) => (c.date ? [`${spoken(c)} ${c.date}`] : [])),
    relations: reading.citations.flatMap((c) => (withRelation.has(spoken(c)) ? [`${spoken(c)} ${c.relation}`] : [])),
    locators: reading.citations.flatMap((c) => (c.locator ? [`${spoken(c)} ${plain(c.locator)}`] : [])),
    sections: reading.sections.flatMap((section) => sectionKeys(section, '', withTitle)),
    duties: reading.duties.map((duty) => `${duty.kind} ${dueKey(dueOf(duty))}`),
    deadlines: reading.duties.flatMap((duty) => (duty.due && duty.reason === null ? [dueKey(dueOf(duty))] : [])),
    windows: reading.duties.flatMap(({ window }) =>
      window?.from && window.to ? [`${window.from}..${window.to}`] : [],
    ),
    'audience and channel': reading.duties.flatMap(({ audience, channel }) => [
      ...(audience && asked('audience') ? [`who ${plain(audience)}`] : []),
      ...(channel && asked('channel') ? [`by ${plain(channel.via ?? channel.email ?? channel.raw)}`] : []),
    ]),
    targets: reading.targets.map(({ comparator, value, unit }) => `${comparator} ${value} ${plain(unit ?? '')}`),
    footnotes: reading.footnotes.map(({ mark, text }) => `${mark} ${plain(text)}`),
    'contacts and aliases': [
      ...(expected.contacts ? reading.contacts.map(({ kind, value }) => `${kind} ${plain(value)}`) : []),
      ...(expected.aliases ? reading.aliases.map(({ name }) => `alias ${plain(name)}`) : []),
    ],
    encodings: reading.encodings.map(({ from, repaired }) => `${from} ${plain(repaired)}`),
    findings: [...new Set(reading.findings.map(({ code }) => code))],
  };
}

type Due = NonNullable<ExpectedReading['duties']>[number]['due'];

const dateKey = ({ year, month, day }: { year: number | null; month: number | null; day: number | null }) =>
  `date ${year}-${month}-${day}`;

type Signatory = NonNullable<ExpectedReading['signatory']>;
const signatoryKeys = ({ capacity, title, name }: Signatory) => [
  `capacity ${capacity}`,
  `title ${plain(title)}`,
  ...(name ? [`name ${plain(name)}`] : []),
];

const sectionKey = (path: string, title: string | undefined) =>
  title === undefined ? plain(path) : `${plain(path)} ${plain(title)}`;

function sectionKeys(section: PublishedSection, above: string, withTitle: boolean): string[] {
  // A dash is a dash, however long.
  const number = section.number.replace(/^[–—]$/u, '-');
  const path = above === '' ? number : `${above}.${number}`;
  return [
    sectionKey(path, withTitle ? section.title : undefined),
    ...section.children.flatMap((child) => sectionKeys(child, path, withTitle)),
  ];
}

function dueKey(due: Due): string {
  if ('unmeasured' in due) return due.unmeasured ?? 'no-date';
  const limit = due.inclusive ? '≤' : '<';
  if ('date' in due) return `${limit}${due.date}`;
  return 'month' in due ? `${limit}${due.day}/${due.month}` : `${limit}${due.day}`;
}

function dueOf({ due, reason }: PublishedReading['duties'][number]): Due {
  if (reason !== null || !due) return { unmeasured: reason ?? 'no-date' };
  const { date, day, month, inclusive } = due;
  if (date) return { date, inclusive };
  return month === null ? { day: day ?? 0, inclusive } : { day: day ?? 0, month, inclusive };
}
