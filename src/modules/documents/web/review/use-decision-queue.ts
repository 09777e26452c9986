import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiOffline } from '#ui/api-errors.ts';
import { newCommandId } from '#ui/command-id.ts';
import type { Decision, Verdict } from '../../rules/review/decisions.ts';
import type { ItemValue } from '../../rules/review/item-values.ts';
import { documentsApi, type ReadDocument } from '../documents-api.ts';

type Place = { readonly start: number; readonly end: number };

/** One act on an item; an undo has no verdict. */
export interface Act {
  readonly key: string | null;
  readonly verdict: Verdict | 'undo';
  readonly value?: ItemValue | null;
  readonly where?: Place | null;
  /** Made by the caller who may have to send the same act again. */
  readonly commandId?: string;
}

interface Queued extends Act {
  readonly commandId: string;
  /** Somebody waits with what was typed: a failure is theirs to show. */
  readonly settle?: { done: (key: string) => void; failed: (error: unknown) => void };
}

/** How an item stands while its act travels: a decision, or none. */
export type Overlay = ReadonlyMap<string, Decision | null>;

/** Steps of decisions the server has not numbered yet. */
const UNNUMBERED = 1_000_000_000;

/**
 * Sends decisions one after the other in the order they were taken and shows them at once. Without a network they wait
 * here and are sent again; refused, the document is asked anew.
 */
export function useDecisionQueue(document: ReadDocument) {
  const { unitId, id } = document;
  const client = useQueryClient();
  const params = { unitId, documentId: id };
  const { queryKey } = documentsApi.query('GET /api/units/:unitId/documents/:documentId', { params });
  const queue = useRef<Queued[]>([]);
  const running = useRef(false);
  const count = useRef(0);
  const [overlay, setOverlay] = useState<Overlay>(new Map());
  const [error, setError] = useState<unknown>();
  const [waiting, setWaiting] = useState(0);

  const known = () => client.getQueryData<ReadDocument>(queryKey) ?? document;

  const send = async ({ key, verdict, value = null, where = null, commandId }: Queued) => {
    const { review } = known();
    const step = review.decisions.find((one) => one.key === key)?.step ?? 0;
    const options = { params, commandId };
    return verdict === 'undo'
      ? documentsApi('POST /api/units/:unitId/documents/:documentId/decisions/undo', { ...options, body: { step } })
      : documentsApi('PUT /api/units/:unitId/documents/:documentId/decisions', {
          ...options,
          body: { key, verdict, value, where, seen: step, version: review.version },
        });
  };

  const take = (reply: Awaited<ReturnType<typeof send>>) => {
    client.setQueryData<ReadDocument>(queryKey, (before) => {
      if (!before) return before;
      const others = before.review.decisions.filter(({ key }) => key !== reply.key);
      const decisions = reply.decision ? [...others, reply.decision] : others;
      return { ...before, findings: reply.findings, review: { ...before.review, step: reply.step, decisions } };
    });
    const isLater = queue.current.some(({ key }) => key === reply.key);
    if (!isLater) setOverlay((before) => new Map([...before].filter(([key]) => key !== reply.key)));
  };

  const drain = async () => {
    if (running.current) return;
    running.current = true;
    try {
      for (let act = queue.current[0]; act; act = queue.current[0]) {
        try {
          const reply = await send(act);
          queue.current.shift();
          take(reply);
          act.settle?.done(reply.key);
        } catch (failure) {
          if (act.settle) {
            queue.current.shift();
            act.settle.failed(failure);
            continue;
          }
          if (!(failure instanceof ApiOffline)) {
            queue.current = [];
            setOverlay(new Map());
            await client.invalidateQueries({ queryKey });
          }
          setError(failure);
          return;
        }
      }
      setError(undefined);
    } finally {
      running.current = false;
      setWaiting(queue.current.length);
    }
  };
  const drainNow = useRef(drain);
  drainNow.current = drain;

  useEffect(() => {
    const again = () => void drainNow.current();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, []);

  /** Shown at once; what goes wrong is told by `error`. */
  const act = useCallback(({ key, verdict, value = null, where = null }: Act & { key: string }) => {
    count.current += 1;
    const step = UNNUMBERED + count.current;
    const shown = verdict === 'undo' ? null : { key, step, verdict, value, where };
    setOverlay((before) => new Map(before).set(key, shown));
    queue.current.push({ key, verdict, value, where, commandId: newCommandId() });
    setWaiting(queue.current.length);
    void drainNow.current();
  }, []);

  /** Answers the item's key when the server has it; throws, so that what was typed stays. */
  const actAndWait = useCallback(
    (wanted: Act) =>
      new Promise<string>((done, failed) => {
        queue.current.push({ ...wanted, commandId: wanted.commandId ?? newCommandId(), settle: { done, failed } });
        void drainNow.current();
      }),
    [],
  );

  return { overlay, act, actAndWait, error, waiting, retry: () => void drainNow.current(), queryKey };
}
