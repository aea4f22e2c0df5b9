// What the window waits for. It shows only after half a second: most answers come sooner.

const PATIENCE = 500;

const state = $state({ long: 0 });

/** Something has taken longer than half a second and is not there yet. */
export function waiting(): boolean {
  return state.long > 0;
}

export async function begin<T>(work: Promise<T>): Promise<T> {
  let shown = false;
  const timer = setTimeout(() => {
    shown = true;
    state.long += 1;
  }, PATIENCE);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    if (shown) state.long -= 1;
  }
}
