// The keyboard. Single letters rest while a field has the focus, and can be switched off.

import { app, type Screen } from "./app.svelte";
import { attention } from "./attention.svelte";

const SCREENS: Record<string, Screen> = { n: "attention", i: "import", c: "connections", s: "settings" };
const SEQUENCE_MS = 1500;

let goUntil = 0;

/** What Enter belongs to by itself. */
function hasOwnEnter(target: Element): boolean {
  return target.closest("button, a, summary") !== null && !target.classList.contains("open");
}

export function onKey(event: KeyboardEvent): void {
  const target = event.target instanceof Element ? event.target : document.body;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.querySelector("dialog[open]") || target.closest("input, textarea, select")) return;
  if (app.start === null || app.welcome) return;
  if (run(event, target)) event.preventDefault();
}

function run(event: KeyboardEvent, target: Element): boolean {
  const { key } = event;
  const going = event.timeStamp < goUntil;
  goUntil = 0;

  if (key === "Escape") return back();
  const onList = app.screen === "attention" && attention.rows.length > 0;
  if (onList && key === "ArrowDown") return done(attention.move(1));
  if (onList && key === "ArrowUp") return done(attention.move(-1));
  if (onList && key === "Enter" && !hasOwnEnter(target)) return done(attention.act());
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
  if (!onList) return false;
  if (key === "j") return done(attention.move(1));
  if (key === "k") return done(attention.move(-1));
  const row = attention.chosen;
  if (!row || row.state.is === "working") return false;
  if (key === "l") attention.dialog = { is: "later", row };
  else if (key === "i") attention.dialog = { is: "ignore", row };
  else return false;
  return true;
}

function back(): boolean {
  if (app.toast) app.toast = null;
  else if (app.screen === "attention" && attention.reading) {
    attention.reading = false;
    attention.reveal = { focus: true };
  } else if (app.screen === "connections" && app.connecting) app.connecting = null;
  else return false;
  return true;
}

function done(work: Promise<void>): boolean {
  void work;
  return true;
}
