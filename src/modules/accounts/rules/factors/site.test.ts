import { expect, it } from 'vitest';
import { passkeySite } from './site.ts';

it('is that of the configured address, whatever page asks', () => {
  const site = { id: 'an.so.example', origin: 'https://an.so.example' };
  expect(passkeySite('https://an.so.example', 'https://an.so.example')).toEqual(site);
  expect(passkeySite('https://an.so.example', 'https://khac.example')).toEqual(site);
  expect(passkeySite('https://an.so.example:8443', undefined)).toEqual({
    id: 'an.so.example',
    origin: 'https://an.so.example:8443',
  });
});

it('is this machine when nothing is configured', () => {
  expect(passkeySite(undefined, 'http://localhost:8080')).toEqual({ id: 'localhost', origin: 'http://localhost:8080' });
});

it.each([
  [undefined, 'http://192.168.1.5:8080'],
  [undefined, 'http://127.0.0.1:8080'],
  [undefined, 'https://khac.example'],
  [undefined, undefined],
  ['http://an.so.example', undefined],
  ['https://10.0.0.1', undefined],
  ['an.so.example', undefined],
])('is nowhere for %s asked from %s: browsers have no passkeys there', (publicUrl, origin) => {
  expect(passkeySite(publicUrl, origin)).toBeUndefined();
});
