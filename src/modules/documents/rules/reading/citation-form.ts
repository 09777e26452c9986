import { kindCodes } from './document-kinds.ts';

/** Bodies of the Party and of the Youth Union, from the centre to the cell: they write n-TYPE/BODY. */
const partyBody =
  /^(?:TW|TU|QU|HU|ThU|ĐU[KX]?|CB|(?:VP|BTG|BTC|BNC|BDV|BTGDV|UBKT|BCS|BCSĐ|ĐĐ|BCĐ)(?:TW|TU|QU|HU|ĐU)|[TQH]?ĐTN|TWĐTN|TƯĐTN)/u;
/** Agency codes met in this field; a code one letter away from one of them is a likely slip of the pen. */
const agencies = ['SGDĐT', 'PGDĐT', 'BGDĐT', 'UBND', 'HĐND', 'BCA', 'CAT', 'BCĐ'];
const stateBody = /^(?:UBND|HĐND|[SPB]GD&?ĐT|BC[ATĐ]|BQP|BNV|TTg|CP|CAT|CATP|CAX|CAH)/u;
const partyTypes = new Set([...kindCodes, 'CV', 'QC']);
const smallLettered: ReadonlyMap<string, string> = new Map(
  [...partyTypes].filter((code) => /\p{Ll}/u.test(code)).map((code) => [code.toUpperCase(), code]),
);

type Judged = { regular: boolean; proposed?: string };

/**
 * Whether a number has the form of its family (domain.md §9): the State writes n/TYPE-BODY, the Party n-TYPE/BODY,
 * a normative text carries its year. When not, a likely correction where one is plain. The original always stays.
 */
export function judgeNumberSymbol(numberSymbol: string, kindName?: string): Judged {
  const irregular = (proposed?: string): Judged => ({
    regular: false,
    ...(proposed && proposed !== numberSymbol && { proposed }),
  });
  const match = /^(\d+[a-zđ]?(?:\/\d{4})?)(\/-|[-/])(\p{L}.*)$/iu.exec(numberSymbol);
  if (!match) {
    const isDecree = kindName === 'Nghị định' && /^\d+\/\d{4}$/u.test(numberSymbol);
    return irregular(isDecree ? `${numberSymbol}/NĐ-CP` : undefined);
  }
  const [, number = '', joint = '', symbol = ''] = match;
  const parts = symbol.split(/[-/]/);
  const [written = '', second = ''] = parts;
  // In a subject in capitals the small letter of a type is lost: “07-QĐI/TW”.
  const first = partyBody.test(second) ? (smallLettered.get(written) ?? written) : written;
  const hasYear = number.includes('/');

  if (parts.length === 2 && partyBody.test(second) && partyTypes.has(first) && !hasYear) {
    const meant = `${number}-${first}/${second}`;
    return numberSymbol === meant ? { regular: true } : irregular(meant);
  }
  if (first === 'CP' || first === 'HĐBT') return irregular();
  if (joint === '-') {
    const isPartyForm = symbol.includes('/') && partyTypes.has(first) && !stateBody.test(second);
    return isPartyForm && kindName !== 'Nghị định' ? { regular: true } : irregular(corrected(number, parts));
  }
  if (kindName === 'Nghị định' && (!hasYear || first !== 'NĐ')) return irregular();
  if (/^Thông tư/u.test(kindName ?? '') && !/^TT(?:LT)?$/u.test(first)) {
    return irregular(parts.length > 1 && hasYear ? `${number}/TTLT-${parts.join('-')}` : undefined);
  }
  if (first === 'TTLT' && symbol.startsWith('TTLT/')) return irregular(`${number}/${symbol.replace('/', '-')}`);
  const proper = corrected(number, parts, symbol);
  return proper === numberSymbol ? { regular: true } : irregular(proper);
}

/** The State's form with lost hyphens and slips of the pen in the codes put right; separators kept where they may differ. */
function corrected(number: string, parts: readonly string[], written?: string): string {
  const [first = ''] = parts;
  const glued = /^(QCPH|KHPH|KHLT|KH|QĐ|CT|TB|BC|HD|NQ|TTLT)(UBND|HĐND|CA(?:TP|T|H|X|Q|P)?|BCA|BCĐ|[SPB]GD&?ĐT)$/u.exec(
    first,
  );
  const split = glued ? [glued[1] ?? '', glued[2] ?? '', ...parts.slice(1)] : [...parts];
  const mended = split.map(correctAgency);
  const isTouched = glued !== null || mended.some((part, index) => part !== split[index]);
  // “KH-BCĐ138/Q7” and “QCPH/SGDĐT-CATP” are in use; only a type parted from a body of the State by “/” is not.
  if (!isTouched && written !== undefined)
    return kindCodes.has(first) && /^[^/]+\/(?:UBND|HĐND)/u.test(written)
      ? `${number}/${parts.join('-')}`
      : `${number}/${written}`;
  return `${number}/${mended.join('-')}`;
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
