/** What a provider says about how somebody signed in with it (OpenID Connect Core 1.0, section 2). */
export interface SaidStrength {
  readonly acr?: unknown;
  readonly amr?: unknown;
}

/**
 * Whether a provider's answer says, in one of the words the operator trusts (`amr:mfa`, `acr:…`), that two factors were
 * proved there. Nothing trusted: never.
 */
export function saysTwoFactors({ acr, amr }: SaidStrength, trusted: readonly string[]): boolean {
  const said = [
    ...(typeof acr === 'string' ? [`acr:${acr}`] : []),
    ...(Array.isArray(amr) ? amr.filter((one) => typeof one === 'string').map((one) => `amr:${one}`) : []),
  ];
  return said.some((one) => trusted.includes(one));
}

/** The levels to ask the provider for, when the operator trusts any (`acr_values`). */
export const levelsToAsk = (trusted: readonly string[]): string[] =>
  trusted.filter((one) => one.startsWith('acr:')).map((one) => one.slice('acr:'.length));
