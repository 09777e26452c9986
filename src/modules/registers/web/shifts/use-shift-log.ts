import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiRefusal } from '#ui/api-errors.ts';
import { newCommandId } from '#ui/command-id.ts';
import { toast } from '#ui/toast.ts';
import { hoursIn, SHIFT } from '../../rules/shifts/keep-log.ts';
import { type ShiftHours, stretchOf } from '../../rules/shifts/roster.ts';
import type { Value, Values } from '../../rules/values.ts';
import { useOutbox, waitingIn } from '../outbox/use-outbox.ts';
import type { WaitingEntry } from '../outbox/waiting-entry.ts';
import { type Duty, type LoggedShift, shiftsApi } from './shifts-api.ts';
import { shiftWords as words } from './words.ts';

/** A shift as this phone knows it to be logged: by the server, or by what waits here. */
export interface KnownLog extends ShiftHours {
  readonly id: string;
  readonly guards: string;
  readonly result: string;
  readonly what: string;
  readonly takenOverBy: string;
  readonly handedOver: string;
  readonly server: LoggedShift | undefined;
  readonly waiting: WaitingEntry | undefined;
}

const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

const fromWaiting = (entry: WaitingEntry): KnownLog[] => {
  const hours = hoursIn(entry.values);
  if (!hours) return [];
  const said = (code: string) => text(entry.values[code]);
  const words = { guards: said('guards'), result: said('result'), what: said('what') };
  const handOver = { takenOverBy: said('taken-over-by'), handedOver: said('handed-over') };
  return [{ id: entry.id, ...hours, ...words, ...handOver, server: undefined, waiting: entry }];
};

/** What is logged as far as this phone knows, the latest shift first, and how to log and to take back. */
export function useShiftLog(unitId: string, duty: Duty) {
  const { outbox, state } = useOutbox();
  const client = useQueryClient();
  const waiting = waitingIn(state, unitId, SHIFT).flatMap(fromWaiting);
  const onServer: KnownLog[] = duty.logged
    .filter(({ id }) => !waiting.some((one) => one.id === id))
    .map((server) => ({ ...server, server, waiting: undefined }));
  const logs = [...waiting, ...onServer].sort((a, b) => stretchOf(b).start - stretchOf(a).start);

  const send = (values: Values, id: string, writtenAt: number) =>
    outbox.add({
      id,
      commandId: newCommandId(),
      unitId,
      register: SHIFT,
      version: duty.version,
      values,
      by: 'shift-log',
      writtenAt,
      phase: 'kept',
    });

  const log = (values: Values) => send(values, newCommandId(), Date.now());
  /** One that was refused goes again, as the log it was. */
  const mend = ({ id, waiting: held }: KnownLog, values: Values) => send(values, id, held?.writtenAt ?? Date.now());

  const takeBack = useMutation({
    mutationFn: async ({ id, waiting: held }: KnownLog): Promise<'gone' | 'perhaps'> => {
      if (held) await outbox.drop(id);
      if (held?.phase === 'refused') return 'gone';
      try {
        await shiftsApi('POST /api/units/:unitId/shifts/:entryId/take-back', {
          params: { unitId, entryId: id },
          commandId: newCommandId(),
        });
      } catch (error) {
        if (!held || (error instanceof ApiRefusal && error.code === 'shift-fixed')) throw error;
        // It never came there; or it went there, the answer was lost, and nobody can be asked now.
        return error instanceof ApiRefusal && error.code === 'not-found' ? 'gone' : 'perhaps';
      }
      return 'gone';
    },
    networkMode: 'always',
    onSuccess: async (left) => {
      toast(left === 'gone' ? words.log.undone : words.log.undoneHere);
      await client.invalidateQueries();
    },
  });
  return { logs, ready: state.ready, log, mend, takeBack };
}
