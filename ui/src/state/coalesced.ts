/**
 * Makes work that is asked for often happen seldom: at once when nothing goes on, never twice at the same time,
 * and once more, after a pause, for everything that was asked meanwhile. The promise ends when what was asked
 * for has been done.
 */
export function coalesced(work: () => Promise<void>, pause: number): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  return function ask(): Promise<void> {
    if (running === null) {
      running = work().finally(() => (running = null));
      return running;
    }
    next ??= running
      .catch(() => undefined)
      .then(() => new Promise((resolve) => setTimeout(resolve, pause)))
      .then(() => {
        next = null;
        return ask();
      });
    return next;
  };
}
