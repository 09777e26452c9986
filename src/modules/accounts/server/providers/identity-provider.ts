/** What binds the way to a provider and back together: each is used once. */
export interface JourneySecrets {
  readonly state: string;
  readonly nonce: string;
  /** Its hash goes along, it follows with the code (PKCE, RFC 7636). */
  readonly verifier: string;
}

/** Who came back, by the provider's own unchanging name for them. */
export interface ProvenIdentity {
  readonly subject: string;
  /** The provider says, in words the operator trusts, that it proved two factors. */
  readonly isStrong: boolean;
}

/** The office's own sign-in, as the program uses it. All calls reach over the network and belong in no transaction. */
export interface IdentityProvider {
  readonly name: string;
  readonly issuer: string;
  /**
   * The address to send a browser to. `anew`: the person must sign in there even where somebody already is, so that a
   * browser left open links nobody else. Throws `provider-down`.
   */
  leave(secrets: JourneySecrets, anew: boolean): Promise<string>;
  /** The address at which a browser is signed out there; undefined where the provider has none. Throws `provider-down`. */
  placeOfEnd(): Promise<string | undefined>;
  /** Who came back with `answer`, the query of the return address. Throws `provider-down`, `-declined` or `-refused`. */
  receive(answer: string, secrets: JourneySecrets): Promise<ProvenIdentity>;
}
