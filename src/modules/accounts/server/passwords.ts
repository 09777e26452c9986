import { hash, verify } from '@node-rs/argon2';

/**
 * Argon2id with 19 MiB, 2 passes and 1 lane: what the OWASP Password Storage Cheat Sheet names as a minimum. The program
 * stands on small servers, where more memory for each try would itself be a way to bring it down.
 */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, parameters);

/** A hash no password has, so that an unknown name costs the same time as a wrong password. */
const decoy = hashPassword(`decoy-${Math.random()}`);

export const passwordMatches = async (stored: string | undefined, password: string): Promise<boolean> =>
  (await verify(stored ?? (await decoy), password)) && stored !== undefined;
