import { ruleOfFinding, ruleOfRepair } from './finding-rules.ts';
import type { Certainty, DocumentReading, ReadSection, Span } from './reading.ts';
import type { ReadingRule } from './reading-rules.ts';

/** Everything a reading holds that a person can look at and decide on, one kind each. */
export const itemKinds = [
  'superior-body',
  'issuer',
  'number',
  'symbol',
  'place',
  'date',
  'kind',
  'subject',
  'urgency',
  'draft',
  'year',
  'addressee',
  'basis',
  'section',
  'duty',
  'window',
  'duty-who',
  'duty-receiver',
  'duty-channel',
  'unscheduled',
  'task',
  'target',
  'citation',
  'recipient',
  'signatory',
  'contact',
  'alias',
  'footnote',
  'encoding',
  'finding',
] as const;
export type ItemKind = (typeof itemKinds)[number];

export interface ReadingItem {
  /** `window@1520`: the same each time the same text is read; no two items of a reading share one. */
  readonly key: string;
  readonly kind: ItemKind;
  /** Absent only for a finding about something that is not there. */
  readonly where: Span | undefined;
  /** What has no measure of its own is sure. */
  readonly certainty: Certainty;
  /** What made the reader read it (`ruleSentence`); readings stored before rules were kept have none. */
  readonly rule: ReadingRule | undefined;
  /** Where it stands in the reading: `['duties', 0, 'windows', 2]`. */
  readonly path: readonly (string | number)[];
}

/**
 * The key of an item: its kind and where it begins. `nth` counts from 1 the items of a kind that begin at the same
 * place (the twelve windows of “hằng tháng”): the second is `window@1520.2`.
 */
export const itemKey = (kind: string, start: number, nth = 1): string => `${kind}@${start}${nth > 1 ? `.${nth}` : ''}`;

const headerKinds = {
  superiorBody: 'superior-body',
  issuer: 'issuer',
  number: 'number',
  symbol: 'symbol',
  place: 'place',
  dateParts: 'date',
  kind: 'kind',
  subject: 'subject',
  urgency: 'urgency',
  draft: 'draft',
} as const satisfies Partial<Record<keyof DocumentReading['header'], ItemKind>>;

type Placed = {
  readonly where?: Span | undefined;
  readonly certainty?: Certainty;
  readonly rule?: ReadingRule | undefined;
};

/** Every item of a reading with its key, header first, in the order of the reading. */
export function readingItems(reading: DocumentReading): ReadingItem[] {
  const items: ReadingItem[] = [];
  const seen = new Map<string, number>();
  const add = (kind: ItemKind, path: ReadingItem['path'], found: Placed | undefined, name: string = kind) => {
    if (!found) return;
    const first = found.where ? itemKey(name, found.where.start) : name;
    const nth = (seen.get(first) ?? 0) + 1;
    seen.set(first, nth);
    const key = nth > 1 ? `${first}.${nth}` : first;
    items.push({ key, kind, where: found.where, certainty: found.certainty ?? 'sure', rule: found.rule, path });
  };
  const each = (kind: ItemKind, path: ReadingItem['path'], list: readonly Placed[]) => {
    for (const [index, one] of list.entries()) add(kind, [...path, index], one);
  };
  for (const field of Object.keys(headerKinds) as (keyof typeof headerKinds)[])
    add(headerKinds[field], ['header', field], reading.header[field]);
  add('year', ['year'], reading.year);
  each('addressee', ['addressees'], reading.addressees);
  each('basis', ['header', 'legalBases'], reading.header.legalBases);
  const addSections = (sections: readonly ReadSection[], path: ReadingItem['path']) => {
    for (const [index, section] of sections.entries()) {
      add('section', [...path, index], section);
      addSections(section.children, [...path, index, 'children']);
    }
  };
  addSections(reading.sections, ['sections']);
  for (const [index, duty] of reading.duties.entries()) {
    const path = ['duties', index];
    add('duty', path, duty);
    for (const [place, { dueWhere, certainty, rule }] of duty.windows.entries())
      add('window', [...path, 'windows', place], { where: dueWhere, certainty, rule });
    add('duty-who', [...path, 'who'], duty.who);
    add('duty-receiver', [...path, 'receiver'], duty.receiver);
    add('duty-channel', [...path, 'channel'], duty.channel);
  }
  each('unscheduled', ['unscheduled'], reading.unscheduled);
  for (const [index, { dueWhere, certainty, rule }] of reading.tasks.entries())
    add('task', ['tasks', index], { where: dueWhere, certainty, rule });
  each('target', ['targets'], reading.targets);
  each('citation', ['citations'], reading.citations);
  each('recipient', ['recipients'], reading.recipients);
  add('signatory', ['signatory'], reading.signatory);
  each('contact', ['contacts'], reading.contacts);
  each('alias', ['aliases'], reading.aliases);
  each('footnote', ['footnotes'], reading.footnotes);
  for (const [index, { start, end, encoding }] of reading.repairs.entries())
    add('encoding', ['repairs', index], { where: { start, end }, rule: ruleOfRepair(encoding) });
  for (const [index, { code, where }] of reading.findings.entries())
    add('finding', ['findings', index], { where, rule: ruleOfFinding(code) }, `finding:${code}`);
  return items;
}
