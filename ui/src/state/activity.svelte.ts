// The screen "Activity": what Trackmend did, the latest first, a page at a time.

import type { ActivityRow } from "../bindings/ActivityRow";
import { query, refresh } from "../ipc/call";
import { app } from "./app.svelte";
import { coalesced } from "./coalesced";

/** Milliseconds between two readings while the shops are read. */
const READ_PAUSE = 1000;

class ActivityState {
  /** Null until the first answer. */
  rows = $state.raw<ActivityRow[] | null>(null);
  /** There is nothing older. */
  ended = $state(false);
  #reading = false;

  /** Reads what is newest, and keeps what was read before it. */
  load = coalesced(async () => {
    await app.attempt(async () => {
      const page = await refresh("activity", { below: null });
      const old = this.rows ?? [];
      const joint = old.findIndex((row) => row.key === page.at(-1)?.key);
      // Nothing of the page is known: there may be a hole between, so what was read before is asked for again.
      this.rows = joint < 0 ? page : [...page, ...old.slice(joint + 1)];
      if (joint < 0) this.ended = page.length === 0;
    });
  }, READ_PAUSE);

  /** Reads the next older page. */
  async more(): Promise<void> {
    const last = this.rows?.at(-1);
    if (last === undefined || this.ended || this.#reading) return;
    this.#reading = true;
    await app.attempt(async () => {
      const page = await query("activity", { below: last.key });
      // Meanwhile the list may have begun anew.
      if (this.rows?.at(-1)?.key !== last.key) return;
      this.ended = page.length === 0;
      this.rows = [...this.rows, ...page];
    });
    this.#reading = false;
  }

  /** Forgets everything: another shop is behind the window now. */
  reset(): void {
    this.rows = null;
    this.ended = false;
  }
}

export const activity = new ActivityState();
