// The screen "Needs attention": its lists, what is chosen in them, what stands beside them, the open dialog.

import type { AsksView } from "../bindings/AsksView";
import type { Attention } from "../bindings/Attention";
import type { Card } from "../bindings/Card";
import type { Changed } from "../bindings/Changed";
import type { FindingId } from "../bindings/FindingId";
import type { Item } from "../bindings/Item";
import type { OrderId } from "../bindings/OrderId";
import type { OrderPage } from "../bindings/OrderPage";
import type { Preview } from "../bindings/Preview";
import type { ProofView } from "../bindings/ProofView";
import type { Row } from "../bindings/Row";
import type { UnmatchedPage } from "../bindings/UnmatchedPage";
import { say, t } from "../i18n/messages.svelte";
import { refresh } from "../ipc/call";
import { app } from "./app.svelte";
import { coalesced } from "./coalesced";
import {
  cardKey,
  ended,
  everyRow,
  type Fold,
  FOLDS,
  line,
  type Line,
  linesOf,
  type ListLines,
  rowKey,
  rowsOf,
} from "./lines";
import { tellRepair } from "./order.svelte";

/** What is set aside: one verdict, or several at once. */
export interface Subject {
  finding: FindingId;
  order_number: string;
}

export type Dialog =
  | { is: "preview"; preview: Preview }
  | { is: "many"; previews: Preview[]; asked: number }
  | { is: "enter"; order: OrderPage }
  | { is: "proof"; proof: ProofView }
  | { is: "asks"; number: string; asks: AsksView }
  | { is: "message"; finding: FindingId }
  | { is: "ignore"; about: Subject[] }
  | { is: "later"; about: Subject[] };

/** Milliseconds between two readings while much happens. */
const READ_PAUSE = 80;

class AttentionState {
  data = $state.raw<Attention | null>(null);
  /** What is chosen: a row, or a card. */
  chosen = $state.raw<Row | null>(null);
  card = $state.raw<Card | null>(null);
  /** The chosen row's order, or its shipment that fits no order. */
  page = $state.raw<OrderPage | null>(null);
  unmatched = $state.raw<UnmatchedPage | null>(null);
  dialog = $state.raw<Dialog | null>(null);
  folds = $state<Record<Fold, boolean>>({ watching: false, aside: false, before: false });
  /** In a narrow window: the order is shown instead of the list. */
  reading = $state(false);
  /** The order whose number was proved while the owner looked at it: its slot fills. */
  mended = $state<number | null>(null);
  /** Asks the list to bring what is chosen into view and, if so, to focus it. */
  reveal = $state.raw<{ focus: boolean } | null>(null);
  /** Rows that are marked to be put right, or set aside, together. */
  marked = $state.raw<ReadonlySet<FindingId>>(new Set());

  /** Cards that are unfolded. */
  #unfolded = $state.raw<ReadonlySet<string>>(new Set());
  /** The chosen order, whose number was just entered. */
  #entered: OrderId | null = null;
  /** Ended rows that were left: they go when something else is chosen. */
  #left = $state.raw<ReadonlySet<string>>(new Set());
  #markedLast: string | null = null;

  lists = $derived<ListLines[]>(
    (this.data?.lists ?? [])
      .map(({ list, count, items }) => ({
        list,
        count,
        lines: items.flatMap((item) => this.#staying(item)).flatMap((item) => linesOf(item, this.#unfolded)),
      }))
      .filter((list) => list.lines.length > 0),
  );
  piles = $derived<Record<Fold, Line[]>>({
    watching: this.#pile("watching"),
    aside: this.#pile("aside"),
    before: this.#pile("before"),
  });
  /** Every line that is seen, in the order in which they stand. */
  lines = $derived<Line[]>([
    ...this.lists.flatMap((list) => list.lines),
    ...FOLDS.flatMap((fold) => (this.folds[fold] ? this.piles[fold] : [])),
  ]);
  /** Every row of the lists, those in folded cards too, and of the piles that are unfolded. */
  rows = $derived<Row[]>([
    ...(this.data?.lists ?? []).flatMap((list) =>
      list.items.flatMap((item) => this.#staying(item)).flatMap(rowsOf),
    ),
    ...FOLDS.flatMap((fold) => (this.folds[fold] ? this.piles[fold] : [])).flatMap((line) =>
      line.is === "row" ? [line.row] : [],
    ),
  ]);
  /** The next one that waits, after the chosen one or from the top. */
  next = $derived.by<Row | null>(() => {
    const key = this.at;
    const waits = (row: Row) => row.state.is === "rest" && row.finding !== null && rowKey(row) !== key;
    const at = this.rows.findIndex((row) => rowKey(row) === key);
    return this.rows.slice(at + 1).find(waits) ?? this.rows.find(waits) ?? null;
  });
  /** Which line is chosen. */
  at = $derived<string | null>(this.card ? cardKey(this.card) : this.chosen ? rowKey(this.chosen) : null);
  /** The marked rows, in their order. */
  markedRows = $derived<Row[]>(
    this.rows.filter((row) => row.finding !== null && this.marked.has(row.finding)),
  );

  #gone(row: Row): boolean {
    return ended(row) && this.#left.has(rowKey(row));
  }

  #staying(item: Item): Item[] {
    if (item.is === "row") return this.#gone(item) ? [] : [item];
    const rows = item.rows.filter((row) => !this.#gone(row));
    return rows.length > 0 ? [{ ...item, rows }] : [];
  }

  #pile(fold: Fold): Line[] {
    const rows = (this.data?.[fold] ?? []).filter((row) => !this.#gone(row));
    return rows.map((row) => line(row, fold));
  }

  /** Reads the lists again, and what stands beside them. */
  load = coalesced(async () => {
    const before = this.lines.findIndex((line) => line.key === this.at);
    const aside = this.#isAside(this.chosen);
    const data = await refresh("attention", {});
    // What had ended before the window looked is no news.
    if (this.data === null) this.#left = new Set(everyRow(data).filter(ended).map(rowKey));
    this.data = data;
    this.#keepMarks();
    this.#keepChoice(before, aside);
    await this.#loadPage();
  }, READ_PAUSE);

  /** Forgets everything: another shop is behind the window now. */
  reset(): void {
    this.data = null;
    this.chosen = this.card = this.page = this.unmatched = this.dialog = this.reveal = null;
    this.folds = { watching: false, aside: false, before: false };
    this.reading = false;
    this.#entered = null;
    this.marked = new Set();
    this.#unfolded = new Set();
    this.#left = new Set();
  }

  changed(changed: Changed): void {
    const running = this.data?.running ?? null;
    if (this.data) this.data = { ...this.data, running: changed.running };
    if (changed.running && !running) app.announce(say(changed.running.said));
    if (!changed.running && running) app.announce(t("window-work-done"));
    this.load().catch((error: unknown) => app.fail(error));
  }

  /** `before`: which line was chosen; `aside`: it was among those that are set aside. */
  #keepChoice(before: number, aside: boolean): void {
    // What was just set aside, or put back, has left its place.
    const same = this.rows.find((row) => {
      return this.chosen && rowKey(row) === rowKey(this.chosen) && this.#isAside(row) === aside;
    });
    // Its number was entered: another verdict of the same order took the place of the one before.
    const next = (this.data ? everyRow(this.data) : []).find((row) => {
      return row.order !== null && row.order === this.chosen?.order && this.#isAside(row) === aside;
    });
    const card = this.#cards().find((card) => this.card && card.key === this.card.key);
    if (same) this.chosen = same;
    else if (next) {
      this.#unfold(next);
      this.chosen = next;
      this.#entered = null;
    } else if (card) this.card = card;
    // What was put right, or is read again for its number, stays in sight even when its row is gone.
    else if (this.chosen === null || (this.page?.repair == null && !this.#isRead(this.chosen))) {
      const lines = this.lines;
      const row = this.lists[0]?.lines.find((line) => line.is === "row");
      this.#stand(before < 0 ? (row ?? lines[0]) : lines[Math.min(before, lines.length - 1)]);
    }
  }

  /** Its number was just entered. */
  #isRead(row: Row): boolean {
    return this.#entered !== null && row.order === this.#entered;
  }

  #isAside(row: Row | null): boolean {
    return row !== null && (this.data?.aside ?? []).some((other) => rowKey(other) === rowKey(row));
  }

  #cards(): Card[] {
    return (this.data?.lists ?? []).flatMap((list) =>
      list.items.flatMap((item) => (item.is === "card" ? [item] : [])),
    );
  }

  #stand(line: Line | undefined): void {
    this.chosen = line?.is === "row" ? line.row : null;
    this.card = line?.is === "card" ? line.card : null;
  }

  async #loadPage(): Promise<void> {
    const row = this.chosen;
    if (!row || row.order === null) this.page = null;
    if (!row || row.order !== null || row.shipment === null) this.unmatched = null;
    if (!row) return;
    if (row.order === null) {
      if (row.shipment === null) return;
      const unmatched = await refresh("unmatched", { shipment: row.shipment });
      if (this.chosen?.shipment === row.shipment) this.unmatched = unmatched;
      return;
    }
    const { order } = row;
    const page = await refresh("order", { order });
    if (this.chosen?.order !== order) return;
    const was = this.page?.order === order ? this.page : null;
    this.page = page;
    if (tellRepair(was, page)) this.mended = order;
  }

  /** Chooses a row; a card or a pile that hides it is unfolded. */
  async choose(row: Row, focus = false): Promise<void> {
    this.#unfold(row);
    await this.#choose(row, null, focus);
  }

  #unfold(row: Row): void {
    const key = rowKey(row);
    const card = this.#cards().find((card) => card.rows.some((other) => rowKey(other) === key));
    if (card) this.#unfolded = new Set([...this.#unfolded, cardKey(card)]);
    for (const fold of FOLDS) {
      if (this.data?.[fold].some((other) => rowKey(other) === key)) this.folds[fold] = true;
    }
  }

  async chooseCard(card: Card, focus = false): Promise<void> {
    await this.#choose(null, card, focus);
  }

  async #choose(row: Row | null, card: Card | null, focus: boolean): Promise<void> {
    const old = this.chosen;
    const other = old !== null && (row === null || rowKey(old) !== rowKey(row));
    if (old && other && ended(this.current(old))) this.#left = new Set([...this.#left, rowKey(old)]);
    this.chosen = row;
    this.card = card;
    this.reveal = { focus };
    app.toast = null;
    if (other) this.mended = this.#entered = null;
    await app.attempt(() => this.#loadPage());
  }

  /** The row as it is now. */
  current(row: Row): Row {
    const key = rowKey(row);
    return (this.data ? everyRow(this.data) : []).find((other) => rowKey(other) === key) ?? row;
  }

  /** Chooses the line that is `by` lines further down. */
  async move(by: number): Promise<void> {
    const at = this.lines.findIndex((line) => line.key === this.at);
    const line = this.lines[Math.min(Math.max(at + by, 0), this.lines.length - 1)];
    if (line?.is === "row") await this.#choose(line.row, null, true);
    else if (line) await this.#choose(null, line.card, true);
  }

  /** Leaves the chosen row, which has ended, for the next; with none left, for the page that says so. */
  async goOn(): Promise<void> {
    if (this.next) return this.choose(this.next, true);
    if (this.chosen) this.#left = new Set([...this.#left, rowKey(this.chosen)]);
    this.chosen = this.page = null;
    this.reading = false;
  }

  /** A number of this order is being entered: what follows from it may have to be read first. None: it was refused. */
  entering(order: OrderId | null): void {
    this.#entered = order;
  }

  /** Folds a card, or unfolds it. */
  toggle(card: Card): void {
    const open = new Set(this.#unfolded);
    if (!open.delete(cardKey(card))) open.add(cardKey(card));
    this.#unfolded = open;
  }

  /** Whether a row can be marked: something is to be done with it. */
  markable(row: Row): boolean {
    return row.finding !== null && row.state.is === "rest" && !this.#isAside(row);
  }

  /** Marks a row or takes that back; `range`: everything from the row that was marked before. */
  mark(row: Row, range = false): void {
    const rows = this.lines.flatMap((line) => (line.is === "row" ? [line.row] : []));
    const to = rows.findIndex((other) => rowKey(other) === rowKey(row));
    const from = range ? rows.findIndex((other) => rowKey(other) === this.#markedLast) : -1;
    const marked = new Set(this.marked);
    if (from >= 0 && to >= 0) {
      const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
      for (const one of between) if (one.finding !== null && this.markable(one)) marked.add(one.finding);
    } else if (row.finding !== null && this.markable(row) && !marked.delete(row.finding)) {
      marked.add(row.finding);
    }
    this.#markedLast = rowKey(row);
    this.marked = marked;
    app.announce(t("window-marked", { count: marked.size }));
  }

  unmark(): void {
    this.marked = new Set();
  }

  #keepMarks(): void {
    if (this.marked.size === 0 || !this.data) return;
    const there = everyRow(this.data).filter((row) => this.markable(row));
    const still = there.map((row) => row.finding).filter((finding) => finding !== null);
    this.marked = new Set(still.filter((finding) => this.marked.has(finding)));
  }
}

export const attention = new AttentionState();
