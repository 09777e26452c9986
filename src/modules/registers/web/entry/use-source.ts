import { useQuery } from '@tanstack/react-query';
import { beginRaised } from '../../rules/raised.ts';
import { type RegisterInfo, registersApi } from '../registers-api.ts';
import type { Beginning } from './new-entry.tsx';

/** The entry a new one follows from, as an address names it: `from=inspection/<id>&line=2`. */
export function useSource(unitId: string, from: unknown, line: unknown) {
  const [register = '', entryId = ''] = typeof from === 'string' ? from.split('/') : [];
  const isAsked = entryId !== '';
  const { data, isPending, isError } = useQuery({
    ...registersApi.query('GET /api/units/:unitId/registers/:register/entries/:entryId', {
      params: { unitId, register, entryId },
    }),
    enabled: isAsked,
  });
  const at = Number(line);
  return {
    isPending: isAsked && isPending && !isError,
    isGone: isAsked && isError && data === undefined,
    begin: ({ definition }: RegisterInfo): Beginning | undefined =>
      data && {
        sourceId: data.entry.id,
        line: at,
        values: beginRaised(data.definition, data.entry.values, at, definition),
      },
  };
}
