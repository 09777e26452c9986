import { hash } from 'node:crypto';
import type { AnyEndpoint } from '#base/endpoint.ts';
import type { Input } from './handlers.ts';

/** The kept answer to a command, and what was asked. */
export interface EarlierAnswer {
  readonly endpoint: string;
  /** Null for an answer kept before digests were. */
  readonly digest: Buffer | null;
  readonly reply: unknown;
}

/**
 * What a command asks for, as a digest (SHA-256, 32 bytes): the endpoint, the thing it is about and, where a right is
 * needed, what shall be done. The doors without a right and one's own account take passwords, of which not even a digest
 * is kept.
 */
export function requestDigest(name: string, contract: AnyEndpoint, input: Input<AnyEndpoint>): Buffer {
  const mayHoldPassword = contract.needs === 'anyone' || contract.needs === 'signed-in';
  const { params, query, body, file } = input as {
    params: unknown;
    query: unknown;
    body: unknown;
    file: Input<AnyEndpoint>['file'];
  };
  const content = mayHoldPassword ? [] : [body, file.name, contract.upload ? hash('sha256', file.bytes) : ''];
  return hash('sha256', JSON.stringify([name, params, query, ...content]), 'buffer');
}

/** Whether a kept answer is the answer to this very request. */
export const answers = (earlier: EarlierAnswer, name: string, digest: Buffer): boolean =>
  earlier.endpoint === name && (earlier.digest === null || earlier.digest.equals(digest));
