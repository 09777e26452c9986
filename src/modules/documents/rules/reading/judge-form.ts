import { kindOfAbbreviation } from '../official/document-kinds.ts';
import {
  judgeOfficialDocument,
  type OfficialDraft,
  type OfficialFinding,
  type OfficialFindingCode,
} from '../official/judge-official-document.ts';
import type { DocumentReading, FindingCode, ReadingFinding, Span } from './reading.ts';

type Unjudged = Omit<DocumentReading, 'findings'>;

/** What the rules for documents made here say of one that came in, as far as it is the same; the rest is judged by its text. */
const codes: Readonly<Partial<Record<OfficialFindingCode, FindingCode>>> = {
  'symbol-kind-differs': 'symbol-not-of-kind',
  'symbol-kind-in-dispatch': 'symbol-not-of-kind',
  'subject-without-concerning': 'subject-mark-misplaced',
  'subject-with-concerning': 'subject-mark-misplaced',
  'addressees-not-usual': 'addressee-in-plan',
  'archive-line-missing': 'archive-copy-missing',
  'deputy-title-missing': 'deputy-title-missing',
  'annex-not-referred': 'annex-not-referred',
};

/** Departures from Nghị định 30/2020/NĐ-CP. Texts of the Party follow rules of their own and are left alone. */
export function judgeForm(reading: Unjudged): ReadingFinding[] {
  const { kind, symbol } = reading.header;
  if (/\/(?:TW|[TQH]U|ThU|ĐUK?)$/u.test(symbol?.value ?? '') || !kind) return judgeBasisLines(reading);
  const official = kind.value.code === 'CV' ? 'dispatch' : kindOfAbbreviation(kind.value.code);
  const judged = official ? judgeOfficialDocument(draftOf(reading, official)) : [];
  return [
    ...judged.flatMap((finding) => findingOf(finding, reading)),
    ...judgeDay(reading),
    ...judgeBasisLines(reading),
  ];
}

function draftOf(reading: Unjudged, kind: OfficialDraft['kind']): OfficialDraft {
  const { header, signatory, text } = reading;
  const symbol = header.symbol?.value ?? '';
  const annexes = reading.sections.filter(({ marker }) => /^phụ\s?lục/iu.test(marker));
  const end = annexes[0]?.where.start ?? text.length;
  const before = header.subject
    ? text.slice(Math.max(0, header.subject.where.start - 8), header.subject.where.start)
    : '';
  // Only “V/v” makes the subject of a letter known, so a letter without a subject has none.
  const isMarked = kind === 'dispatch' ? header.subject !== undefined : /V\s?\/\s?v\.?\s*:?\s*$/iu.test(before);
  return {
    kind,
    // The Youth Union writes n-KH/ĐTN.
    numberSymbol: `1/${symbol.replace('/', '-')}`,
    placeAndDate: '',
    subject: `${isMarked ? 'V/v ' : ''}${header.subject?.value ?? '.'}`,
    legalBases: [],
    addressees: reading.addressees.map(({ value }) => value),
    body: text.slice(0, end),
    recipients: reading.recipients.map(({ name }) => name.replace(/^Lưu(?!\p{L}).*/iu, 'Lưu: VT')),
    signatory: {
      ...(signatory?.capacity && { capacity: signatory.capacity }),
      title: signatory?.title ?? '',
      name: signatory?.name ?? '',
    },
    annexes: annexes.map(({ marker }) => marker.replace(/^phụ\s?lục(?:\s+số)?\s*/iu, 'Phụ lục ').trim()),
  };
}

function findingOf(found: OfficialFinding, reading: Unjudged): ReadingFinding[] {
  const code = codes[found.code];
  const { header, signatory, recipients, addressees, sections } = reading;
  const isEmpty: Partial<Record<FindingCode, boolean>> = {
    'symbol-not-of-kind': header.symbol === undefined,
    // Without receivers at all another finding speaks.
    'archive-copy-missing': recipients.length === 0,
    'deputy-title-missing': signatory === undefined,
  };
  if (!code || isEmpty[code]) return [];
  const places: Partial<Record<FindingCode, Span | undefined>> = {
    'symbol-not-of-kind': header.symbol?.where,
    'subject-mark-misplaced': header.subject?.where ?? header.kind?.where,
    'addressee-in-plan': addressees[0]?.where,
    'archive-copy-missing': recipients.at(-1)?.where,
    'deputy-title-missing': signatory?.where,
    'annex-not-referred': sections.find(({ marker }) => /^phụ\s?lục/iu.test(marker))?.where,
  };
  const where = places[code];
  return [{ code, severity: 'info', ...(where && { where }), facts: { rule: found.code, ...found.facts } }];
}

/** A day below 10 and the months 1 and 2 take a 0 (Phụ lục I, mục II.4). */
function judgeDay({ header, text }: Unjudged): ReadingFinding[] {
  const where = header.dateParts?.where;
  const written = where ? text.slice(where.start, where.end) : '';
  if (!where || !/ngày\s+[1-9]\s|tháng\s+[12]\s/u.test(written)) return [];
  return [{ code: 'day-zero-missing', severity: 'info', where, facts: { phrase: written } }];
}

/** Each căn cứ ends with “;”, the last with a mark at least. */
function judgeBasisLines({ text, sections }: Unjudged): ReadingFinding[] {
  const end = sections[0]?.where.start ?? Math.min(text.length, 6_000);
  const lines = [...text.slice(0, end).matchAll(/^(?:Căn cứ|Thực hiện|Theo đề nghị|Xét đề nghị)\s.*$/gmu)];
  const bases = lines.filter(([line]) => line.startsWith('Căn cứ'));
  const open = bases.filter(({ 0: line, index }) => {
    const isFollowed = lines.some((other) => other.index === index + line.length + 1);
    return isFollowed ? !/[;,]\s*$/u.test(line) : !/[;.,:]["”]?\s*$/u.test(line);
  });
  const [first] = open;
  if (!first) return [];
  const where = { start: first.index, end: first.index + first[0].length };
  return [{ code: 'basis-unpunctuated', severity: 'info', where, facts: { count: open.length } }];
}
