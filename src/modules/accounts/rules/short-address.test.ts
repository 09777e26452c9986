import { describe, expect, it } from 'vitest';
import { networkOf, shortAddress } from './short-address.ts';

describe('an address', () => {
  it('is shown by its first parts, and not at all for this very machine', () => {
    expect(shortAddress('203.0.113.77')).toBe('203.0.x.x');
    expect(shortAddress('::ffff:203.0.113.77')).toBe('203.0.x.x');
    expect(shortAddress('2001:DB8:1:2::7')).toBe('2001:db8:x');
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1', ''].map(shortAddress)).toEqual([null, null, null, null]);
  });

  it('is counted whole in IPv4, by its network in IPv6', () => {
    expect(networkOf('203.0.113.77')).toBe('203.0.113.77');
    expect(networkOf('::ffff:203.0.113.77')).toBe('203.0.113.77');
    const one = networkOf('2001:db8:1:2:aaaa::7');
    expect(one).toBe(networkOf('2001:db8:1:2::'));
    expect(one).not.toBe(networkOf('2001:db8:1:3::'));
    expect(networkOf('2001:db8::1')).toBe(networkOf('2001:db8:0:0:1::'));
    expect(networkOf('fe80::1%eth0')).toBe(networkOf('fe80::2'));
  });
});
