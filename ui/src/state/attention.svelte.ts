// The screen "Needs attention": its lists, the chosen row, the order beside it, the open dialog.

import type { Attention } from "../bindings/Attention";
import type { Changed } from "../bindings/Changed";
import type { FindingId } from "../bindings/FindingId";
import type { ListView } from "../bindings/ListView";
import type { OrderPage } from "../bindings/OrderPage";
import type { Preview } from "../bindings/Preview";
import type { ProofView } from "../bindings/ProofView";
import type { Row } from "../bindings/Row";
import { say, t } from "../i18n/messages.svelte";
import { mutate, query, refresh, trigger } from "../ipc/call";
import { app } from "./app.svelte";
import { coalesced } from "./coalesced";

export type Dialog =
  | { is: "preview"; preview: Preview }
  | { is: "proof"; proof: ProofView }
  | { is: "ignore"; row: Row }
  | { is: "later"; row: Row };

/** Milliseconds between two readings while much happens. */
const READ_PAUSE = 80;

/** Nothing more will happen to such a row: it stays until another one is chosen. */
function ended(row: Row): boolean {
  return row.state.is === "proved" || row.state.is === "already_right";
}

function rowsOf(data: Attention): Row[] {
  return [...data.lists.flatMap((list) => list.rows), ...data.before];
}

class AttentionState {
  data = $state.raw<Attention | null>(null);
  chosen = $state.raw<Row | null>(null);
  page = $state.raw<OrderPage | null>(null);
  dialog = $state.raw<Dialog | null>(null);
  /** "Before you started" is unfolded. */
  beforeOpen = $state(false);
  /** In a narrow window: the order is shown instead of the list. */
  reading = $state(false);
  /** The order whose number was proved while the owner looked at it: its slot fills. */
  mended = $state<number | null>(null);
  /** Asks the list to bring the chosen row into view and, if so, to focus it. */
  reveal = $state.raw<{ focus: boolean } | null>(null);

  /** Ended rows that were left: they go when another row is chosen. */
  #left = $state.raw<ReadonlySet<FindingId>>(new Set());

  lists = $derived<ListView[]>(
    (this.data?.lists ?? [])
      .map((list) => ({ ...list, rows: this.#staying(list.rows) }))
      .filter((list) => list.rows.length > 0),
  );
  before = $derived<Row[]>(this.#staying(this.data?.before ?? []));
  /** Every row that can be chosen, in the order in which they stand. */
  rows = $derived<Row[]>([
    ...this.lists.flatMap((list) => list.rows),
    ...(this.beforeOpen ? this.before : []),
  ]);
  /** The next one that waits, after the chosen one or from the top. */
  next = $derived.by<Row | null>(() => {
    const at = this.rows.findIndex((row) => row.finding === this.chosen?.finding);
    const waits = (row: Row) => row.state.is === "rest" && row.finding !== this.chosen?.finding;
    return this.rows.slice(at + 1).find(waits) ?? this.rows.find(waits) ?? null;
  });

  #staying(rows: Row[]): Row[] {
    return rows.filter((row) => !(ended(row) && this.#left.has(row.finding)));
  }

  /** Reads the lists again, and the order beside them. */
  load = coalesced(async () => {
    const before = this.rows.findIndex((row) => row.finding === this.chosen?.finding);
    const data = await refresh("attention", {});
    // What had ended before the window looked is no news.
    if (this.data === null)
      this.#left = new Set(
        rowsOf(data)
          .filter(ended)
          .map((row) => row.finding),
      );
    this.data = data;
    await this.#keepChoice(before);
    await this.#loadPage();
  }, READ_PAUSE);

  /** Forgets everything: another shop is behind the window now. */
  reset(): void {
    this.data = null;
    this.chosen = this.page = this.dialog = this.reveal = null;
    this.beforeOpen = this.reading = false;
    this.#left = new Set();
  }

  changed(changed: Changed): void {
    const running = this.data?.running ?? null;
    if (this.data) this.data = { ...this.data, running: changed.running };
    if (changed.running && !running) app.announce(say(changed.running.said));
    if (!changed.running && running) app.announce(t("window-work-done"));
    this.load().catch((error: unknown) => app.fail(error));
  }

  async #keepChoice(before: number): Promise<void> {
    const all = [...this.rows, ...this.before];
    const same = all.find((row) => row.finding === this.chosen?.finding);
    if (same) this.chosen = same;
    else if (this.chosen === null || this.page?.repair == null) {
      const at = Math.min(Math.max(before, 0), this.rows.length - 1);
      this.chosen = this.rows[at] ?? null;
      if (this.chosen === null) this.page = null;
    }
  }

  async #loadPage(): Promise<void> {
    const order = this.chosen?.order;
    if (order === undefined) return;
    const page = await refresh("order", { order });
    if (this.chosen?.order !== order) return;
    const was = this.page?.order === order ? this.page.repair?.phase : undefined;
    this.page = page;
    if (page.repair && was !== undefined && was !== "proved" && page.repair.phase === "proved") {
      this.mended = order;
      app.announce(say(page.repair.lead));
    } else if (page.repair && was !== page.repair.phase && was !== undefined) {
      app.announce(say(page.repair.lead));
    }
  }

  async choose(row: Row, focus = false): Promise<void> {
    const old = this.chosen;
    if (old && old.finding !== row.finding && ended(this.#current(old))) {
      this.#left = new Set([...this.#left, old.finding]);
    }
    this.chosen = row;
    this.reveal = { focus };
    app.toast = null;
    if (old?.finding !== row.finding) this.mended = null;
    await app.attempt(() => this.#loadPage());
  }

  #current(row: Row): Row {
    return this.rows.find((other) => other.finding === row.finding) ?? row;
  }

  /** Chooses the row that is `by` rows further down. */
  async move(by: number): Promise<void> {
    const at = this.rows.findIndex((row) => row.finding === this.chosen?.finding);
    const row = this.rows[Math.min(Math.max(at + by, 0), this.rows.length - 1)];
    if (row) await this.choose(row, true);
  }

  /** Leaves the chosen row, which has ended, for the next; with none left, for the page that says so. */
  async goOn(): Promise<void> {
    if (this.next) return this.choose(this.next, true);
    if (this.chosen) this.#left = new Set([...this.#left, this.chosen.finding]);
    this.chosen = this.page = null;
    this.reading = false;
  }

  /** What Enter does with the chosen row. */
  async act(): Promise<void> {
    if (!this.chosen) return;
    if (ended(this.#current(this.chosen))) return this.goOn();
    if (this.page?.order === this.chosen.order && this.page.verdict?.can_add === false) return;
    if (this.chosen.state.is === "rest" || this.page?.verdict?.can_add) await this.add(this.chosen);
  }

  async add(row: Row): Promise<void> {
    await app.attempt(async () => {
      if (this.chosen?.finding !== row.finding) await this.choose(row);
      const preview = await query("preview", { finding: row.finding, mail: null });
      this.dialog = { is: "preview", preview };
    });
  }

  async showProof(): Promise<void> {
    const proof = this.page?.repair?.proof;
    if (proof == null) return;
    await app.attempt(async () => (this.dialog = { is: "proof", proof: await query("proof", { proof }) }));
  }

  async ignore(row: Row, reason: string): Promise<void> {
    const done = await app.attempt(() => mutate("ignore", { finding: row.finding, reason }));
    if (done) await this.#setAside(row, t("window-ignored", { order: row.order_number, reason }));
  }

  async later(row: Row, until: number): Promise<void> {
    const done = await app.attempt(() => mutate("snooze", { finding: row.finding, until }));
    if (done) await this.#setAside(row, t("window-snoozed", { order: row.order_number }));
  }

  async reopen(finding: FindingId): Promise<void> {
    await app.attempt(async () => {
      await mutate("reopen", { finding });
      await this.load();
    });
  }

  async #setAside(row: Row, text: string): Promise<void> {
    this.dialog = null;
    await app.attempt(() => this.load());
    this.reveal = { focus: true };
    app.toast = { text, undo: () => this.reopen(row.finding) };
    app.announce(text);
  }

  async openOrder(): Promise<void> {
    const order = this.page?.order;
    if (order === undefined) return;
    await app.attempt(() => trigger("open", { link: { to: "order_page", order } }));
  }

  async track(number: string): Promise<void> {
    const order = this.page?.order;
    if (order === undefined) return;
    await app.attempt(() => trigger("open", { link: { to: "tracking", order, number } }));
  }
}

export const attention = new AttentionState();
