/** VIQR (RFC 1456): letters of ASCII with marks behind them, `Ke^' hoa.ch`. A backslash takes a mark's meaning away. */
const shapes: Readonly<Record<string, string>> = { '^': '\u0302', '(': '\u0306', '+': '\u031b' };
const tones: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
};

const letter = /([aeo])\^|(a)\(|([ou])\+/giu;
/** At least one mark of shape or a tone between letters: what running text does not have. */
export const viqrProof = /[aeo]\^|a\([a-z'`?~.]|[ou]\+[a-z'`?~.]|[aeiouy]['`?~.][a-z]|\bdd[aeiou]/iu;
const marked = /([aeiouy])([\^(+]?)(['`?~.]?)/giu;

/**
 * VIQR as Unicode. A full stop or a question mark that ends the text or stands before a blank and a capital is a stop,
 * not a tone: nobody ends a sentence with “ạ” as often as with a full stop.
 */
export function fromViqr(text: string): string {
  const stops = new Set<number>();
  for (const match of text.matchAll(/[.?](?=$|\s*$|\s+\p{Lu}|["”)])/gu)) stops.add(match.index);
  return (
    text
      .replace(marked, (whole, vowel: string, shape: string, tone: string, at: number) => {
        const isStop = tone !== '' && stops.has(at + whole.length - 1);
        return vowel + (shapes[shape] ?? shape) + (isStop ? tone : (tones[tone] ?? tone));
      })
      // Of three the last two are the letter: “SGDDDT” is SGDĐT.
      .replace(/dd(?!d)/gu, 'đ')
      .replace(/D[dD](?![dD])/gu, 'Đ')
      .replace(/\\(?=[.?'`~^(+])/gu, '')
      .normalize('NFC')
  );
}

/** How many letters of the text only VIQR writes so. */
export const viqrLetters = (text: string): number => (text.match(letter) ?? []).length;
