import { describe, expect, it } from 'vitest';
import { readDocument } from '../../rules/reading/read-document.ts';
import { extractText } from './extract-text.ts';

const head =
  '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil\\fcharset0 Times;}{\\f1\\fnil\\fcharset163 Times;}{\\f2 .VnTime;}}{\\*\\generator Riched20;}{\\info{\\title Bi mat}}';
const rtf = async (body: string) => extractText(Buffer.from(`${head}${body}}`, 'latin1'), 'a.rtf');
const textOf = async (body: string) => (await rtf(body)).text;

describe('RTF', () => {
  it('reads letters in every way they are written', async () => {
    expect(await textOf("\\uc1 K\\u7871? ho\\u7841\\'61ch\\par n\\u259\\u774a\\u769b m")).toContain('Kế hoạch');
    expect(await textOf("\\uc2 K\\u7871\\'3f\\'3f ho\\u7841??ch")).toBe('Kế hoạch');
    expect(await textOf('\\uc0 K\\u7871  ho\\u7841 ch {\\uc1\\u-4051?}')).toBe('Kế hoạch \uf02d');
    expect(await textOf("\\f1 K\\'ea\\'ec ho\\'61\\'f2ch")).toBe('Kế hoạch');
    expect(await textOf('\\ldblquote M\\\\\\{x\\}\\rdblquote\\~12\\_KH\\endash a\\-b')).toBe('“M\\{x}” 12-KH–ab');
    const reading = readDocument(await textOf("\\f2 KÕ ho\\'b9ch ph\\'dfng, ch\\'e8ng téi ph\\'b9m"));
    expect(reading.text).toBe('Kế hoạch phòng, chống tội phạm');
  });

  it('keeps numbers of lists and rows of tables, and leaves out what is no text', async () => {
    const body = [
      '{\\listtext\\f0 I.\\tab}MUC DICH\\par',
      "{\\pntext\\f2\\'b7\\tab}Viec mot{\\*\\bkmkstart a}\\line tiep{\\pict\\bin4 {{{{00}\\par",
      '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt ket qua}} {\\deleted bo}{\\revised them}\\par',
      '\\trowd\\intbl Quy I\\cell 20/3/2026\\cell\\row',
      '\\trowd\\intbl UBND XA\\par TRUONG\\cell CONG HOA\\par Doc lap\\cell\\row\\pard',
      '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt Hop thu\\par}}}Het\\par',
    ];
    expect((await textOf(body.join('\r\n'))).split('\n').map((line) => line.trim())).toEqual([
      'I. MUC DICH',
      '- Viec mot',
      'tiep',
      'ket qua them',
      'Quy I\t20/3/2026',
      'UBND XA',
      'TRUONG',
      'CONG HOA',
      'Doc lap',
      'Hop thu',
      'Het',
    ]);
  });

  it('puts notes back and finds a secrecy mark in a header', async () => {
    const { text } = await rtf(
      "Theo c\\'f4ng v\\u259?n{\\super\\chftn}{\\footnote\\pard{\\super\\chftn} S\\u7889? 12/UBND-VX.}, l\\'e0m ngay.\\par Hai\\par",
    );
    const reading = readDocument(text);
    expect(reading.text).toBe('Theo công văn, làm ngay.\nSố 12/UBND-VX.\nHai');
    expect(reading.footnotes).toMatchObject([{ mark: '1', text: 'Số 12/UBND-VX.', at: 13 }]);
    const secret = await rtf('{\\header\\pard M\\u7852?T\\par}Viec\\par');
    expect([secret.text.trim(), secret.secrecy]).toEqual(['Viec', 'MẬT']);
  });
});
