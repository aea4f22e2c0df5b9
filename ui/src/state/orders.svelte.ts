// The screen "Orders": what is looked for, and the rows that were found. Rust holds the found list; here are only
// the pages of it that came into view.

import type { OrderRow } from "../bindings/OrderRow";
import type { OrdersFound } from "../bindings/OrdersFound";
import type { OrdersQuery } from "../bindings/OrdersQuery";
import type { OrdersSort } from "../bindings/OrdersSort";
import type { Standing } from "../bindings/Standing";
import type { StandingCount } from "../bindings/StandingCount";
import { t } from "../i18n/messages.svelte";
import { refresh } from "../ipc/call";
import { app } from "./app.svelte";
import { coalesced } from "./coalesced";

/** Rows that are asked for at once. */
const PAGE = 100;
/** Milliseconds between two searches while the owner types; the first is made at once. */
const TYPING = 60;
/** Milliseconds of silence after which the result is told to a screen reader. */
const TELL = 800;
/** What the list shows at first. */
export const USUAL_DAYS = 60;

const DENSE_KEY = "dense";

/** A list as it was found, with the pages of it that were asked for: swapped whole, so rows never mix. */
class Found {
  readonly handle: number;
  readonly total: number;
  readonly more: boolean;
  readonly counts: StandingCount[];
  readonly pages: Map<number, OrderRow[]>;

  constructor(found: OrdersFound, pages: Map<number, OrderRow[]>) {
    this.handle = found.handle;
    this.total = found.total;
    this.more = found.more ?? false;
    this.counts = found.counts;
    this.pages = pages;
  }

  row(index: number): OrderRow | undefined {
    return this.pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  with(page: number, rows: OrderRow[]): Found {
    return new Found(this, new Map(this.pages).set(page, rows));
  }
}

class OrdersState {
  text = $state("");
  standing = $state<Standing | null>(null);
  days = $state<number | null>(USUAL_DAYS);
  sort = $state<OrdersSort>("date");
  descending = $state(true);
  /** Forty rows instead of twenty-five. */
  dense = $state(localStorage.getItem(DENSE_KEY) !== "off");
  /** Null until the first answer. */
  found = $state.raw<Found | null>(null);
  /** Which row the keyboard stands on; null before it was used. */
  at = $state<number | null>(null);
  /** How far the list was scrolled, for coming back to it. */
  scrolled = 0;
  /** Counts up when the list begins at its top again. */
  begins = $state(0);

  #asked = new Set<string>();
  #telling: ReturnType<typeof setTimeout> | undefined;
  #view: [first: number, last: number] = [0, 0];
  #again = false;
  #finding = false;

  get total(): number {
    return this.found?.total ?? 0;
  }

  /** Something is looked for: an empty list then says nothing about the shop. */
  get narrowed(): boolean {
    return this.text.trim() !== "" || this.standing !== null || this.days !== null;
  }

  row(index: number): OrderRow | undefined {
    return this.found?.row(index);
  }

  /** Looks for it: at once when nothing goes on, else as soon as the search before has ended. */
  #find = coalesced(async () => {
    const begin = this.#again;
    this.#again = false;
    this.#finding = true;
    try {
      await this.#findNow(begin);
    } finally {
      this.#finding = false;
    }
  }, TYPING);

  async #findNow(begin: boolean): Promise<void> {
    const found = await refresh("find_orders", { query: this.#query() });
    const pages = new Map<number, OrderRow[]>();
    const [first, last] = begin ? [0, 0] : this.#view;
    for (const page of pagesOf(first, last, found.total)) {
      const rows = await refresh("order_rows", { handle: found.handle, from: page * PAGE, count: PAGE });
      pages.set(page, rows);
    }
    this.found = new Found(found, pages);
    this.#asked.clear();
    if (begin) {
      this.at = null;
      this.scrolled = 0;
      this.begins += 1;
    } else if (this.at !== null) {
      this.at = found.total === 0 ? null : Math.min(this.at, found.total - 1);
    }
  }

  #query(): OrdersQuery {
    const { standing, days, sort, descending } = this;
    return { text: this.text.trim(), standing, days, sort, descending };
  }

  /** Reads the list again where it stands: something may have changed. */
  async load(): Promise<void> {
    await app.attempt(() => this.#find());
  }

  /** Another question: from the top. */
  async look(change: Partial<OrdersQuery> = {}): Promise<void> {
    Object.assign(this, change);
    this.#again = true;
    await this.load();
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => app.announce(t("window-orders-found", { count: this.total })), TELL);
  }

  /** By this column; by the same once more: the other way round. */
  async sortBy(sort: OrdersSort): Promise<void> {
    const descending = this.sort === sort ? !this.descending : sort !== "customer";
    await this.look({ sort, descending });
  }

  /** These rows are in view: what is not here of them is asked for. */
  see(first: number, last: number): void {
    this.#view = [first, last];
    const { found } = this;
    if (!found) return;
    for (const page of pagesOf(first, last, found.total)) {
      const key = `${found.handle}/${page}`;
      if (found.pages.has(page) || this.#asked.has(key)) continue;
      this.#asked.add(key);
      void app.attempt(() => this.#page(found.handle, page));
    }
  }

  async #page(handle: number, page: number): Promise<void> {
    const rows = await refresh("order_rows", { handle, from: page * PAGE, count: PAGE });
    if (this.found?.handle !== handle || this.#finding) return;
    // Another list took its place in Rust.
    if (rows.length === 0) await this.#find();
    else this.found = this.found.with(page, rows);
  }

  setDense(on: boolean): void {
    this.dense = on;
    localStorage.setItem(DENSE_KEY, on ? "on" : "off");
  }

  /** Forgets everything: another shop is behind the window now. */
  reset(): void {
    clearTimeout(this.#telling);
    Object.assign(this, { text: "", standing: null, days: USUAL_DAYS, sort: "date", descending: true });
    this.found = null;
    this.at = null;
    this.scrolled = 0;
    this.#view = [0, 0];
    this.#asked.clear();
  }
}

function pagesOf(first: number, last: number, total: number): number[] {
  if (total === 0) return [];
  const from = Math.floor(Math.min(first, total - 1) / PAGE);
  const to = Math.floor(Math.min(Math.max(last, first), total - 1) / PAGE);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

export const orders = new OrdersState();
