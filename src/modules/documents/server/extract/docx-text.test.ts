import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from './docx-text.ts';

const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
const listed = (text: string, list: number, level: number): string =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const styled = (text: string, style: string, more = ''): string =>
  paragraph(run(text), `<w:pStyle w:val="${style}"/>${more}`);

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const threeLevels =
  level(0, 'upperRoman', '%1.') +
  level(1, 'decimal', '%2.') +
  level(2, 'decimal', '%2.%3.') +
  level(3, 'bullet', '\uf0b7');
const numbering = (nums: string, levels = threeLevels, more = ''): string =>
  `<w:numbering><w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>${more}${nums}</w:numbering>`;
const num = (id: number, inner = '', abstract = 7): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${inner}</w:num>`;

/** The lines of a document with this body and these further parts. */
function linesOf(body: string, parts: Record<string, string> = {}): string[] {
  const all = { document: `<w:document><w:body>${body}</w:body></w:document>`, ...parts };
  const bytes = new Map(Object.entries(all).map(([name, xml]) => [`word/${name}.xml`, strToU8(xml)]));
  return readDocx(bytes).text.split('\n');
}

describe('numbers that Word makes', () => {
  it('begins a list anew where its first number is overridden, once', () => {
    const body = [1, 1, 2, 2, 1].map((list) => listed(`Việc`, list, 1)).join('');
    const again = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride>';
    expect(linesOf(body, { numbering: numbering(num(1) + num(2, again)) })).toEqual(
      ['1.', '2.', '1.', '2.', '3.'].map((label) => `${label} Việc`),
    );
  });

  it('takes a level that is overridden whole', () => {
    const other = `<w:lvlOverride w:ilvl="1">${level(1, 'lowerLetter', '%2)')}</w:lvlOverride>`;
    expect(
      linesOf(listed('Việc', 1, 1) + listed('Việc', 2, 1), { numbering: numbering(num(1) + num(2, other)) }),
    ).toEqual(['1. Việc', 'b) Việc']);
  });

  it('writes all numbers of a legal level in Arabic', () => {
    const levels = level(0, 'upperRoman', 'Chương %1') + level(1, 'decimal', '%1.%2.', '<w:isLgl/>');
    const body = [0, 0, 1, 1].map((at) => listed('Việc', 1, at)).join('');
    expect(linesOf(body, { numbering: numbering(num(1), levels) })).toEqual([
      'Chương I Việc',
      'Chương II Việc',
      '2.1. Việc',
      '2.2. Việc',
    ]);
  });

  it('lets a level go on that never begins anew', () => {
    const levels = level(0, 'upperRoman', '%1.') + level(1, 'decimal', 'Điều %2.', '<w:lvlRestart w:val="0"/>');
    const body = [0, 1, 0, 1].map((at) => listed('Việc', 1, at)).join('');
    expect(linesOf(body, { numbering: numbering(num(1), levels) })).toEqual([
      'I. Việc',
      'Điều 1. Việc',
      'II. Việc',
      'Điều 2. Việc',
    ]);
  });

  const styles = `<w:styles>
    <w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="MucCon"><w:basedOn w:val="Muc"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="MucDam"><w:basedOn w:val="Muc"/></w:style>
    <w:style w:type="paragraph" w:styleId="Vong"><w:basedOn w:val="Vong2"/></w:style>
    <w:style w:type="paragraph" w:styleId="Vong2"><w:basedOn w:val="Vong"/></w:style>
    <w:style w:type="paragraph" w:styleId="Bac3"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
    <w:style w:type="numbering" w:styleId="DanhSach"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  </w:styles>`;

  it('finds the list in the styles a style is based on, round in a circle as well', () => {
    const body = ['Muc', 'MucCon', 'MucDam', 'Vong'].map((style) => styled('Việc', style)).join('');
    expect(linesOf(body, { styles, numbering: numbering(num(1)) })).toEqual(['I. Việc', '1. Việc', 'II. Việc', 'Việc']);
  });

  it('finds the level a style is linked to, and the list that stands for a style of lists', () => {
    const linked = level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2)', '<w:pStyle w:val="Bac3"/>');
    const more = `<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="DanhSach"/></w:abstractNum>`;
    const parts = { styles, numbering: numbering(num(1) + num(3) + num(4, '', 8), linked, more) };
    expect(linesOf(styled('Việc', 'Bac3') + listed('Việc', 4, 0), parts)).toEqual(['1) Việc', 'II. Việc']);
  });

  it('takes a number away that a style gives', () => {
    const body =
      styled('Việc', 'Muc', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>') + styled('Việc', 'Muc');
    expect(linesOf(body, { styles, numbering: numbering(num(1)) })).toEqual(['Việc', 'I. Việc']);
  });

  it('keeps labels short that a file makes long', () => {
    const levels = level(0, 'upperRoman', '%1.'.repeat(100_000));
    expect(linesOf(listed('Việc', 1, 0), { numbering: numbering(num(1), levels) })[0]?.length).toBeLessThan(100);
  });
});

describe('tracked changes read as accepted', () => {
  const gone = '<w:rPr><w:del/></w:rPr>';
  const deleted = (text: string) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

  it('leaves a whole paragraph out, and its number', () => {
    const numbered = (inner: string, more = '') =>
      paragraph(inner, `<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>${more}`);
    const body = numbered(run('Một')) + numbered(deleted('Hai'), gone) + numbered(run('Ba'));
    expect(linesOf(body, { numbering: numbering(num(1)) })).toEqual(['1. Một', '2. Ba']);
  });

  it('joins paragraphs whose parting was struck out', () => {
    expect(linesOf(paragraph(run('trước ngày '), gone) + paragraph(run('15/6/2026')))).toEqual([
      'trước ngày 15/6/2026',
    ]);
    expect(linesOf(paragraph(run('cuối'), gone))).toEqual(['cuối']);
  });

  it('keeps what was put in and leaves out what was moved away', () => {
    const moved = (tag: string) => `<w:${tag}>${run('chuyển ')}</w:${tag}>`;
    expect(linesOf(paragraph(`${moved('moveFrom')}<w:ins>${run('thêm ')}</w:ins>${moved('moveTo')}`))).toEqual([
      'thêm chuyển ',
    ]);
    const away = paragraph(moved('moveFrom'), '<w:rPr><w:moveFrom/></w:rPr>');
    expect(linesOf(away + paragraph(run('còn lại')) + paragraph(moved('moveTo')))).toEqual(['còn lại', 'chuyển ']);
  });

  it('leaves rows and cells of a table out', () => {
    const cell = (text: string, properties = '') => `<w:tc>${properties}${paragraph(run(text))}</w:tc>`;
    const row = (inner: string, properties = '') => `<w:tr>${properties}${inner}</w:tr>`;
    const body = `<w:tbl>${row(cell('1') + cell('giữ'))}${row(cell('2') + cell('bỏ'), '<w:trPr><w:del/></w:trPr>')}${row(
      cell('3') + cell('ô bỏ', '<w:tcPr><w:cellDel/></w:tcPr>') + cell('mới'),
      '<w:trPr><w:ins/></w:trPr>',
    )}</w:tbl>`;
    expect(linesOf(body)).toEqual(['1\tgiữ', '3\tmới']);
  });
});

describe('what a page shows', () => {
  const field = (step: string) => `<w:r><w:fldChar w:fldCharType="${step}"/></w:r>`;
  const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

  it('the result of a field, not its instruction', () => {
    const inner = `${field('begin')}${instruction('IF ')}${field('begin')}${instruction('PAGE')}${field('separate')}${run('3')}${field('end')}${field('separate')}${run('trang ba')}${field('end')}`;
    expect(linesOf(paragraph(`${run('ở ')}${inner}`))).toEqual(['ở trang ba']);
    expect(linesOf(paragraph(`<w:fldSimple w:instr="DATE">${run('12/01/2026')}</w:fldSimple>`))).toEqual([
      '12/01/2026',
    ]);
  });

  it('all the rest behind an instruction that never ends', () => {
    expect(linesOf(paragraph(field('begin') + instruction('TOC')) + paragraph(run('Kế hoạch')))).toEqual([
      '',
      'Kế hoạch',
    ]);
  });

  it('words in controls, not those that ask for words', () => {
    const control = (inner: string, properties = '') =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const asking = '<w:showingPlcHdr/>';
    const body =
      control(paragraph(run('khối'))) + paragraph(control(run('dòng')) + control(run('Bấm vào đây'), asking));
    expect(linesOf(body)).toEqual(['khối', 'dòng']);
    const row = `<w:tbl>${control(`<w:tr>${control(`<w:tc>${paragraph(run('ô'))}</w:tc>`)}</w:tr>`)}</w:tbl>`;
    expect(linesOf(row)).toEqual(['ô']);
  });

  it('a text box once, whichever of its two forms holds it', () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('Hộp')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('Hộp')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(linesOf(paragraph(both + run('Đoạn')))).toEqual(['Hộp', 'Đoạn']);
    expect(linesOf(paragraph(`<w:r><w:pict>${box('Hộp cũ')}</w:pict></w:r>`))).toEqual(['Hộp cũ', '']);
  });

  it('hyphens that bind, none that only part syllables, and lines broken by hand', () => {
    const inner = `<w:r><w:t>GDNN</w:t><w:noBreakHyphen/><w:t>GDTX</w:t><w:softHyphen/><w:t>, xã</w:t><w:br/><w:t>dòng\u00ad hai</w:t></w:r>`;
    expect(linesOf(paragraph(inner))).toEqual(['GDNN-GDTX, xã', 'dòng hai']);
  });

  it('letters of symbol fonts as letters', () => {
    const sym = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
    expect(linesOf(paragraph(`${sym('Symbol', 'F0B3')}${run(' 90%')}`))).toEqual(['≥ 90%']);
    expect(
      linesOf(paragraph(`${sym('Wingdings', 'F0FE')}${run(' có ')}${run('q', '<w:rFonts w:ascii="Wingdings"/>')}`)),
    ).toEqual(['☑ có ☐']);
    expect(linesOf(paragraph(run('\uf0b7 Tuyên truyền', '<w:rFonts w:ascii="Symbol"/>')))).toEqual(['- Tuyên truyền']);
  });

  it('no hidden word, but a mark of secrecy among hidden ones is known', () => {
    const styles = `<w:styles><w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;
    const body = paragraph(
      `${run('MẬT', '<w:vanish/>')}${run('ẩn', '<w:rStyle w:val="An"/>')}${run('Hiện', '<w:rStyle w:val="An"/><w:vanish w:val="0"/>')}`,
    );
    const parts = new Map([
      ['word/document.xml', strToU8(`<w:document><w:body>${body}</w:body></w:document>`)],
      ['word/styles.xml', strToU8(styles)],
    ]);
    expect(readDocx(parts)).toEqual({ text: 'Hiện', margins: 'MẬT\nẩn' });
  });

  it('a note once, however often it is named', () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const footnotes = `<w:footnotes><w:footnote w:id="2">${paragraph(run('Luật Trẻ em'))}</w:footnote></w:footnotes>`;
    expect(linesOf(paragraph(`${run('Việc')}${reference}${reference}`), { footnotes })).toEqual([
      'Việc[footnoteRef:1]',
      '[1: Luật Trẻ em]',
    ]);
  });
});
