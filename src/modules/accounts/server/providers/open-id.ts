import type { Configuration } from 'openid-client';
import { Refusal } from '#base/refusal.ts';
import type { ProviderConfig } from '#platform/provider-config.ts';
import { levelsToAsk, saysTwoFactors } from '../../rules/providers/strength.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { refusalFor } from './provider-failure.ts';

/** Page of the program to which the provider sends people back; to be registered there. */
export const RETURN_PATH = '/sign-in/return';

const TIMEOUT_SECONDS = 10;
/** How long what the provider says about itself is believed before it is asked again. */
const KNOWN_FOR = 3_600_000;

const library = () => import('openid-client');

/** Asks the provider for its addresses and keys. Its answers are signed and checked even where https already vouches. */
async function discover(config: ProviderConfig): Promise<Configuration> {
  const client = await library();
  const { clientSecret: secret } = config;
  const isLocal = config.issuer.startsWith('http:');
  return client.discovery(
    new URL(config.issuer),
    config.clientId,
    {},
    (server, ...rest) => {
      if (!secret) return client.None()(server, ...rest);
      const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
      const isBasic = methods.includes('client_secret_basic');
      return (isBasic ? client.ClientSecretBasic(secret) : client.ClientSecretPost(secret))(server, ...rest);
    },
    {
      timeout: TIMEOUT_SECONDS,
      execute: [client.enableNonRepudiationChecks, ...(isLocal ? [client.allowInsecureRequests] : [])],
    },
  );
}

/**
 * The office's own sign-in over OpenID Connect: authorization code with PKCE, state and nonce. Nothing is loaded or asked
 * until somebody uses it. Tokens are judged by the time of this machine, because the provider lives in it too.
 */
export function openIdProvider(config: ProviderConfig, publicUrl: string): IdentityProvider {
  const returnTo = publicUrl + RETURN_PATH;
  const levels = levelsToAsk(config.secondFactor);
  let known: { readonly since: number; readonly configuration: Promise<Configuration> } | undefined;

  async function configuration(): Promise<Configuration> {
    const now = performance.now();
    if (!known || now - known.since > KNOWN_FOR) known = { since: now, configuration: discover(config) };
    const asked = known;
    try {
      return await asked.configuration;
    } catch (error) {
      // A provider that did not answer is asked again by the next person.
      if (known === asked) known = undefined;
      throw error instanceof Refusal ? error : new Refusal('provider-down', { name: config.name });
    }
  }

  return {
    name: config.name,
    issuer: config.issuer,
    leave: async ({ state, nonce, verifier }, anew) => {
      const found = await configuration();
      const client = await library();
      return client.buildAuthorizationUrl(found, {
        redirect_uri: returnTo,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(levels.length > 0 ? { acr_values: levels.join(' ') } : {}),
        ...(anew ? { prompt: 'login' } : {}),
      }).href;
    },
    // Without a token of theirs and without a way back: no token is kept here, and a way back must be registered there.
    placeOfEnd: async () => {
      const found = await configuration();
      if (!found.serverMetadata().end_session_endpoint) return undefined;
      return (await library()).buildEndSessionUrl(found).href;
    },
    receive: async (answer, { state, nonce, verifier }) => {
      const found = await configuration();
      const client = await library();
      try {
        const tokens = await client.authorizationCodeGrant(found, new URL(`${returnTo}?${answer}`), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims) throw new Refusal('provider-refused', { name: config.name, reason: 'no-id-token' });
        return {
          subject: claims.sub,
          isStrong: saysTwoFactors({ acr: claims.acr, amr: claims.amr }, config.secondFactor),
        };
      } catch (error) {
        throw refusalFor(error, config.name);
      }
    },
  };
}
