import { Refusal } from '#base/refusal.ts';
import { prepared } from '#platform/http/handlers.ts';
import type { providerContract } from '../../provider-contract.ts';
import { selectProof } from '../account-store.ts';
import type { SignInSettings } from '../sign-in-settings.ts';

/**
 * Where the browser can sign out of the office's own system as well: asked only for a session that began there, and of a
 * provider that is away nothing is said, because signing out here must always work.
 */
export const readProviderEnd = ({ provider }: SignInSettings) =>
  prepared<(typeof providerContract)['readProviderEnd'], string | null>({
    ask: async (work) => {
      const proof = work.sessionToken ? await selectProof(work.tx, work.sessionToken) : undefined;
      return proof?.by === 'provider';
    },
    prepare: async (_input, isFromThere) => {
      if (!provider || isFromThere !== true) return null;
      try {
        return (await provider.placeOfEnd()) ?? null;
      } catch (error) {
        if (error instanceof Refusal) return null;
        throw error;
      }
    },
    run: async (_work, _input, address) => ({ name: provider?.name ?? null, address: address ?? null }),
  });
