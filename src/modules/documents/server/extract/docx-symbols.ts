/** Letters of the symbol fonts Word offers, by their place in the font; what stands for a bullet becomes a dash. */
const fonts: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: {
    45: '-',
    163: '≤',
    176: '°',
    177: '±',
    179: '≥',
    180: '×',
    183: '-',
    184: '÷',
    185: '≠',
    187: '≈',
    188: '…',
    174: '→',
    222: '⇒',
  },
  wingdings: {
    108: '-',
    109: '○',
    110: '■',
    111: '☐',
    113: '☐',
    114: '☐',
    118: '-',
    119: '-',
    120: '☒',
    159: '-',
    167: '-',
    168: '☐',
    216: '-',
    224: '→',
    232: '→',
    240: '→',
    251: '☒',
    252: '☑',
    253: '☒',
    254: '☑',
  },
};

/**
 * A letter of a symbol font as one that can be read; blank when nobody knows it. Word moves such letters to the private
 * places from U+F000 on (ECMA-376 §17.3.3.30).
 */
export function symbolOf(code: number, font: string): string {
  const at = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const name = font.toLowerCase();
  const found = fonts[name.startsWith('wingdings') ? 'wingdings' : 'symbol']?.[at];
  if (found !== undefined) return found;
  const isPlain = name.startsWith('symbol') && at >= 0x20 && at < 0x40;
  return isPlain ? String.fromCharCode(at) : ' ';
}
