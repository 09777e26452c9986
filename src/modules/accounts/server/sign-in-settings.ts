import type { Keyring } from '#platform/keyring.ts';
import type { IdentityProvider } from './providers/identity-provider.ts';

/** What the operator set that signing in needs. */
export interface SignInSettings {
  readonly keyring: Keyring;
  /** The address people reach the program under; passkeys belong to it. */
  readonly publicUrl: string | undefined;
  /** A mail server is set: people are told of new devices and factors. */
  readonly mails: boolean;
  /** The office's own sign-in; undefined where the operator set none. */
  readonly provider?: IdentityProvider | undefined;
}
