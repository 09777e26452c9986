import { useQuery, useQueryClient } from '@tanstack/react-query';
import { usePageParams } from '#ui/router.ts';
import { reportsApi } from './reports-api.ts';

/** The report named in the address of the page. */
export function useReport(version?: number) {
  const params = usePageParams('unitId', 'assignmentId');
  const query = useQuery(
    reportsApi.query('GET /api/units/:unitId/reports/:assignmentId', { params, query: version ? { version } : {} }),
  );
  return { ...params, query };
}

/** Lists and reports that a move has made old are asked for again. */
export function useRenew(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries();
}
