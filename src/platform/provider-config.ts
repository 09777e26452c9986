import { readFileSync } from 'node:fs';

/** The office's own sign-in (OpenID Connect), as an operator sets it. */
export interface ProviderConfig {
  readonly issuer: string;
  readonly clientId: string;
  /** Undefined: a public client, kept safe by PKCE alone. */
  readonly clientSecret: string | undefined;
  /** What people call it; stands on the button. */
  readonly name: string;
  /** What in its answer says that it proved two factors: `amr:…` or `acr:…`. Empty: nothing does. */
  readonly secondFactor: readonly string[];
}

const isLocal = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);

function needSafeAddress(name: string, value: string): void {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal(url.hostname));
  if (!isSafe) throw new Error(`${name} must be an https address (http only on this machine), not “${value}”`);
}

function secretOf(env: NodeJS.ProcessEnv): string | undefined {
  const { OIDC_CLIENT_SECRET: secret, OIDC_CLIENT_SECRET_FILE: file } = env;
  if (secret && file) throw new Error('Set OIDC_CLIENT_SECRET or OIDC_CLIENT_SECRET_FILE, not both');
  const read = file ? readFileSync(file, 'utf8').trim() : secret;
  if (file && !read) throw new Error(`OIDC_CLIENT_SECRET_FILE is empty: “${file}”`);
  return read || undefined;
}

/**
 * The office's own sign-in; undefined when none is set. Throws an English sentence for the operator when a setting is
 * missing or unsafe, so that the program does not start with a door half built.
 */
export function readProviderConfig(env: NodeJS.ProcessEnv, publicUrl: string | undefined): ProviderConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_NAME: name } = env;
  if (!issuer) return undefined;
  needSafeAddress('OIDC_ISSUER', issuer);
  if (!clientId) throw new Error('OIDC_ISSUER needs OIDC_CLIENT_ID');
  if (!name?.trim()) throw new Error('OIDC_ISSUER needs OIDC_NAME, the name people see on the button');
  if (!publicUrl) throw new Error('OIDC_ISSUER needs PUBLIC_URL, the address people come back to');
  needSafeAddress('PUBLIC_URL', publicUrl);
  const secondFactor = (env.OIDC_SECOND_FACTOR ?? '').split(/\s+/).filter(Boolean);
  const unknown = secondFactor.find((one) => !/^(amr|acr):./.test(one));
  if (unknown) throw new Error(`OIDC_SECOND_FACTOR knows amr:… and acr:…, not “${unknown}”`);
  return { issuer, clientId, clientSecret: secretOf(env), name: name.trim().slice(0, 60), secondFactor };
}
