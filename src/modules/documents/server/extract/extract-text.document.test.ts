import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../rules/reading/read-document.ts';
import type { DocumentReading } from '../../rules/reading/reading.ts';
import { extractText } from './extract-text.ts';

const seeds = new URL('../../../../../../shared/seeds/', import.meta.url);
const samples = new URL('../../../../../samples/', import.meta.url);

const docxOf = (
  children: (Paragraph | Table | Textbox)[],
  extra: { header?: string; footer?: string } = {},
): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      footnotes: { 1: { children: [new Paragraph('Công văn số 12/UBND-VX ngày 05/01/2026')] } },
      numbering: {
        config: [
          {
            reference: 'plan',
            levels: [
              { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.' },
              { level: 1, format: LevelFormat.DECIMAL, text: '%2.' },
              { level: 2, format: LevelFormat.BULLET, text: '\uf0b7' },
            ],
          },
        ],
      },
      sections: [
        {
          children,
          ...(extra.header && { headers: { default: new Header({ children: [new Paragraph(extra.header)] }) } }),
          ...(extra.footer && { footers: { default: new Footer({ children: [new Paragraph(extra.footer)] }) } }),
        },
      ],
    }),
  );
const lines = (text: string): Promise<Buffer> =>
  docxOf(text.split('\n').map((line) => new Paragraph({ children: [new TextRun({ text: line })] })));
const numbered = (text: string, level: number): Paragraph =>
  new Paragraph({ text, numbering: { reference: 'plan', level } });
const cell = (...texts: string[]): TableCell => new TableCell({ children: texts.map((text) => new Paragraph(text)) });

/** A .docx of one paragraph of these runs, with further parts. */
const docxXml = (runs: string, parts: Record<string, string> = {}): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(`<w:document><w:body><w:p>${runs}</w:p></w:body></w:document>`),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  });

const asked = (reading: DocumentReading) =>
  reading.duties.map(({ kind, title, recurrence, who, receiver, channel, windows }) => ({
    kind,
    title,
    recurrence,
    who: who?.value,
    receiver: receiver?.value,
    email: channel?.email,
    windows: windows.map(({ name, firstDay, lastDay, due }) => ({ name, firstDay, lastDay, due })),
  }));

describe('the sample plan', () => {
  const read = async (kind: string) =>
    readDocument((await extractText(readFileSync(new URL(`ke-hoach-mau.${kind}`, samples)), `a.${kind}`)).text);

  it('asks the same in Word, PDF and plain text', async () => {
    const text = await read('txt');
    expect(
      asked(text).map(({ kind, windows }) => [
        kind,
        windows.map(({ due }) => `${due.inclusive ? '≤' : '<'}${due.day}`),
      ]),
    ).toEqual([
      ['plan', ['≤2026-01-30']],
      ['report', ['<2026-03-20', '<2026-06-20', '≤2026-09-20', '≤2026-12-20']],
    ]);
    expect(asked(await read('docx'))).toEqual(asked(text));
    expect(asked(await read('pdf'))).toEqual(asked(text));
    for (const reading of [text, await read('docx'), await read('pdf')]) {
      expect(reading.header.issuer?.value).toBe('SỞ GIÁO DỤC VÀ ĐÀO TẠO');
      expect(reading.header.date).toBe('2026-01-12');
      expect(reading.signatory).toMatchObject({ capacity: 'KT.', name: 'Lò Thị Hạnh Nguyên' });
      expect(reading.recipients).toHaveLength(5);
      expect(reading.findings.filter(({ severity }) => severity === 'warning')).toEqual([]);
    }
  });
});

const office = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find(existsSync);

describe.skipIf(!office)('the sample plan saved by LibreOffice', () => {
  it.each(['doc', 'odt', 'rtf'])('asks the same as .%s', async (kind) => {
    const folder = mkdtempSync(join(tmpdir(), 'extract-'));
    try {
      const source = fileURLToPath(new URL('ke-hoach-mau.docx', samples));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(office ?? '', [profile, '--headless', '--convert-to', kind, '--outdir', folder, source], {
        stdio: 'ignore',
      });
      const extracted = await extractText(readFileSync(join(folder, `ke-hoach-mau.${kind}`)), `a.${kind}`);
      expect(extracted).toMatchObject({ kind, warnings: [] });
      const text = readDocument(readFileSync(new URL('ke-hoach-mau.txt', samples), 'utf8'));
      expect(asked(readDocument(extracted.text))).toEqual(asked(text));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe.skipIf(!existsSync(seeds))('seed plans saved as Word', () => {
  it.each(['000', '001', '002', '003', '004'])('%s asks the same', async (number) => {
    const name = readdirSync(seeds).find((file) => file.startsWith(number)) ?? '';
    const text = readFileSync(new URL(name, seeds), 'utf8');
    const extracted = await extractText(await lines(text), 'plan.docx');
    expect(extracted).toMatchObject({ kind: 'docx', warnings: [], secrecy: undefined });
    const [word, plain] = [readDocument(extracted.text), readDocument(text)];
    expect(asked(word)).toEqual(asked(plain));
    expect(word.header.legalBases.map(({ raw }) => raw)).toEqual(plain.header.legalBases.map(({ raw }) => raw));
    expect(word.unscheduled.map(({ phrase }) => phrase)).toEqual(plain.unscheduled.map(({ phrase }) => phrase));
  });
});

describe('Word files', () => {
  it('keep automatic numbers, table rows and footnotes', async () => {
    const bytes = await docxOf([
      numbered('MỤC ĐÍCH', 0),
      numbered('Yêu cầu', 1),
      numbered('Việc một', 2),
      numbered('Nội dung', 1),
      numbered('TỔ CHỨC', 0),
      numbered('Báo cáo', 1),
      new Table({ rows: [new TableRow({ children: [cell('Quý I'), cell('20/3/2026')] })] }),
      new Table({ rows: [new TableRow({ children: [cell('UBND XÃ', 'TRƯỜNG'), cell('CỘNG HÒA', 'Độc lập')] })] }),
      new Paragraph({ children: [new TextRun('Theo công văn'), new FootnoteReferenceRun(1)] }),
    ]);
    const { text } = await extractText(bytes, 'a.docx');
    expect(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ).toEqual([
      'I. MỤC ĐÍCH',
      '1. Yêu cầu',
      '- Việc một',
      '2. Nội dung',
      'II. TỔ CHỨC',
      '1. Báo cáo',
      'Quý I\t20/3/2026',
      'UBND XÃ',
      'TRƯỜNG',
      'CỘNG HÒA',
      'Độc lập',
      'Theo công văn[footnoteRef:1]',
      '[1: Công văn số 12/UBND-VX ngày 05/01/2026]',
    ]);
  });

  it('show a secrecy mark wherever it stands', async () => {
    const body = [new Paragraph('Nội dung về bảo vệ bí mật')];
    expect((await extractText(await docxOf(body), 'a.docx')).secrecy).toBeUndefined();
    expect((await extractText(await docxOf(body, { header: 'MẬT' }), 'a.docx')).secrecy).toBe('MẬT');
    expect((await extractText(await docxOf(body, { footer: 'Độ mật: Tối mật' }), 'a.docx')).secrecy).toBe('TỐI MẬT');
    const box = new Textbox({
      alignment: 'center',
      style: { width: '3cm', height: '1cm' },
      children: [new Paragraph('TUYỆT MẬT')],
    });
    expect((await extractText(await docxOf([box, ...body]), 'a.docx')).secrecy).toBe('TUYỆT MẬT');
    const table = new Table({
      rows: [new TableRow({ children: [cell('MẬT'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')] })],
    });
    expect((await extractText(await docxOf([table, ...body]), 'a.docx')).secrecy).toBe('MẬT');
  });
});

it('Word and OpenDocument hand on each note with its mark; a secrecy mark in a note counts', async () => {
  const run = (content: string) => `<w:r>${content}</w:r>`;
  const word = await docxOf([
    new Paragraph({
      children: [new TextRun('Theo công văn'), new FootnoteReferenceRun(1), new TextRun(', làm ngay.')],
    }),
  ]);
  const odt = zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      '<office:document-content><office:body><office:text><text:p>Theo công văn<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Công văn số 12/UBND-VX ngày 05/01/2026</text:p></text:note-body></text:note>, làm ngay.</text:p></office:text></office:body></office:document-content>',
    ),
  });
  for (const bytes of [word, odt]) {
    const { text, footnotes } = readDocument((await extractText(bytes, 'a')).text);
    expect(text).toBe('Theo công văn, làm ngay.\nCông văn số 12/UBND-VX ngày 05/01/2026');
    expect(footnotes).toMatchObject([
      { mark: '1', text: 'Công văn số 12/UBND-VX ngày 05/01/2026', where: { start: 25, end: 63 }, at: 13 },
    ]);
  }
  const secret = docxXml(run('<w:t>Việc</w:t>') + run('<w:footnoteReference w:id="2"/>'), {
    'word/footnotes.xml':
      '<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:t>TỐI MẬT</w:t></w:r></w:p></w:footnote></w:footnotes>',
  });
  expect((await extractText(secret, 'a.docx')).secrecy).toBe('TỐI MẬT');
});

describe.skipIf(!office)('notes of a document saved by LibreOffice', () => {
  it.each(['doc', 'odt', 'rtf'])('stand at their marks as .%s', async (kind) => {
    const folder = mkdtempSync(join(tmpdir(), 'notes-'));
    try {
      const word = await docxOf([
        new Paragraph({
          children: [new TextRun('Theo công văn'), new FootnoteReferenceRun(1), new TextRun(', làm “ngay” – gọn.')],
        }),
        new Paragraph({ children: [new TextRun('Xong.')] }),
      ]);
      writeFileSync(join(folder, 'note.docx'), word);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(
        office ?? '',
        [profile, '--headless', '--convert-to', kind, '--outdir', folder, join(folder, 'note.docx')],
        {
          stdio: 'ignore',
        },
      );
      const { text } = await extractText(readFileSync(join(folder, `note.${kind}`)), `a.${kind}`);
      const reading = readDocument(text);
      expect(reading.text).toContain('Theo công văn, làm “ngay” – gọn.');
      expect(reading.footnotes).toMatchObject([{ mark: '1', text: 'Công văn số 12/UBND-VX ngày 05/01/2026' }]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

it('a group of RTF with a star is left out by its first word only', async () => {
  const rtf = String.raw`{\rtf1\ansi Theo c\'f4ng{\super {\*\footnote\pard\plain {\super \chftn} Ghi ch\'fa}}, xong{\*\unknown\pard l\'e9}.\par}`;
  const { text } = await extractText(Buffer.from(rtf, 'latin1'), 'a.rtf');
  expect(readDocument(text).footnotes).toMatchObject([{ mark: '1', text: 'Ghi chú' }]);
  expect(readDocument(text).text).toMatch(/^Theo công, xong\.\n/u);
});

describe('other files', () => {
  it('counts the lists of OpenDocument as it shows them', async () => {
    const level = (at: number, format: string, more = '') =>
      `<text:list-level-style-number text:level="${at}" style:num-suffix="." style:num-format="${format}"${more}/>`;
    const item = (words: string, inner = '') => `<text:list-item><text:p>${words}</text:p>${inner}</text:list-item>`;
    const list = (items: string, more = '') => `<text:list text:style-name="L"${more}>${items}</text:list>`;
    const styles = `<office:automatic-styles><text:list-style style:name="L">${level(1, 'I')}${level(2, '1', ' text:display-levels="1"')}<text:list-level-style-bullet text:level="3" text:bullet-char="+"/></text:list-style></office:automatic-styles>`;
    const body = [
      list(item('Một', list(item('a') + item('b', list(item('c')))))),
      '<text:p>Giữa</text:p>',
      list(item('Hai', list(item('d'))), ' text:continue-numbering="true"'),
      list(`${item('Lại')}<text:list-item text:start-value="5"><text:p>Năm</text:p></text:list-item>`),
    ].join('');
    const bytes = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8(
        `<office:document-content>${styles}<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      ),
    });
    const { text } = await extractText(bytes, 'a.odt');
    expect(text.split('\n')).toEqual(['I. Một', '1. a', '2. b', '+ c', 'Giữa', 'II. Hai', '1. d', 'I. Lại', 'V. Năm']);
  });

  it('reads OpenDocument text', async () => {
    const content =
      '<office:document-content><office:body><office:text><text:h>KẾ HOẠCH</text:h><text:p>năm<text:s text:c="2"/>2026<text:tab/>A &amp; B</text:p><text:list><text:list-item><text:p>Việc</text:p></text:list-item></text:list></office:text></office:body></office:document-content>';
    const bytes = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8(content),
    });
    expect(await extractText(bytes, 'a.odt')).toMatchObject({
      kind: 'odt',
      text: 'KẾ HOẠCH\nnăm  2026\tA & B\n- Việc',
    });
  });

  it.each([
    ['UTF-8', Buffer.from('\ufeffKế hoạch'), 'Kế hoạch', []],
    ['UTF-16', Buffer.from('\ufeffKế hoạch', 'utf16le'), 'Kế hoạch', []],
    [
      'windows-1258',
      Buffer.from([0x4b, 0xea, 0xec, 0x20, 0x68, 0x6f, 0x61, 0xf2, 0x63, 0x68]),
      'Kế hoạch',
      ['encoding-guessed'],
    ],
    [
      'TCVN3',
      Buffer.from('KÕ ho¹ch phßng, chèng téi ph¹m', 'latin1'),
      'KÕ ho¹ch phßng, chèng téi ph¹m',
      ['encoding-guessed'],
    ],
  ])('reads plain text in %s', async (_, bytes, text, warnings) => {
    const extracted = await extractText(bytes, 'a.txt');
    expect(extracted.text.replace('\ufeff', '')).toBe(text);
    expect(extracted.warnings).toEqual(warnings);
  });

  it('believes the content, not the name', async () => {
    expect(await extractText(Buffer.from('Kế hoạch'), 'a.docx')).toMatchObject({
      kind: 'txt',
      warnings: ['name-differs'],
    });
  });
});
