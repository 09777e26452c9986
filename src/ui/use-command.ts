import { useRef, useState } from 'react';
import { ApiOffline } from './api-errors.ts';
import { newCommandId } from './command-id.ts';

interface Command<Input> {
  /** Answers true when the server did it. */
  readonly run: (input: Input) => Promise<boolean>;
  readonly busy: boolean;
  /** What went wrong last time; for `FailureNote`. */
  readonly error: unknown;
  readonly forget: () => void;
}

/**
 * A write behind a button. When the network breaks, nobody knows whether it was done: the same input is then sent again
 * under the same command id, so that the server does it once.
 */
export function useCommand<Input, Reply>(
  send: (input: Input, options: { commandId: string }) => Promise<Reply>,
  onDone?: (reply: Reply, input: Input) => unknown,
): Command<Input> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const open = useRef<{ commandId: string; text: string } | undefined>(undefined);

  const run = async (input: Input): Promise<boolean> => {
    const text = JSON.stringify(input) ?? '';
    if (open.current?.text !== text) open.current = { commandId: newCommandId(), text };
    setBusy(true);
    setError(undefined);
    try {
      const reply = await send(input, { commandId: open.current.commandId });
      open.current = undefined;
      await onDone?.(reply, input);
      return true;
    } catch (failure) {
      if (!(failure instanceof ApiOffline)) open.current = undefined;
      setError(failure);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, error, forget: () => setError(undefined) };
}
