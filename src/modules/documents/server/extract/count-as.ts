/** A number as Word writes it in a format of ECMA-376 §17.18.59. */
export function countAs(number: number, kind: string): string {
  if (kind === 'upperRoman') return roman(number);
  if (kind === 'lowerRoman') return roman(number).toLowerCase();
  if (kind === 'lowerLetter') return letters(number);
  if (kind === 'upperLetter') return letters(number).toUpperCase();
  if (kind === 'decimalZero') return String(number).padStart(2, '0');
  return kind === 'none' ? '' : String(number);
}

/** a … z, then aa, bb, as Word counts on. */
const letters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(Math.floor((number - 1) / 26) + 1, 9));

const romanDigits: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  let rest = Math.min(Math.max(number, 0), 399);
  let text = '';
  for (const [size, digit] of romanDigits) {
    while (rest >= size) {
      text += digit;
      rest -= size;
    }
  }
  return text;
}
