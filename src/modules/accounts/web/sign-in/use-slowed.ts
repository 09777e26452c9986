import { useEffect, useState } from 'react';
import { ApiRefusal } from '#ui/api-errors.ts';

/** How long a refusal asks to wait, in seconds; 0: not at all. */
const secondsIn = (error: unknown): number =>
  error instanceof ApiRefusal && error.code === 'sign-in-slowed' ? Number(error.facts.seconds) || 0 : 0;

/** Whole seconds until the next try may be made after a refusal; undefined when it asks for no wait. */
export function useSlowed(error: unknown): number | undefined {
  const [left, setLeft] = useState<number>();
  useEffect(() => {
    const seconds = secondsIn(error);
    if (seconds === 0) return setLeft(undefined);
    const until = Date.now() + seconds * 1000;
    const tick = () => {
      const now = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setLeft(now);
      if (now === 0) clearInterval(timer);
    };
    const timer = setInterval(tick, 250);
    tick();
    return () => clearInterval(timer);
  }, [error]);
  return left;
}
