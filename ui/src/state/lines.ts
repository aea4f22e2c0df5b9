// What stands in the lists of "Needs attention", line by line: rows, cards, and the rows of unfolded cards.

import type { Attention } from "../bindings/Attention";
import type { Card } from "../bindings/Card";
import type { Item } from "../bindings/Item";
import type { List } from "../bindings/List";
import type { Row } from "../bindings/Row";

/** A pile below the lists: folded at first, never counted. */
export type Fold = "watching" | "aside" | "before";

export const FOLDS: Fold[] = ["watching", "aside", "before"];

export type Line =
  | { is: "row"; key: string; row: Row; pile: Fold | null; inCard: boolean }
  | { is: "card"; key: string; card: Card; open: boolean };

export interface ListLines {
  list: List;
  count: number;
  lines: Line[];
}

/** Names a row as long as it stands somewhere: what is only watched has no verdict yet. */
export function rowKey(row: Row): string {
  return row.finding === null ? `order-${row.order}` : `finding-${row.finding}`;
}

export function cardKey(card: Card): string {
  return `card-${card.key}`;
}

/** Nothing more will happen to such a row: it stays until another one is chosen. */
export function ended(row: Row): boolean {
  return row.state.is === "proved" || row.state.is === "already_right";
}

/** The rows of an item: a card's are inside of it. */
export function rowsOf(item: Item): Row[] {
  return item.is === "card" ? item.rows : [item];
}

/** Every row there is, folded or not. */
export function everyRow(data: Attention): Row[] {
  const listed = data.lists.flatMap((list) => list.items.flatMap(rowsOf));
  return [...listed, ...FOLDS.flatMap((fold) => data[fold])];
}

/** An item's lines; `open`: the cards that are unfolded. */
export function linesOf(item: Item, open: ReadonlySet<string>): Line[] {
  if (item.is === "row") {
    return [{ is: "row", key: rowKey(item), row: item, pile: null, inCard: false }];
  }
  const key = cardKey(item);
  const card: Line = { is: "card", key, card: item, open: open.has(key) };
  if (!card.open) return [card];
  return [card, ...item.rows.map((row) => line(row, null, true))];
}

export function line(row: Row, pile: Fold | null, inCard = false): Line {
  return { is: "row", key: rowKey(row), row, pile, inCard };
}
