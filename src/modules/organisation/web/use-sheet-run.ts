import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Id } from '#base/id.ts';
import { type SheetRunRow, sheetRunsApi } from './sheet-runs-api.ts';

/** The long sheet a page is about: one just sent, or one that was sent before the page was opened. */
export function useSheetRun(isMine: (run: SheetRunRow) => boolean) {
  const [sent, setSent] = useState<Id>();
  const [gone, setGone] = useState<ReadonlySet<Id>>(new Set());
  const runs = useQuery({ ...sheetRunsApi.query('GET /api/sheet-runs'), staleTime: 0 });
  const found = runs.data?.runs.find((run) => isMine(run) && run.state !== 'stopping')?.id;
  const runId = [sent, found].find((id) => id !== undefined && !gone.has(id));
  return {
    ready: !runs.isPending,
    runId,
    begin: setSent,
    end: (id: Id) => {
      setGone((before) => new Set(before).add(id));
      setSent(undefined);
    },
  };
}
