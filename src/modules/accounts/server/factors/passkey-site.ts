import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { type PasskeySite, passkeySite } from '../../rules/factors/site.ts';
import type { SignInSettings } from '../sign-in-settings.ts';

/** The site of this program's passkeys; refuses where browsers know none. */
export function needSite(work: Work, { publicUrl }: SignInSettings): PasskeySite {
  const site = passkeySite(publicUrl, work.visit.origin);
  if (!site) throw new Refusal('passkeys-not-here');
  return site;
}

/** The library, loaded when the first passkey is used: most starts never need it. */
export const webauthn = () => import('@simplewebauthn/server');

/** The challenge a browser says was signed; empty when its answer cannot be read. */
export function challengeIn(response: { readonly response?: unknown }): string {
  const { clientDataJSON } = (response.response ?? {}) as { clientDataJSON?: unknown };
  if (typeof clientDataJSON !== 'string') return '';
  try {
    const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8')) as {
      challenge?: unknown;
    };
    return typeof challenge === 'string' ? challenge : '';
  } catch {
    return '';
  }
}
