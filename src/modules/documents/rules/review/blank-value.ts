import type { ItemKind, ItemValue } from './item-values.ts';

type Words = { readonly words: string; readonly duty: string | null };

/** What the editor of an added item begins with: the words it is taken from, where they may be what is meant. */
export function blankValue(item: ItemKind, { words, duty }: Words): ItemValue {
  const line = words.replace(/\s+/gu, ' ').trim();
  const due = { day: '', inclusive: false };
  switch (item) {
    case 'duty':
      return {
        item,
        kind: 'report',
        title: line.slice(0, 1000),
        who: null,
        receiver: null,
        channel: null,
        recurrence: 'once',
        window: null,
      };
    case 'window':
      return { item, name: line.slice(0, 200), firstDay: null, lastDay: null, due, duty };
    case 'task':
      return { item, what: line.slice(0, 4000), who: null, due };
    case 'unscheduled':
      return { item, kind: 'other', phrase: line.slice(0, 4000), who: null, due: null };
    case 'target':
      return {
        item,
        comparator: '>=',
        value: null,
        unit: null,
        subject: line.slice(0, 1000),
        scope: null,
        exception: null,
      };
    case 'basis':
    case 'citation':
      return { item, kind: null, numberSymbol: line.slice(0, 100) || null, date: null, issuer: null };
    case 'recipient':
      return { item, name: line.slice(0, 500), purpose: null };
    case 'signatory':
      return { item, capacity: null, title: '', name: line.slice(0, 200) || null };
    case 'date':
      return { item, day: null, month: null, year: null };
    case 'kind':
      return { item, kind: { code: '', name: '' } };
    case 'year':
      return { item, year: 0, schoolYear: false };
    case 'contact':
      return { item, kind: 'email', value: line.slice(0, 300) };
    case 'alias':
      return { item, name: line.slice(0, 300), means: '' };
    default:
      return { item, text: line.slice(0, 300) };
  }
}
