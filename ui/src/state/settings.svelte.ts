// What the owner set. Every change is kept at once, and the answer is how things stand afterwards.

import type { AccountId } from "../bindings/AccountId";
import type { ProductRule } from "../bindings/ProductRule";
import type { SettingsView } from "../bindings/SettingsView";
import { t } from "../i18n/messages.svelte";
import { mutate, query } from "../ipc/call";
import { app } from "./app.svelte";

/** The keys of the settings that this screen knows by name, as on the command line. */
export const KEYS = {
  notify: "notify",
  notifyDelivered: "notify_delivered",
  notifyOut: "notify_out",
  quietFrom: "quiet_from",
  quietTo: "quiet_to",
  closingDays: "closing_days",
  historyDays: "history_days",
  receive: "receive_pushes",
  receivePort: "receive_port",
  receiveHost: "receive_host",
} as const;

class SettingsState {
  /** Null until the first answer. */
  view = $state.raw<SettingsView | null>(null);

  async load(): Promise<void> {
    await app.attempt(async () => (this.view = await query("settings", {})));
  }

  /** Sets one; an empty value: its default. */
  set(key: string, value: string): Promise<boolean> {
    return this.#keep(() => mutate("set_setting", { key, value }));
  }

  products(rules: ProductRule[]): Promise<boolean> {
    return this.#keep(() => mutate("set_products", { rules }));
  }

  method(account: AccountId, name: string, no_tracking: boolean): Promise<boolean> {
    return this.#keep(() => mutate("set_method", { account, name, no_tracking }));
  }

  autostart(on: boolean): Promise<boolean> {
    return this.#keep(() => mutate("set_autostart", { on }));
  }

  mute(on: boolean): Promise<boolean> {
    return this.#keep(() => mutate("mute", { on }));
  }

  /** True when it was kept. */
  async #keep(work: () => Promise<SettingsView>): Promise<boolean> {
    const kept = await app.attempt(async () => (this.view = await work()));
    if (kept) app.announce(t("window-settings-kept"));
    return kept;
  }

  /** Forgets everything: another shop is behind the window now. */
  reset(): void {
    this.view = null;
  }
}

/** Waits for the work and then shows in the field what holds: what was refused does not stay there. */
export async function settle(
  input: HTMLInputElement,
  work: Promise<boolean>,
  holds: () => string | boolean,
): Promise<void> {
  await work;
  // The answer may have made its row anew.
  if (!input.isConnected) return;
  const value = holds();
  if (typeof value === "boolean") input.checked = value;
  else input.value = value;
}

export const settings = new SettingsState();
