// A number that is typed, pasted or scanned, and what it is.

import type { OrderId } from "../bindings/OrderId";
import type { Recognised } from "../bindings/Recognised";
import { refresh } from "../ipc/call";

/** Milliseconds of silence after which what was typed is looked at. */
const TYPING = 120;
/** A tracking number has at most so many signs: a longer text is a page or a mail. */
const LONG = 50;
/** So many signs, and no number in them: something is wrong with it. */
const ENOUGH = 8;

export class Recognition {
  text = $state("");
  /** What the text is; null before anything was typed. */
  seen = $state.raw<Recognised | null>(null);
  /** It can be used. */
  whole = $derived(this.seen?.whole ?? false);
  wrong = $derived(this.seen !== null && this.seen.number === "" && this.text.trim().length >= ENOUGH);

  #order: () => OrderId | null;
  #attempt: (work: () => Promise<unknown>) => Promise<boolean>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was looked at last: an answer about an older text is no news. */
  #looked = 0;

  /** `order`: whose number is wanted; `attempt` tells what goes wrong where it is seen. */
  constructor(order: () => OrderId | null, attempt: (work: () => Promise<unknown>) => Promise<boolean>) {
    this.#order = order;
    this.#attempt = attempt;
  }

  /** Something was typed. */
  typed(text: string): void {
    this.text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.look(), TYPING);
  }

  /** A whole page may have been pasted: only its number stays. `before`: what was seen, and nothing is kept yet. */
  async took(text: string, before: (seen: Recognised) => void = () => undefined): Promise<void> {
    clearTimeout(this.#timer);
    await this.#attempt(async () => {
      const seen = await refresh("recognise", { text, order: this.#order() });
      before(seen);
      this.#looked += 1;
      this.text = seen.number || (isLong(text) ? "" : text.trim());
      // What was said of the page is told all the same.
      this.seen = seen;
    });
  }

  async look(): Promise<void> {
    clearTimeout(this.#timer);
    const { text } = this;
    const looked = ++this.#looked;
    if (text.trim() === "") {
      this.seen = null;
      return;
    }
    await this.#attempt(async () => {
      const seen = await refresh("recognise", { text, order: this.#order() });
      if (looked === this.#looked) this.seen = seen;
    });
  }

  /** The number that stands there, looked at now: a scanner types it and presses Enter at once. */
  async use(): Promise<string | null> {
    const text = this.text.trim();
    if (text === "") return null;
    await this.look();
    return this.whole && this.text.trim() === text ? text : null;
  }

  empty(): void {
    clearTimeout(this.#timer);
    this.#looked += 1;
    this.text = "";
    this.seen = null;
  }
}

/** No number: a page, a mail, a list. */
export function isLong(text: string): boolean {
  return text.trim().length > LONG || text.trim().includes("\n");
}
