import { fold } from '#base/vietnamese.ts';

/** The office a programme is to be made for, as it and those above it are and were called. */
export interface Office {
  /** Its names over time. */
  readonly names: readonly string[];
  /** Names of what governs it. */
  readonly governedBy: readonly string[];
}

/** What the head of a document says of who issued it. */
export interface Issuer {
  readonly issuer: string | undefined;
  /** The body above the issuing one, where the head names it. */
  readonly superiorBody: string | undefined;
}

/** One spelling for the ways offices are written: `GD&ĐT`, `GDĐT` and `Giáo dục và Đào tạo`; `UBND` and its words. */
const plain = (name: string): string =>
  fold(name)
    .replace(/gd\s*(?:&|va)?\s*dt/g, 'giao duc va dao tao')
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(giao duc va dao tao) (?:tinh|thanh pho|huyen|quan|thi xa) /, '$1 ')
    .trim();

/** `Ủy ban nhân dân huyện Vân Hồ` → `van ho`: the words that tell one such body from another. */
const ownWords = (body: string): string =>
  plain(body)
    .replace(/^uy ban nhan dan /, '')
    .replace(/^(?:thanh pho|thi xa|thi tran|tinh|huyen|quan|xa|phuong|dac khu) /, '');

/**
 * The issuer of a document when it is another office than this one; undefined when it is this one, or when the document
 * does not tell. A head often leaves out the place (“Phòng Giáo dục và Đào tạo”): then the body above it decides.
 */
export function issuedByAnother({ issuer, superiorBody }: Issuer, office: Office): string | undefined {
  if (!issuer) return undefined;
  const said = plain(issuer);
  const names = office.names.map(plain);
  // A part of the office may stand after its name.
  if (names.some((name) => said === name || said.startsWith(`${name} `))) return undefined;
  const whole = [issuer, superiorBody].filter(Boolean).join(', ');
  if (!names.some((name) => name.startsWith(`${said} `))) return whole;
  const place = superiorBody ? ownWords(superiorBody) : '';
  const known = [...names, ...office.governedBy.map(plain)];
  return place === '' || known.some((name) => name.includes(place)) ? undefined : whole;
}

/** The finding of a programme whose document another office issued. */
export const OTHER_ISSUER = 'issued-by-another';

export const otherIssuerSentence = (issuer: string, office: string): string =>
  `Văn bản này ghi cơ quan ban hành là “${issuer}”, không phải ${office}. Ban hành ở đây thì chương trình đứng tên ${office}. Nếu đó là văn bản của cấp trên, lập chương trình từ chương trình của cấp trên.`;
