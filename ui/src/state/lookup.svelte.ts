// The screen "Look up": orders whose number stands only on a page of the supplier, one after the other.

import type { FindingId } from "../bindings/FindingId";
import type { LookUp } from "../bindings/LookUp";
import type { LookUpAnswer } from "../bindings/LookUpAnswer";
import type { LookUpItem } from "../bindings/LookUpItem";
import type { OrderId } from "../bindings/OrderId";
import { t } from "../i18n/messages.svelte";
import { mutate, refresh, trigger } from "../ipc/call";
import { app } from "./app.svelte";
import { attention } from "./attention.svelte";
import { coalesced } from "./coalesced";
import { addAll } from "./deeds";
import { Recognition } from "./recognition.svelte";

/** Milliseconds between two readings while much happens. */
const READ_PAUSE = 80;
const CLIPBOARD = "lookup_clipboard";

export type Answer = LookUpAnswer["is"];

/** An order of the queue, and what was said of it since the screen was opened. */
export interface Step {
  item: LookUpItem;
  answer: Answer | null;
}

class LookUpState {
  /** Null until Rust has answered. */
  data = $state.raw<LookUp | null>(null);
  steps = $state.raw<Step[]>([]);
  number = new Recognition(
    () => this.step?.item.order ?? null,
    (work) => app.attempt(work),
  );
  busy = $state(false);
  /** The order number was copied. */
  copied = $state(false);
  /** The order that the supplier does not have: why is told beside the next one. */
  missing = $state.raw<LookUpItem | null>(null);
  /** Counts up when the field should have the focus. */
  asks = $state(0);

  #chosen = $state<FindingId | null>(null);

  /** The order that is asked for. */
  step = $derived<Step | null>(
    this.steps.find((step) => step.item.finding === this.#chosen && step.answer === null) ?? null,
  );
  /** Its place among all of this sitting, from 1. */
  place = $derived(this.steps.findIndex((step) => step.item.finding === this.#chosen) + 1);
  waiting = $derived(this.steps.filter((step) => step.answer === null).length);
  ready = $derived<FindingId[]>(this.data?.ready ?? []);

  load = coalesced(async () => {
    const data = await refresh("look_up", {});
    this.data = data;
    const there = new Map(data.items.map((item) => [item.finding, item]));
    // What was answered here stays in the queue until the screen is left; what was answered elsewhere goes.
    const kept = this.steps.flatMap((step) => {
      const item = there.get(step.item.finding);
      there.delete(step.item.finding);
      if (item) return [{ ...step, item }];
      return step.answer === null ? [] : [step];
    });
    this.steps = [...kept, ...[...there.values()].map((item) => ({ item, answer: null }))];
    this.#keep();
  }, READ_PAUSE);

  /** The screen is shown. */
  async open(): Promise<void> {
    await app.attempt(() => this.load());
    // Not asked for yet, or not any more.
    app.wanted = null;
    if (this.data?.clipboard) await app.attempt(() => trigger("watch_clipboard", { on: true }));
    this.asks += 1;
  }

  /** The screen is left. */
  close(): void {
    if (this.data?.clipboard) void app.attempt(() => trigger("watch_clipboard", { on: false }));
    this.reset();
  }

  /** Forgets everything of this sitting. */
  reset(): void {
    this.data = null;
    this.steps = [];
    this.missing = null;
    this.#chosen = null;
    this.#empty();
  }

  #keep(): void {
    const wanted = this.steps.find((step) => step.item.order === app.wanted && step.answer === null);
    if (wanted) {
      app.wanted = null;
      this.choose(wanted.item.finding);
    } else if (!this.step) this.#next();
  }

  /** The next one that waits, after the last one or from the top. */
  #next(): void {
    const at = this.steps.findIndex((step) => step.item.finding === this.#chosen);
    const waits = (step: Step) => step.answer === null;
    const next = this.steps.slice(at + 1).find(waits) ?? this.steps.find(waits);
    this.#chosen = next?.item.finding ?? null;
    this.#empty();
  }

  #empty(): void {
    this.number.empty();
    this.copied = false;
  }

  choose(finding: FindingId): void {
    if (this.#chosen !== finding) {
      this.#chosen = finding;
      this.#empty();
    }
    this.asks += 1;
  }

  /** A text was pasted, or caught from the clipboard: it may be a whole page, and name its order. */
  async took(text: string): Promise<void> {
    await this.number.took(text, (seen) => {
      const named = this.#orderOf(seen.order);
      if (!named) return;
      this.choose(named.item.finding);
      app.announce(t("window-lookup-moved", { order: named.item.order_number }));
    });
    this.asks += 1;
  }

  #orderOf(order: OrderId | null): Step | undefined {
    if (order === null) return undefined;
    return this.steps.find((step) => step.item.order === order && step.answer === null);
  }

  /** The number is used. */
  async use(): Promise<void> {
    if (this.busy || !this.step) return;
    const text = await this.number.use();
    if (text !== null) await this.answer({ is: "number", text });
  }

  async answer(answer: LookUpAnswer): Promise<void> {
    const step = this.step;
    if (this.busy || !step) return;
    this.busy = true;
    const { item } = step;
    const done = await app.attempt(() => mutate("answer_look_up", { finding: item.finding, answer }));
    if (done) {
      const mine = (other: Step) => other.item.finding === item.finding;
      this.steps = this.steps.map((other) => (mine(other) ? { ...other, answer: answer.is } : other));
      this.missing = answer.is === "not_there" ? item : null;
      this.#next();
      await app.attempt(() => Promise.all([this.load(), attention.load()]));
    }
    this.busy = false;
    if (!done) {
      this.asks += 1;
      return;
    }
    this.asks += 1;
    if (this.step) {
      app.announce(t("window-lookup-next", { order: this.step.item.order_number }));
    } else if (this.ready.length > 0 && this.steps.some((step) => step.answer === "number")) {
      // After the last one: one preview for all.
      await addAll(this.ready);
    }
  }

  async setClipboard(on: boolean): Promise<void> {
    await app.attempt(async () => {
      await mutate("set_setting", { key: CLIPBOARD, value: on ? "yes" : "no" });
      if (this.data) this.data = { ...this.data, clipboard: on };
      await trigger("watch_clipboard", { on });
    });
    this.asks += 1;
  }
}

export const lookup = new LookUpState();
