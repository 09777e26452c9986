import { mostCitations } from './citations.ts';
import { citeDocument } from './cite-document.ts';
import { cleanText } from './clean-text.ts';
import type { Place } from './duty-pieces.ts';
import { judgeReading } from './judge-reading.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { withoutWhatWasIssued } from './past-facts.ts';
import { placesOf } from './places.ts';
import { readAliases } from './read-aliases.ts';
import { readContacts, withoutWitnesses } from './read-contacts.ts';
import { readDuties } from './read-duties.ts';
import { readHeader } from './read-header.ts';
import { issuerFromOpening, openingOf, readAddressees, readLegalBases } from './read-opening.ts';
import { readRecipients } from './read-recipients.ts';
import { readAnnexes, readSections } from './read-sections.ts';
import { readSignatories, type Signatory } from './read-signatory.ts';
import { readTargets } from './read-targets.ts';
import { readTasks } from './read-tasks.ts';
import { readUnscheduled } from './read-unscheduled.ts';
import { readYear } from './read-year.ts';
import type { DocumentReading, Footnote, ReadingFinding, ReadTask } from './reading.ts';
import { judgeResidues } from './residues.ts';
import { findZones } from './zones.ts';

/**
 * Reads a Vietnamese administrative document: what it is, what it asks of whom and by when. The same text always gives
 * the same reading; nothing is invented, what could not be read is a finding.
 */
export function readDocument(raw: string): DocumentReading {
  const { text, repairs, footnotes, isCut } = cleanText(raw);
  const paragraphs = outside(footnotes, paragraphsOf(text));
  const zones = findZones(paragraphs);
  const opening = openingOf(paragraphs, zones);
  const header = readHeader(paragraphs, zones, readLegalBases(opening));
  const issuer = header.issuer ?? issuerFromOpening(opening);
  const { year, schoolYear } = readYear(header);
  const opened = paragraphs.slice(zones.body, zones.tail);
  const { addressees, from, lines } = readAddressees(opened);
  const [body, annexes] = [opened.toSpliced(from, lines), paragraphs.slice(zones.annex)];
  const content = [...body, ...annexes];
  const sections = [...readSections(body), ...readAnnexes(annexes)];
  const places = placesOf(content, sections);
  const asking = withoutWhatWasIssued(tellsWhatWas(header) ? places.filter(looksAhead) : places, header.date);
  const plan = year && { year: year.value, schoolYear };
  const owed = readDuties(text, asking, plan);
  const tasks = readTasks(asking, plan, owed.duties, header.date);
  const signatories = readSignatories(paragraphs, zones);
  const [signatory] = signatories;
  const aliases = readAliases(text);
  const citations = citeDocument(text, header, aliases);
  const reading = {
    text,
    repairs,
    header: { ...header, ...(issuer && { issuer }) },
    ...(year && { year }),
    schoolYear,
    addressees,
    sections,
    duties: owed.duties,
    unscheduled: [...owed.unscheduled, ...readUnscheduled(asking)].sort((a, b) => a.where.start - b.where.start),
    tasks,
    recipients: readRecipients(paragraphs, zones),
    ...(signatory && { signatory }),
    citations,
    contacts: readContacts(text),
    aliases,
    targets: readTargets(asking, citations, plan),
    footnotes,
  };
  const parts = [...(isCut ? ['rest'] : []), ...(citations.length >= mostCitations ? ['more-citations'] : [])];
  const rest = parts.map((part): ReadingFinding => ({ code: 'not-read', severity: 'warning', facts: { part } }));
  return {
    ...reading,
    ...(tellsWhatWas(header) && { contacts: withoutWitnesses(reading.contacts, text) }),
    findings: [
      ...owed.findings.filter((finding) => !isTask(finding, tasks)),
      ...tasks.flatMap(hourDropped),
      ...judgeReading(reading),
      ...several(signatories),
      ...judgeResidues(raw),
      ...rest,
    ],
  };
}

/** The paragraphs that are no footnotes; both are in order. */
function outside(footnotes: readonly Footnote[], paragraphs: readonly Paragraph[]): Paragraph[] {
  let next = 0;
  return paragraphs.filter(({ start }) => {
    while ((footnotes[next]?.where.end ?? start) < start) next += 1;
    return start < (footnotes[next]?.where.start ?? start + 1);
  });
}

/** One signatory is kept; that there are more is said. */
function several(signatories: readonly Signatory[]): ReadingFinding[] {
  const [first] = signatories;
  if (!first || signatories.length < 2) return [];
  const names = signatories.map(({ name, title }) => name ?? title).join('; ');
  return [
    { code: 'signatories-several', severity: 'info', where: first.where, facts: { count: signatories.length, names } },
  ];
}

/** A report says what was done; what it asks or promises stands in its last parts. */
const tellsWhatWas = ({ kind }: DocumentReading['header']): boolean => kind?.value.code === 'BC';
const ahead =
  /phương hướng|nhiệm vụ|mục tiêu|chỉ tiêu|kiến nghị|đề xuất|đề nghị|trọng tâm|thời gian tới|năm tới|tiếp theo|kế hoạch (?:công tác|năm|quý|6 tháng)/iu;
const looksAhead = ({ path, paragraph }: Place): boolean =>
  path.some(({ title, where }) => where.start !== paragraph.start && ahead.test(title)) ||
  /^(?:[-–+•]\s*|\d{1,2}[.)]\s*|[a-zđ]\)\s*)?(?:Phấn đấu|Đề nghị|Kiến nghị|Yêu cầu)(?!\p{L})/u.test(paragraph.text);

const hourDropped = ({ hour, duePhrase, dueWhere }: ReadTask): ReadingFinding[] =>
  hour === undefined
    ? []
    : [{ code: 'due-hour-dropped', severity: 'info', where: dueWhere, facts: { phrase: duePhrase, hour } }];

/** A limit of something that was read as a task after all. */
const isTask = ({ code, where }: ReadingFinding, tasks: readonly ReadTask[]): boolean =>
  code === 'due-without-duty' && tasks.some(({ dueWhere }) => where?.start === dueWhere.start);
