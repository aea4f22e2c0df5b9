// What belongs to the whole window: how it was started, which screen is open, what went wrong.

import type { AccountId } from "../bindings/AccountId";
import type { ApiError } from "../bindings/ApiError";
import type { OrderId } from "../bindings/OrderId";
import type { Start } from "../bindings/Start";
import { has, say, speak, t } from "../i18n/messages.svelte";
import { mutate, query, trigger } from "../ipc/call";

export type Screen =
  "attention" | "lookup" | "orders" | "order" | "import" | "activity" | "connections" | "settings";

/** Done, and how to take it back. */
export interface Toast {
  text: string;
  undo: (() => Promise<void>) | null;
}

const LETTERS_KEY = "letters";

class App {
  /** Null until Rust has answered for the first time. */
  start = $state.raw<Start | null>(null);
  screen = $state<Screen>("attention");
  /** The order whose page is open, and the screen it was opened from. */
  order = $state<OrderId | null>(null);
  from = $state<Screen>("attention");
  /** The order that something outside of the window leads to: the screen that shows it takes it from here. */
  wanted = $state<OrderId | null>(null);
  /** The screen of orders takes this text into its search field and the focus with it. */
  sought = $state.raw<{ text: string | null } | null>(null);
  /** The form of this platform is open on the screen of connections. */
  connecting = $state<string | null>(null);
  /** The newest thing that went wrong, until it is closed or something else is done. */
  error = $state.raw<ApiError | null>(null);
  toast = $state.raw<Toast | null>(null);
  /** The page of keys is open. */
  keys = $state(false);
  /** Single letters are commands. */
  letters = $state(localStorage.getItem(LETTERS_KEY) !== "off");
  /** What a screen reader says next. */
  spoken = $state("");

  /** The three ways to begin are shown. */
  get welcome(): boolean {
    return this.start !== null && this.start.first && this.screen === "attention";
  }

  async open(): Promise<void> {
    this.began(await query("start", {}));
  }

  /** Takes in what Rust said at a start, a change of language, at the demo's door. */
  began(start: Start): void {
    speak(start.language, start.messages);
    this.start = start;
    showTheme(start.theme);
  }

  async setLanguage(language: string): Promise<void> {
    await this.attempt(async () => this.began(await mutate("set_language", { language })));
  }

  async setTheme(theme: string): Promise<void> {
    showTheme(theme);
    await this.attempt(async () => {
      await mutate("set_theme", { theme });
      if (this.start) this.start = { ...this.start, theme };
    });
  }

  setLetters(on: boolean): void {
    this.letters = on;
    localStorage.setItem(LETTERS_KEY, on ? "on" : "off");
  }

  async go(screen: Screen): Promise<void> {
    this.screen = screen;
    this.connecting = null;
    this.error = null;
    if (screen !== "order") this.order = null;
  }

  /** Opens the page of an order; {@link back} leads to where it was opened. */
  async openOrder(order: OrderId): Promise<void> {
    if (this.screen !== "order") this.from = this.screen;
    await this.go("order");
    this.order = order;
  }

  /** From the page of an order to the screen before it. */
  async back(): Promise<void> {
    await this.go(this.from);
  }

  /** Opens the orders with this text in the search field; without one, with the text that stands there. */
  async search(text: string | null = null): Promise<void> {
    await this.go("orders");
    this.sought = { text };
  }

  async checkNow(): Promise<void> {
    await this.attempt(() => trigger("check_now", {}));
  }

  async testAgain(account: AccountId): Promise<void> {
    await this.attempt(() => trigger("test_again", { account }));
  }

  async stop(): Promise<void> {
    await this.attempt(() => trigger("stop", {}));
  }

  /** Says it to a screen reader, even when it is the same sentence again. */
  announce(text: string): void {
    this.spoken = this.spoken === text ? `${text}\u00a0` : text;
  }

  /** Does it; what goes wrong is shown. True when it went well. */
  async attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      this.error = null;
      await work();
      return true;
    } catch (error) {
      this.fail(error);
      return false;
    }
  }

  fail(error: unknown): void {
    if (!isApiError(error)) throw error;
    this.error = error;
    this.announce(errorText(error));
  }
}

export function isApiError(error: unknown): error is ApiError {
  return typeof error === "object" && error !== null && "code" in error && "said" in error;
}

/** What went wrong and what to do, in one text. */
export function errorText(error: ApiError): string {
  const phrases = [error.said, ...(error.action ? [error.action] : [])];
  return phrases.map((phrase) => (has(phrase.id) ? say(phrase) : phrase.id)).join(" ");
}

function showTheme(theme: string): void {
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

/** The title of a screen. */
export function screenTitle(screen: Screen): string {
  const titles: Record<Screen, string> = {
    attention: "window-attention",
    lookup: "window-lookup-screen",
    orders: "window-orders",
    order: "window-orders",
    import: "window-import",
    activity: "window-activity",
    connections: "window-connections",
    settings: "window-settings",
  };
  return t(titles[screen]);
}

export const app = new App();
