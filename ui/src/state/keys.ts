// The keyboard. Single letters rest while a field has the focus, and can be switched off.

import { app, type Screen } from "./app.svelte";
import { attention, type Dialog } from "./attention.svelte";
import { act } from "./deeds";

const SCREENS: Record<string, Screen> = {
  n: "attention",
  l: "lookup",
  o: "orders",
  i: "import",
  a: "activity",
  c: "connections",
  s: "settings",
};
const SEQUENCE_MS = 1500;

let goUntil = 0;

/** What Enter belongs to by itself. */
function hasOwnEnter(target: Element): boolean {
  return target.closest("button, a, summary") !== null && !target.classList.contains("open");
}

export function onKey(event: KeyboardEvent): void {
  const target = event.target instanceof Element ? event.target : document.body;
  if (event.defaultPrevented || event.altKey) return;
  if (document.querySelector("dialog[open]") || target.closest("input:not(.check), textarea, select")) return;
  if (app.start === null || app.welcome) return;
  const meant = event.ctrlKey || event.metaKey ? undo(event) : run(event, target);
  if (meant) event.preventDefault();
}

/** Ctrl or ⌘ with z takes back what was just done. */
function undo(event: KeyboardEvent): boolean {
  const work = app.toast?.undo;
  if (event.key !== "z" || event.shiftKey || !work) return false;
  app.toast = null;
  return done(work());
}

function run(event: KeyboardEvent, target: Element): boolean {
  const { key } = event;
  const going = event.timeStamp < goUntil;
  goUntil = 0;

  if (key === "Escape") return back();
  const onList = app.screen === "attention" && attention.lines.length > 0;
  if (onList && key === "ArrowDown") return done(attention.move(1));
  if (onList && key === "ArrowUp") return done(attention.move(-1));
  if (onList && key === "Enter" && !hasOwnEnter(target)) return done(act());
  if (!app.letters) return false;

  const screen = SCREENS[key];
  if (going && screen) return done(app.go(screen));
  if (key === "g") {
    goUntil = event.timeStamp + SEQUENCE_MS;
    return true;
  }
  if (key === "?") {
    app.keys = true;
    return true;
  }
  // The screen of orders has its own.
  if (key === "/" && app.screen !== "orders") return done(app.search());
  return onList && onRow(key);
}

/** What a letter does with the chosen row. */
function onRow(key: string): boolean {
  if (key === "j") return done(attention.move(1));
  if (key === "k") return done(attention.move(-1));
  if (key === "o" && attention.card) {
    attention.toggle(attention.card);
    return true;
  }
  const row = attention.chosen;
  if (!row) return false;
  if (key === "o" && row.order !== null) return done(app.openOrder(row.order));
  if (key === "x" || key === "X") {
    attention.mark(row, key === "X");
    return true;
  }
  if (row.finding === null || row.state.is === "working") return false;
  const marked = attention.markedRows.length > 0 ? attention.markedRows : [row];
  const about = marked.flatMap(({ finding, order_number }) =>
    finding === null ? [] : [{ finding, order_number }],
  );
  const dialogs: Record<string, Dialog> = { l: { is: "later", about }, i: { is: "ignore", about } };
  const dialog = dialogs[key];
  if (!dialog) return false;
  attention.dialog = dialog;
  return true;
}

function back(): boolean {
  if (app.toast) app.toast = null;
  else if (app.screen === "attention" && attention.reading) {
    attention.reading = false;
    attention.reveal = { focus: true };
  } else if (app.screen === "attention" && attention.marked.size > 0) attention.unmark();
  else if (app.screen === "order") return done(app.back());
  else if (app.screen === "connections" && app.connecting) app.connecting = null;
  else return false;
  return true;
}

function done(work: Promise<void>): boolean {
  void work;
  return true;
}
