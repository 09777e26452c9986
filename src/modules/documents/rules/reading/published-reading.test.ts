import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishReading } from './publish-reading.ts';
import { type PublishedSection, publishedReading } from './published-reading.ts';
import { readDocument } from './read-document.ts';

const root = resolve(import.meta.dirname, '../../../../..');
const text = readFileSync(join(root, 'bench/reading/corpus/01-ke-hoach-xa.txt'), 'utf8');
const published = publishReading(readDocument(text));
const all = (sections: PublishedSection[]): PublishedSection[] =>
  sections.flatMap((one) => [one, ...all(one.children)]);

describe('a published reading', () => {
  it('keeps its promise word for word', () => {
    expect(publishedReading.parse(JSON.parse(JSON.stringify(published)))).toEqual(published);
  });

  it('has an offset inside the text for every item, and raw words are those at the offset', () => {
    const { citations, duties, contacts, targets } = published;
    for (const { start, raw } of [...citations, ...targets])
      expect(published.text.slice(start).startsWith(raw)).toBe(true);
    for (const { start, end, value } of contacts) expect(published.text.slice(start, end)).toBe(value);
    for (const { start, end, due } of duties) expect(published.text.slice(start, end)).toContain(due?.raw ?? '');
    for (const { start, end } of all(published.sections)) expect(end).toBeGreaterThan(start);
  });

  it('says of every item which rule found it, the parts of the head among them', () => {
    const { header, addressees, recipients, signatory, contacts, citations, duties, targets, findings } = published;
    expect(header.map(({ field }) => field)).toEqual(expect.arrayContaining(['kind', 'issuer', 'number', 'date']));
    for (const { field, start, end } of header)
      if (field === 'issuer') expect(published.text.slice(start, end).replace('\n', ' ')).toBe(published.issuer);
    const items = [
      ...[...header, ...addressees, ...recipients, ...contacts, ...citations, ...duties, ...targets, ...findings],
      ...all(published.sections),
    ];
    expect(items.filter(({ rule }) => rule === null)).toEqual([]);
    expect(signatory?.rule).toBe('signature-block');
  });

  it('numbers sections without their points and says how deep they lie', () => {
    expect(published.sections.map(({ number, level }) => [number, level])).toEqual([
      ['I', 1],
      ['II', 1],
      ['III', 1],
    ]);
    expect(published.sections[2]?.children.map(({ number, level }) => [number, level])).toEqual([
      ['1', 2],
      ['2', 2],
    ]);
  });

  it('gives each citation its kind, one spelling and how it is meant', () => {
    expect(published.citations.slice(-2)).toMatchObject([
      { kind: 'circular', normalised: '124/2021/TT-BCA', date: '2021-12-28', relation: 'basis' },
      { kind: 'plan', normalised: '21/KH-SGDĐT', date: '2026-01-15', relation: 'implements' },
    ]);
  });

  it('says a rule of every month once, with its day', () => {
    const monthly = publishReading(
      readDocument(
        'KẾ HOẠCH\nNăm 2026\nI. TỔ CHỨC\nCác trường báo cáo hằng tháng chậm nhất vào ngày 11 (từ 12 tháng trước đến 11 tháng này).',
      ),
    );
    expect(monthly.duties).toMatchObject([
      { kind: 'report', recurrence: 'monthly', due: { date: null, day: 11, inclusive: true }, window: { from: null } },
    ]);
  });
});
