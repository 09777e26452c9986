import { type Anchor, anchorFor, findAnchors } from './duty-anchors.ts';
import { nameFrom, readChannel, readReceiver, readWho } from './duty-words.ts';
import { foundIn, type Paragraph } from './paragraphs.ts';
import type { Found, ReadDuty, ReadingFinding, ReadSection, ReadWindow, UnscheduledDuty } from './reading.ts';
import type { TaskRow } from './table-rows.ts';

/** Where a paragraph stands in the document. */
export interface Place {
  readonly paragraph: Paragraph;
  /** Sections it lies in, outermost first, its own included. */
  readonly path: readonly ReadSection[];
  /** The paragraph that introduces the list it belongs to and names what is owed. */
  readonly intro: Paragraph | undefined;
  /** The cells of a table of work, where the paragraph is a row of one. */
  readonly row: TaskRow | undefined;
}

/** One limit with the words around it, before the windows of one list become one duty. */
export interface Piece {
  readonly kind: 'plan' | 'report';
  readonly group: string;
  readonly intro: Paragraph | undefined;
  readonly duty: ReadDuty;
}

/** What one paragraph, or one rule in it, gives. */
export interface Owed {
  readonly pieces: Piece[];
  readonly unscheduled: UnscheduledDuty[];
  readonly findings: ReadingFinding[];
}

export const nothingOwed = (): Owed => ({ pieces: [], unscheduled: [], findings: [] });

/** What a limit at `position` is for: the anchor of its words, else what the list it stands in is about. */
export function owedAt(place: Place, anchors: readonly Anchor[], position: number) {
  const anchor = anchorFor(place.paragraph.text, anchors, position);
  return { anchor, kind: anchor?.kind ?? introKind(place) };
}

export const introKind = (place: Place): 'plan' | 'report' | undefined =>
  place.intro && findAnchors(place.intro.text)[0]?.kind;

/** The words of a window and where they stand in the document; nothing without a window. */
export function windowWords(text: string, offset: number, window: { start: number; end: number } | undefined) {
  if (!window) return {};
  return {
    windowPhrase: text.slice(window.start, window.end),
    windowWhere: { start: offset + window.start, end: offset + window.end },
  };
}

export const literallyLonger = (window: ReadWindow): ReadingFinding => ({
  code: 'literal-window-longer',
  severity: 'warning',
  ...(window.windowWhere && { where: window.windowWhere }),
  facts: { phrase: window.windowPhrase ?? '', firstDay: window.firstDay, lastDay: window.lastDay, window: window.name },
});

/** Rules that make windows of their own are named after how often they come. */
const ruleNames: Readonly<Partial<Record<ReadDuty['recurrence'], string>>> = {
  monthly: 'Báo cáo hằng tháng',
  quarterly: 'Báo cáo hằng quý',
};

/** Who owes what begins at `position` of a paragraph: the column of a table says it, else the words around. */
export const readWhoAt = ({ row, paragraph, path }: Place, position: number): Found<string> | undefined =>
  row?.who ? foundIn(row.who, 'table-column') : readWho(paragraph, position, path);

/** A duty of one limit: who, to whom and how come from its own words, else from the list's, else from the paragraph's. */
export function makePiece(
  place: Place,
  kind: Piece['kind'],
  anchor: Anchor | undefined,
  segment: { from: number; end: number },
  windows: ReadWindow[],
  recurrence: Exclude<ReadDuty['recurrence'], 'windows'>,
): Piece {
  const { paragraph, path, intro } = place;
  const words = paragraph.text.slice(segment.from, segment.end);
  const phrase = words.trim().replace(/[\s,;(]+(?:và)?$/u, '');
  const start = paragraph.start + segment.from;
  const who = readWhoAt(place, segment.from) ?? (intro && readWho(intro, 0, path));
  const receiver = nearest(readReceiver, words, start, place, kind);
  const channel = nearest(readChannel, words, start, place, kind);
  const ruleName = ruleNames[recurrence];
  const name = ruleName ?? windows[0]?.name ?? '';
  const title = anchor ? nameFrom(paragraph.text, anchor.nounStart) : name;
  const list = intro ?? path.findLast((section) => section.where.start !== paragraph.start)?.where;
  const standsAlone = kind === 'plan' || ruleName !== undefined || recurrence === 'yearly';
  return {
    kind,
    group: standsAlone
      ? `${start} ${recurrence === 'yearly' ? windows[0]?.dueWhere.start : ''}`
      : `list ${list?.start ?? 'none'}`,
    intro,
    duty: {
      kind,
      title: title || name,
      name,
      phrase,
      where: { start, end: start + phrase.length },
      ...(who && { who }),
      ...(receiver && { receiver }),
      ...(channel && { channel }),
      recurrence,
      windows,
      certainty: windows.every((window) => window.certainty === 'sure') ? 'sure' : 'unsure',
      rule: anchor ? 'limit-beside-duty' : 'limit-in-list',
    },
  };
}

/** What a line that asks for a plan and for reports says of the one: “gửi kế hoạch qua …; báo cáo theo các mốc:”. */
function wordsOf(intro: Paragraph, kind: Piece['kind']): Pick<Paragraph, 'text' | 'start'> {
  const anchors = findAnchors(intro.text);
  const own = anchors.find((anchor) => anchor.kind === kind);
  const other = anchors.find((anchor) => anchor.kind !== kind);
  if (!own || !other) return intro;
  const [from, to] = own.start < other.start ? [0, other.start] : [own.start, intro.text.length];
  return { text: intro.text.slice(from, to), start: intro.start + from };
}

type Certain = { readonly certainty: 'sure' | 'unsure' };

/** In the words themselves, in those that lead into the list, or, doubted, said of another duty of the paragraph. */
function nearest<T extends Certain>(
  read: (text: string, offset: number) => T | undefined,
  words: string,
  start: number,
  { intro, paragraph }: Place,
  kind: Piece['kind'],
): T | undefined {
  const own = read(words, start);
  if (own) return own;
  const lead = intro && wordsOf(intro, kind);
  const led = lead && read(lead.text, lead.start);
  if (led) return led;
  const other = read(paragraph.text, paragraph.start);
  return other && { ...other, certainty: 'unsure' };
}
