/**
 * Makes work that is asked for often happen seldom: never twice at once, and once more for everything that was
 * asked meanwhile. The promise ends when what was asked for has been done.
 */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  return function ask(): Promise<void> {
    if (running === null) {
      running = work().finally(() => (running = null));
      return running;
    }
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return ask();
      });
    return next;
  };
}
