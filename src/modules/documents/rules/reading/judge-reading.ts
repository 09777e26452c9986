import { addDays, type PlainDate, yearOf } from '#base/date.ts';
import { judgeWindows, lastDayInTime } from '#base/window.ts';
import { judgeGluedWords } from './glued-words.ts';
import { judgeCitations } from './judge-citations.ts';
import { judgeForm } from './judge-form.ts';
import { judgeWords } from './judge-words.ts';
import { isCapitals } from './paragraphs.ts';
import { isOfPeriod } from './period-words.ts';
import type { DocumentReading, ReadDuty, ReadingFinding, ReadWindow } from './reading.ts';

type Unjudged = Omit<DocumentReading, 'findings'>;

/** What an officer must look at before using a reading. Nothing is corrected silently. */
export function judgeReading(reading: Unjudged): ReadingFinding[] {
  return [
    ...judgeHeader(reading),
    ...judgeBases(reading),
    ...reading.duties.flatMap((duty) => judgeDuty(duty, reading)),
    ...judgeEnd(reading),
    // Letters taken apart are the same letters: nothing to look at.
    ...reading.repairs
      .filter(({ encoding }) => encoding !== 'NFD')
      .map(
        ({ start, end, original, encoding }): ReadingFinding => ({
          code: 'legacy-encoding-repaired',
          severity: 'info',
          where: { start, end },
          facts: { original, encoding, text: reading.text.slice(start, end) },
        }),
      ),
    ...judgeForm(reading),
    ...judgeCitations(reading),
    ...judgeGluedWords(reading),
    ...judgeWords(reading),
    ...judgeContacts(reading),
    ...notRead(reading),
  ];
}

function judgeHeader({ header }: Unjudged): ReadingFinding[] {
  const findings: ReadingFinding[] = [];
  if (header.number?.value === null) {
    findings.push({
      code: 'number-blank',
      severity: 'warning',
      where: header.number.where,
      facts: { symbol: header.symbol?.value ?? null },
    });
  }
  const year = /\/(\d{4})$/u.exec(header.number?.value ?? '')?.[1];
  if (header.number && header.date && year !== undefined && Number(year) !== yearOf(header.date)) {
    const { where } = header.number;
    findings.push({ code: 'number-year-differs', severity: 'warning', where, facts: { year, date: header.date } });
  }
  if (header.dateParts && !header.date) {
    const { day, month, year } = header.dateParts.value;
    findings.push({
      code: 'date-blank',
      severity: 'warning',
      where: header.dateParts.where,
      facts: { day, month, year },
    });
  }
  return findings;
}

function judgeBases({ header, year }: Unjudged): ReadingFinding[] {
  if (!year) return [];
  return header.legalBases.flatMap((base): ReadingFinding[] => {
    const isPlanOfYear =
      /^Kế hoạch/u.test(base.kind?.name ?? '') && new RegExp(`năm\\s+${year.value}`, 'u').test(base.subject ?? '');
    if (!isPlanOfYear || !base.date || yearOf(base.date) >= year.value) return [];
    const isUsual = base.date >= `${year.value - 1}-11-01`;
    return [
      {
        code: 'base-dated-before-plan-year',
        severity: isUsual ? 'info' : 'warning',
        where: base.where,
        facts: { citation: base.raw, date: base.date, year: year.value },
      },
    ];
  });
}

/** Days between two windows that follow each other and that no window holds. */
function gapsBetween<T extends { firstDay: PlainDate; lastDay: PlainDate }>(windows: readonly T[]) {
  const inOrder = [...windows].sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1));
  return inOrder.flatMap((after, index) => {
    const before = inOrder
      .slice(0, index)
      .reduce<T | undefined>((last, window) => (!last || window.lastDay > last.lastDay ? window : last), undefined);
    if (!before || addDays(before.lastDay, 1) >= after.firstDay) return [];
    const days = { firstDay: addDays(before.lastDay, 1), lastDay: addDays(after.firstDay, -1) };
    return [{ before, after, days }];
  });
}

/** The windows whose days ought to be named: those of a period; a rule of every month, quarter or year always is one. */
const periodsOf = ({ recurrence, windows }: ReadDuty): ReadDuty['windows'] =>
  recurrence === 'once' || recurrence === 'windows' ? windows.filter(({ name }) => isOfPeriod(name)) : windows;

/** Another report of the document counts the first of these days and the last: quarters of their own beside half and year. */
const countsElsewhere = (
  duty: ReadDuty,
  duties: readonly ReadDuty[],
  days: { firstDay: string; lastDay: string },
): boolean =>
  [days.firstDay, days.lastDay].every((day) =>
    duties.some(
      (other) =>
        other !== duty &&
        other.windows.some(({ firstDay, lastDay }) => firstDay && lastDay && firstDay <= day && day <= lastDay),
    ),
  );

function judgeDuty(duty: ReadDuty, { header, duties }: Unjudged): ReadingFinding[] {
  const findings: ReadingFinding[] = [];
  const measured = duty.windows.flatMap((window) =>
    window.firstDay && window.lastDay ? [{ ...window, firstDay: window.firstDay, lastDay: window.lastDay }] : [],
  );
  for (const found of judgeWindows(measured)) {
    const [first] = found.windows;
    const window = measured[first];
    if (found.code === 'days-in-no-shorter-window' && countsElsewhere(duty, duties, found.days)) continue;
    findings.push({
      code: found.code,
      severity: found.code === 'days-in-no-shorter-window' ? 'info' : 'warning',
      where: window?.windowWhere ?? duty.where,
      facts: {
        duty: duty.name,
        windows: found.windows.map((index) => measured[index]?.name ?? '').join('; '),
        firstDay: found.days.firstDay,
        lastDay: found.days.lastDay,
      },
    });
  }
  for (const { before, after, days } of gapsBetween(measured)) {
    // A report between the two whose days are not named may count these.
    const fills = ({ firstDay, due }: ReadWindow) =>
      firstDay === null && before.due.day < due.day && due.day < after.due.day;
    if (duty.windows.some(fills)) continue;
    findings.push({
      code: 'windows-gap',
      severity: 'warning',
      where: after.windowWhere ?? duty.where,
      facts: { duty: duty.name, windows: `${before.name}; ${after.name}`, ...days },
    });
  }
  // On the last day itself the day is not over when the report is handed in; of a rule, said once.
  const onLastDay = measured.filter((window) => lastDayInTime(window.due) === window.lastDay);
  for (const window of duty.recurrence === 'monthly' ? onLastDay.slice(0, 1) : onLastDay) {
    findings.push({
      code: 'due-before-window-ends',
      severity: 'info',
      where: window.windowWhere ?? duty.where,
      facts: { duty: duty.name, windows: window.name, firstDay: window.lastDay, lastDay: window.lastDay },
    });
  }
  const open = duty.kind === 'report' ? periodsOf(duty).filter((window) => window.firstDay === null) : [];
  if (open.length > 0) {
    const facts = {
      duty: duty.name,
      windows: duty.recurrence === 'monthly' ? duty.name : open.map((window) => window.name).join('; '),
    };
    findings.push({ code: 'window-without-days', severity: 'info', where: open[0]?.dueWhere ?? duty.where, facts });
  }
  const { month = null, year = null } = header.dateParts?.value ?? {};
  const issuedFrom = header.date ?? (year && month ? `${year}-${String(month).padStart(2, '0')}-01` : undefined);
  const early = (duty.recurrence === 'once' || duty.recurrence === 'windows' ? duty.windows : []).filter(
    (window) => issuedFrom !== undefined && window.due.day < issuedFrom,
  );
  if (early[0]) {
    const facts = {
      duty: duty.name,
      windows: early.map((window) => window.name).join('; '),
      day: early[0].due.day,
      issuedFrom: issuedFrom ?? '',
    };
    findings.push({ code: 'due-before-document-date', severity: 'info', where: early[0].dueWhere, facts });
  }
  return findings;
}

function judgeEnd({ recipients, addressees, signatory, text }: Unjudged): ReadingFinding[] {
  const findings: ReadingFinding[] = [];
  const like = recipients.find(({ name }) => /^Như\s+(?:Kính gửi|trên)/iu.test(name));
  if (like && addressees.length === 0) {
    findings.push({
      code: 'like-addressee-without-addressee',
      severity: 'warning',
      where: like.where,
      facts: { recipient: like.name },
    });
  }
  if (recipients.length === 0) findings.push({ code: 'recipients-missing', severity: 'warning', facts: {} });
  if (!signatory)
    findings.push({ code: 'signatory-missing', severity: 'warning', where: endOf(text), facts: { part: 'all' } });
  else if (!signatory.name) {
    findings.push({
      code: 'signatory-missing',
      severity: 'warning',
      where: signatory.where,
      facts: { part: 'name', title: signatory.title },
    });
  }
  return findings;
}

const endOf = (text: string) => ({ start: text.length, end: text.length });

/** A mobile number or a mailbox with a person's name beside it, or one at a provider anybody can use. */
function judgeContacts({ contacts, text }: Unjudged): ReadingFinding[] {
  const person =
    /(?:đ\/c|đồng chí|ông|bà|cán bộ|chuyên viên|thượng tá|trung tá|thiếu tá|đại úy|thượng úy)[^.;\n]{0,120}$/iu;
  return contacts.flatMap(({ kind, value, where }): ReadingFinding[] => {
    const named = person.test(text.slice(Math.max(0, where.start - 160), where.start));
    const isMobile = kind === 'phone' && /^(?:84|0)[35789]\d{8}$/u.test(value.replace(/\D/gu, ''));
    const isPrivate = kind === 'email' && (named || /@(?:gmail|yahoo|outlook|hotmail|icloud)\./iu.test(value));
    if (!isMobile && !isPrivate && !(kind === 'phone' && named)) return [];
    return [{ code: 'personal-data', severity: 'info', where, facts: { kind, value } }];
  });
}

/** Parts every document has (Nghị định 30/2020/NĐ-CP, Điều 8) of which nothing could be read. */
function notRead({ header, text }: Unjudged): ReadingFinding[] {
  const { issuer } = header;
  // A name from the opening stands in small letters; the header has it in capitals.
  const isGuessed = issuer?.certainty === 'unsure' && !isCapitals(text.slice(issuer.where.start, issuer.where.end));
  const missing: readonly (readonly [part: string, isRead: boolean])[] = [
    ['issuer', issuer !== undefined],
    ['issuer-line', !isGuessed],
    ['number', header.number !== undefined],
    ['date', header.dateParts !== undefined || header.kind?.value.code === 'BB'],
    ['kind', header.kind !== undefined],
    ['subject', header.subject !== undefined || header.kind?.value.code === 'CV'],
  ];
  return missing
    .filter(([, isRead]) => !isRead)
    .map(([part]) => ({ code: 'not-read', severity: part === 'issuer-line' ? 'info' : 'warning', facts: { part } }));
}
