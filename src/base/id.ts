/** Global ids are UUIDs; new ones are of version 7, so they sort by the moment they were made. */
export type Id = string;

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isId = (text: string): boolean => pattern.test(text);

/** Builds a UUID version 7 from a moment and ten random bytes (RFC 9562). */
export function idFrom(moment: Date, random: Uint8Array): Id {
  const time = moment.getTime().toString(16).padStart(12, '0');
  const tail = [...random.subarray(0, 10)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((Number.parseInt(tail.charAt(4), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-${variant}${tail.slice(5, 8)}-${tail.slice(8, 20)}`;
}
