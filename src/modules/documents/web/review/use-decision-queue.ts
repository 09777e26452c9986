import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { dropDraft, keepDraft, keepDraftNow, readDraft } from '#ui/drafts.ts';
import { useSession } from '#ui/session.ts';
import { documentsApi, type ReadDocument } from '../documents-api.ts';
import { type Act, DecisionQueue, type KeptAct, type QueueWorld } from './decision-queue.ts';

const decisions = 'PUT /api/units/:unitId/documents/:documentId/decisions' as const;
const undoing = 'POST /api/units/:unitId/documents/:documentId/decisions/undo' as const;
type Reply = Awaited<ReturnType<typeof documentsApi<typeof decisions>>>;

/**
 * Sends decisions one after the other in the order they were taken and shows them at once. Without a network they wait,
 * on this device too, and are sent when it is back or when the document is opened again.
 */
export function useDecisionQueue(document: ReadDocument) {
  const { unitId, id } = document;
  const client = useQueryClient();
  const { personId } = useSession();
  const params = { unitId, documentId: id };
  const { queryKey } = documentsApi.query('GET /api/units/:unitId/documents/:documentId', { params });
  const [, show] = useReducer((count: number) => count + 1, 0);
  const form = `reading/${id}/decisions`;
  const kept = useRef<readonly KeptAct[]>([]);

  const known = () => client.getQueryData<ReadDocument>(queryKey) ?? document;
  const world: QueueWorld<Reply> = {
    version: () => known().review.version,
    stepOf: (key) => known().review.decisions.find((one) => one.key === key)?.step ?? 0,
    send: ({ key, verdict, value, where, commandId, seen, version }) =>
      verdict === 'undo'
        ? documentsApi(undoing, { params, commandId, body: { step: seen } })
        : documentsApi(decisions, { params, commandId, body: { key, verdict, value, where, seen, version } }),
    take: (reply) =>
      client.setQueryData<ReadDocument>(queryKey, (before) => {
        if (!before) return before;
        const others = before.review.decisions.filter(({ key }) => key !== reply.key);
        const all = reply.decision ? [...others, reply.decision] : others;
        return { ...before, findings: reply.findings, review: { ...before.review, step: reply.step, decisions: all } };
      }),
    askAgain: () => client.invalidateQueries({ queryKey }),
    keep: (acts) => {
      if (acts.length === 0 && kept.current.length === 0) return;
      kept.current = acts;
      // A browser without storage (private window) loses the net, never the decision on its way.
      void (acts.length > 0 ? keepDraft(personId, form, acts) : dropDraft(personId, form)).catch(() => undefined);
    },
    changed: show,
  };
  const latest = useRef(world);
  latest.current = world;
  const [queue] = useState(
    () =>
      new DecisionQueue<Reply>({
        version: () => latest.current.version(),
        stepOf: (key) => latest.current.stepOf(key),
        send: (act) => latest.current.send(act),
        take: (reply) => latest.current.take(reply),
        askAgain: () => latest.current.askAgain(),
        keep: (acts) => latest.current.keep(acts),
        changed: () => latest.current.changed(),
      }),
  );

  useEffect(() => {
    readDraft(personId, form)
      .then((draft) => {
        if (draft) queue.restore(draft.value as readonly KeptAct[]);
      })
      .catch(() => undefined);
  }, [queue, personId, form]);

  useEffect(() => {
    const again = () => void queue.drain();
    const keepNow = () => {
      if (kept.current.length > 0) keepDraftNow(personId, form, kept.current);
    };
    window.addEventListener('online', again);
    window.addEventListener('pagehide', keepNow);
    return () => {
      window.removeEventListener('online', again);
      window.removeEventListener('pagehide', keepNow);
    };
  }, [queue, personId, form]);

  /** Shown at once; what goes wrong is told by `error`. */
  const act = useCallback((wanted: Act & { key: string }) => queue.add(wanted), [queue]);

  /** Answers the item's key when the server has it; throws, so that what was typed stays. */
  const actAndWait = useCallback(
    (wanted: Act) => new Promise<string>((done, failed) => queue.add(wanted, { done, failed })),
    [queue],
  );

  const { overlay, waiting, error } = queue;
  return { overlay, act, actAndWait, error, waiting, retry: () => void queue.drain(), queryKey };
}
