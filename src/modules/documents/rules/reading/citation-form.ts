import { kindCodes } from './document-kinds.ts';

const partyBodies = new Set(['TW', 'TU', 'QU', 'HU', 'ĐU', 'ĐUK']);
/** Agency codes met in this field; a code one letter away from one of them is a likely slip of the pen. */
const agencies = ['SGDĐT', 'PGDĐT', 'BGDĐT', 'UBND', 'HĐND', 'BCA', 'CAT', 'BCĐ'];

/**
 * Whether a number has the form of its family (domain.md §9): the State writes n/TYPE-BODY, the Party n-TYPE/BODY,
 * a normative text carries its year. When not, a likely correction where one is plain. The original always stays.
 */
export function judgeNumberSymbol(numberSymbol: string, kindName?: string): { regular: boolean; proposed?: string } {
  const irregular = (proposed?: string) => ({
    regular: false,
    ...(proposed && proposed !== numberSymbol && { proposed }),
  });
  const match = /^(\d+(?:\/\d{4})?)([-/])(.+)$/u.exec(numberSymbol);
  if (!match) return irregular();
  const [, number = '', joint = '', symbol = ''] = match;
  const parts = symbol.split(/[-/]/);
  const [first = '', second = ''] = parts;

  if (parts.length === 2 && partyBodies.has(second) && kindCodes.has(first)) {
    const meant = `${number}-${first}/${second}`;
    return numberSymbol === meant ? { regular: true } : irregular(meant);
  }
  if (joint === '-') return irregular(`${number}/${symbol}`);
  if (first === 'CP') return irregular();
  if (kindName === 'Nghị định' && !number.includes('/')) return irregular();
  if (/^Thông tư/.test(kindName ?? '') && first !== 'TT' && !first.startsWith('TTLT')) {
    return irregular(parts.length > 1 && number.includes('/') ? `${number}/TTLT-${parts.join('-')}` : undefined);
  }
  if (first === 'TTLT' && symbol.startsWith('TTLT/')) return irregular(`${number}/${symbol.replace('/', '-')}`);
  const glued = /^(QCPH)(CATP|CAT|BCA|SGDĐT)$/u.exec(first);
  if (glued) return irregular(`${number}/${[glued[1], glued[2], ...parts.slice(1)].join('-')}`);
  const slip = parts.map(correctAgency);
  if (slip.some((part, index) => part !== parts[index])) return irregular(`${number}/${slip.join('-')}`);
  return { regular: true };
}

/** `SGDDĐT` → `SGDĐT`: one letter too many against a known agency. */
function correctAgency(part: string): string {
  const plain = part.replace('&', '');
  if (agencies.includes(plain)) return part;
  const near = agencies.find(
    (agency) =>
      agency.length >= 5 &&
      plain.length === agency.length + 1 &&
      [...plain].some((_, index) => plain.slice(0, index) + plain.slice(index + 1) === agency),
  );
  return near ?? part;
}
