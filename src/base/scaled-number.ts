/** A scaled number (a sum may pass 2^53 and is then a bigint) as Vietnamese readers write it: `1.234,5`. */
export function formatScaled(scaled: number | bigint, decimals: number): string {
  const amount = BigInt(scaled);
  const digits = String(amount < 0n ? -amount : amount).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/gu, '.');
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/u, '');
  return `${amount < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `,${fraction}`}`;
}
