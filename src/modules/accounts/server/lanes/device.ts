import { type Id, isId } from '#base/id.ts';
import type { Keyring } from '#platform/keyring.ts';
import type { Visit, Work } from '#platform/work.ts';
import { deviceWords } from '../../rules/device-words.ts';
import { DEVICE_LENGTH } from '../../rules/sessions.ts';
import { keepDevice } from './lane-store.ts';

const COOKIE = 'truong_an_device';
const PURPOSE = 'device';

/** The device a browser proves to be by the cookie it got when somebody signed in on it; a forged one is none. */
export function deviceOf(cookies: Visit['cookies'], keyring: Keyring): Id | undefined {
  const [id = '', signature = ''] = cookies[COOKIE]?.split('.') ?? [];
  return isId(id) && keyring.signed(PURPOSE, id, Buffer.from(signature, 'base64url')) ? id : undefined;
}

/** Makes this browser a known device of somebody; says whether it is one more beside those known. */
export async function rememberDevice(work: Work, keyring: Keyring, personId: Id): Promise<{ isAnother: boolean }> {
  const id = deviceOf(work.visit.cookies, keyring) ?? work.newId();
  const value = `${id}.${keyring.sign(PURPOSE, id).toString('base64url')}`;
  work.cookieChanges.push({ name: COOKIE, value, expiresAt: new Date(work.now.getTime() + DEVICE_LENGTH) });
  return keepDevice(work.tx, id, personId, work.now);
}

/** The browser of a request in words. */
export const wordsOfDevice = (work: Work): string => deviceWords(work.visit.agent);
