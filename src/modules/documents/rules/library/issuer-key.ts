import { fold } from '#base/vietnamese.ts';

/** Abbreviations of bodies, folded, with what they stand for. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\bgd ?[&-] ?dt\b|\bgddt\b/g, 'giao duc va dao tao'],
  [/\bsgddt\b|\bsgd ?& ?dt\b/g, 'so giao duc va dao tao'],
  [/\bpgddt\b/g, 'phong giao duc va dao tao'],
  [/\bbgddt\b/g, 'bo giao duc va dao tao'],
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\bbca\b/g, 'bo cong an'],
  [/\bthcs\b/g, 'trung hoc co so'],
  [/\bthpt\b/g, 'trung hoc pho thong'],
  [/\btp\b/g, 'thanh pho'],
];

/** One key for all the ways of writing a body: “UBND xã Suối Mơ” and “ỦY BAN NHÂN DÂN XÃ SUỐI MƠ”. Empty for none. */
export function issuerKey(issuer: string | null): string {
  let key = fold(issuer ?? '');
  for (const [short, long] of abbreviations) key = key.replace(short, long);
  return key.replace(/[^a-z0-9]+/g, ' ').trim();
}
