const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `stop` once: at the first signal, or when the launcher that started this process is gone. Further signals change
 * nothing: Ctrl-C reaches the launcher and this process alike.
 */
export function onStop(stop: () => void): void {
  let isStopping = false;
  const once = (): void => {
    if (isStopping) return;
    isStopping = true;
    stop();
  };
  for (const signal of signals) process.on(signal, once);
  process.on('disconnect', once);
  // The channel to the launcher is only listened to; it keeps no command alive.
  process.channel?.unref();
  if (process.connected === false) once();
}
