import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const corpus = join(import.meta.dirname, 'reading/corpus');

/** The paragraphs of the documents written for `bench:reading`, from which new ones are put together. */
export const corpusParagraphs = (): string[] =>
  readdirSync(corpus)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(join(corpus, name), 'utf8').split('\n'))
    .map((line) => line.trim())
    .filter((line) => line.length > 40);

/** Numbers that look random and are the same every time (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const onsets = 'b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x'.split(' ');
const rhymes =
  'a ai an ang anh ao au ăn âm ân ây e em en eo ê ên êu i im in inh iên iêu o oa oan oi ong ô ôn ông ơ ơn u um ung uyên ư ương ưu y'.split(
    ' ',
  );
const kinds = ['KH', 'CV', 'QĐ', 'BC', 'TB', 'HD', 'CT', 'TTr'] as const;
const kindNames = {
  KH: 'Kế hoạch',
  CV: 'Công văn',
  QĐ: 'Quyết định',
  BC: 'Báo cáo',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CT: 'Chỉ thị',
  TTr: 'Tờ trình',
};
const issuers = [
  'UBND tỉnh Lâm Khê',
  'Sở Giáo dục và Đào tạo Lâm Khê',
  'Công an tỉnh Lâm Khê',
  'UBND xã Suối Mơ',
  'Phòng Giáo dục và Đào tạo Bản Đông',
  'Tỉnh ủy Lâm Khê',
  'Bộ Giáo dục và Đào tạo',
  'Trường THCS Suối Mơ',
];
const bodies = ['UBND', 'SGDĐT', 'CAT-PV05', 'UBND', 'PGDĐT', 'TU', 'BGDĐT', 'THCS'];
const subjects = [
  'phòng, chống tội phạm',
  'phòng, chống ma túy trong học sinh',
  'phòng, chống bạo lực học đường',
  'bảo đảm an ninh, trật tự trường học',
  'phong trào Toàn dân bảo vệ an ninh Tổ quốc',
  'phòng, chống mua bán người',
  'bảo đảm trật tự, an toàn giao thông',
  'phòng cháy, chữa cháy và cứu nạn, cứu hộ',
  'tuyên truyền, phổ biến giáo dục pháp luật',
  'phòng, chống đuối nước cho học sinh',
];

export interface InventedDocument {
  readonly kindCode: string;
  readonly number: string;
  readonly symbol: string;
  readonly issuer: string;
  readonly subject: string;
  readonly signedOn: string;
  readonly text: string;
}

/** The `n`th invented document: two to ten pages, put together of paragraphs with other days, numbers, people and places. */
export function inventedDocument(n: number, paragraphs: readonly string[]): InventedDocument {
  const pick = numbers(n + 1);
  const one = <T>(list: readonly T[]): T => list[pick(list.length)] as T;
  const name = () => {
    const syllable = one(onsets) + one(rhymes);
    return syllable.charAt(0).toLocaleUpperCase('vi') + syllable.slice(1);
  };
  const two = (value: number) => String(value).padStart(2, '0');
  const kindCode = one(kinds);
  const at = pick(issuers.length);
  const [issuer = '', body = ''] = [issuers[at], bodies[at]];
  const year = 2016 + pick(11);
  const signedOn = `${year}-${two(1 + pick(12))}-${two(1 + pick(28))}`;
  const number = two(1 + pick(4_000));
  const symbol = kindCode === 'CV' ? `${body}-VP` : body === 'TU' ? `${kindCode}/TU` : `${kindCode}-${body}`;
  const subject =
    `về ${one(subjects)} ${one(['', 'năm học', 'trên địa bàn', 'giai đoạn'])} ${year}${one(['', ` tại ${name()} ${name()}`])}`.replace(
      /\s+/g,
      ' ',
    );
  const lines = [
    issuer.toUpperCase(),
    `Số: ${number}/${symbol}`,
    `${name()} ${name()}, ngày ${signedOn.slice(8)} tháng ${signedOn.slice(5, 7)} năm ${year}`,
    kindNames[kindCode].toUpperCase(),
    subject,
  ];
  const pages = 2 + pick(9);
  for (let length = 0; length < pages * 2_200; ) {
    const line = one(paragraphs)
      .replace(/\d{2,3}/g, (digits) => String(1 + pick(digits.length === 2 ? 99 : 999)))
      .replace(
        /(?<=[Xx]ã |ông |bà |[Tt]rường (?:THCS|Tiểu học) )\p{Lu}\p{L}+ \p{Lu}\p{L}+/gu,
        () => `${name()} ${name()}`,
      );
    const more = `${line} ${one(['', `Giao ông ${name()} ${name()} ${name()} theo dõi tại ${name()} ${name()}.`, `Đã phát ${pick(9_000)} tờ rơi.`])}`;
    lines.push(more);
    length += more.length;
  }
  return { kindCode, number, symbol, issuer, subject, signedOn, text: lines.join('\n') };
}
