import { citationKind, citationYear, normalNumber } from './citation-key.ts';
import { ruleOfFinding, ruleOfRepair } from './finding-rules.ts';
import { findingSentence } from './finding-sentences.ts';
import { publishDuties } from './publish-duties.ts';
import { publishSections } from './publish-sections.ts';
import type { PublishedHeaderField, PublishedReading } from './published-reading.ts';
import type { DocumentReading, Span } from './reading.ts';
import type { ReadingRule } from './reading-rules.ts';

/** The same reading in the shape other programs are promised. Nothing is added and nothing judged. */
export function publishReading(reading: DocumentReading): PublishedReading {
  const { header, signatory, text } = reading;
  return {
    text,
    kind: header.kind ? { ...header.kind.value, type: citationKind(header.kind.value.name, null) } : null,
    superior: header.superiorBody?.value ?? null,
    issuer: header.issuer?.value ?? null,
    number: header.number?.value ?? null,
    symbol: header.symbol?.value ?? null,
    place: header.place?.value ?? null,
    date: header.dateParts?.value ?? null,
    subject: header.subject?.value ?? null,
    urgency: header.urgency?.value ?? null,
    draft: header.draft?.value ?? false,
    header: headerFields.flatMap(([field, read]) => {
      const found = header[read];
      return found ? [{ field, certainty: found.certainty, rule: found.rule ?? null, ...found.where }] : [];
    }),
    addressees: reading.addressees.map(({ value, where, rule }) => ({ name: value, rule: rule ?? null, ...where })),
    recipients: reading.recipients.map(({ name, purpose, where, rule }) => ({
      name,
      purpose: purpose ?? null,
      rule: rule ?? null,
      ...where,
    })),
    signatory: signatory
      ? {
          capacity: signatory.capacity,
          onBehalfOf: signatory.onBehalfOf ?? null,
          body: signatory.body ?? null,
          title: signatory.title,
          otherTitle: signatory.otherTitle ?? null,
          name: signatory.name ?? null,
          certainty: signatory.certainty,
          rule: signatory.rule ?? null,
          ...signatory.where,
        }
      : null,
    contacts: reading.contacts.map(placed),
    aliases: reading.aliases.map(placed),
    sections: publishSections(reading),
    citations: reading.citations.map((citation) => ({
      kind: citationKind(citation.kind?.name, citation.numberSymbol),
      number: citation.numberSymbol,
      normalised: normalNumber(citation),
      date: citation.date ?? null,
      year: citationYear(citation),
      issuer: citation.issuer ?? null,
      subject: citation.subject ?? null,
      relation: citation.relation,
      locator: citation.locator ?? null,
      nested: citation.nested,
      raw: citation.raw,
      rule: citation.rule ?? null,
      ...citation.where,
    })),
    duties: publishDuties(reading),
    targets: reading.targets.map(({ subject, scope, exception, ...target }) => ({
      ...placed(target),
      subject: subject ?? null,
      scope: scope ?? null,
      exception: exception ?? null,
    })),
    footnotes: reading.footnotes.map(({ at, ...note }) => ({ ...placed(note), at: at ?? null })),
    encodings: reading.repairs.map(({ start, end, original, encoding }) => ({
      from: encoding,
      raw: original,
      repaired: text.slice(start, end),
      rule: ruleOfRepair(encoding),
      start,
      end,
    })),
    findings: reading.findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      message: findingSentence(finding),
      rule: ruleOfFinding(finding.code),
      start: finding.where?.start ?? null,
      end: finding.where?.end ?? null,
    })),
  };
}

/** What each part of the head is called here and in the reading. */
const headerFields = [
  ['kind', 'kind'],
  ['superior', 'superiorBody'],
  ['issuer', 'issuer'],
  ['number', 'number'],
  ['symbol', 'symbol'],
  ['place', 'place'],
  ['date', 'dateParts'],
  ['subject', 'subject'],
  ['urgency', 'urgency'],
  ['draft', 'draft'],
] as const satisfies readonly (readonly [PublishedHeaderField, keyof DocumentReading['header']])[];

/** An item with its place beside its other parts. */
function placed<T extends { where: Span; rule?: ReadingRule | undefined }>({ where, rule, ...item }: T) {
  return { ...item, rule: rule ?? null, ...where };
}
