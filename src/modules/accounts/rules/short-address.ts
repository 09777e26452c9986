/** An IPv4 address as IPv6 writes it. */
const MAPPED = /^::ffff:(?=\d+\.)/i;

/** The eight groups of an IPv6 address, short forms written out. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const [before, after] = [head, tail ?? ''].map((part) => (part ? part.split(':') : [])) as [string[], string[]];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<string>(missing).fill('0'), ...after].map((group) => group.toLowerCase());
}

/**
 * The first parts of an address, by which somebody knows their school's line from another: two numbers of IPv4, two groups
 * of IPv6. Null for this very machine and for none.
 */
export function shortAddress(address: string): string | null {
  const plain = address.replace(MAPPED, '');
  if (!plain || plain === '::1' || plain.startsWith('127.')) return null;
  if (plain.includes(':')) return `${groupsOf(plain).slice(0, 2).join(':')}:x`;
  return `${plain.split('.').slice(0, 2).join('.')}.x.x`;
}

/** What tries from one place are counted under: the address, or the /64 of IPv6, which one line has to itself. */
export function networkOf(address: string): string {
  const plain = address.replace(MAPPED, '');
  return plain.includes(':') ? `${groupsOf(plain).slice(0, 4).join(':')}::/64` : plain;
}
