import { formatDate, yearOf } from '#base/date.ts';
import { judgeWindows } from '#base/window.ts';
import type { DocumentReading, ReadDuty, ReadingFinding } from './reading.ts';

type Unjudged = Omit<DocumentReading, 'findings'>;

/** What an officer must look at before using a reading. Nothing is corrected silently. */
export function judgeReading(reading: Unjudged): ReadingFinding[] {
  return [
    ...judgeHeader(reading),
    ...judgeBases(reading),
    ...reading.duties.flatMap((duty) => judgeDuty(duty, reading)),
    ...judgeEnd(reading),
    ...reading.repairs.map(
      ({ start, end, original, encoding }): ReadingFinding => ({
        code: 'legacy-encoding-repaired',
        severity: 'info',
        where: { start, end },
        facts: { original, encoding, text: reading.text.slice(start, end) },
      }),
    ),
    ...judgeCitations(reading),
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

function judgeDuty(duty: ReadDuty, { header }: Unjudged): ReadingFinding[] {
  const findings: ReadingFinding[] = [];
  const measured = duty.windows.flatMap((window) =>
    window.firstDay && window.lastDay ? [{ ...window, firstDay: window.firstDay, lastDay: window.lastDay }] : [],
  );
  for (const found of judgeWindows(measured)) {
    const [first] = found.windows;
    const window = measured[first];
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
  if (duty.kind === 'report' && measured.length < duty.windows.length) {
    const open = duty.windows.filter((window) => window.firstDay === null);
    const facts = {
      duty: duty.name,
      windows: duty.recurrence === 'monthly' ? duty.name : open.map((window) => window.name).join('; '),
    };
    findings.push({ code: 'window-without-days', severity: 'info', where: open[0]?.dueWhere ?? duty.where, facts });
  }
  const { month = null, year = null } = header.dateParts?.value ?? {};
  const issuedFrom = header.date ?? (year && month ? `${year}-${String(month).padStart(2, '0')}-01` : undefined);
  const early = duty.windows.filter((window) => issuedFrom !== undefined && window.due.day < issuedFrom);
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

function judgeCitations({ citations }: Unjudged): ReadingFinding[] {
  return citations.flatMap((citation): ReadingFinding[] => {
    const year = /^\d+\/(\d{4})\//.exec(citation.numberSymbol ?? '')?.[1];
    const isOtherYear = year !== undefined && citation.date !== undefined && Number(year) !== yearOf(citation.date);
    if (citation.regular && !isOtherYear) return [];
    const facts = {
      citation: citation.raw,
      proposed: citation.proposed ?? null,
      ...(isOtherYear && citation.date && { date: formatDate(citation.date) }),
    };
    return [{ code: 'citation-abnormal', severity: 'info', where: citation.where, facts }];
  });
}

/** Parts every plan has (Nghị định 30/2020/NĐ-CP, Điều 8) of which nothing could be read. */
function notRead(reading: Unjudged): ReadingFinding[] {
  const { header, year, duties, sections } = reading;
  const missing: readonly (readonly [part: string, isRead: boolean])[] = [
    ['issuer', header.issuer !== undefined],
    ['number', header.number !== undefined],
    ['date', header.dateParts !== undefined],
    ['kind', header.kind !== undefined],
    ['subject', header.subject !== undefined],
    ['year', year !== undefined],
    ['legal-bases', header.legalBases.length > 0],
    ['sections', sections.length > 0],
    ['plan-due', duties.some((duty) => duty.kind === 'plan')],
    ['report-windows', duties.some((duty) => duty.kind === 'report')],
  ];
  return missing
    .filter(([, isRead]) => !isRead)
    .map(([part]) => ({ code: 'not-read', severity: part === 'plan-due' ? 'info' : 'warning', facts: { part } }));
}
