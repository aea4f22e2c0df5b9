// The only folder that talks to Rust. Everything goes through the one command `call`, whose names,
// arguments and results are declared in Rust and generated into bindings/commands.ts.

import type { Opens } from "../bindings/Opens";
import type { ApiError } from "../bindings/ApiError";
import type { Caught } from "../bindings/Caught";
import type { Changed } from "../bindings/Changed";
import type { Commands } from "../bindings/commands";
import type { OrderId } from "../bindings/OrderId";
import { begin } from "./waiting.svelte";

export type Name = keyof Commands;
export type Args<K extends Name> = Commands[K]["args"];
export type Result<K extends Name> = Commands[K]["result"];

/** Where a notification or the tray leads. */
export interface Go {
  screen: Opens;
  /** The order to show there. */
  order: OrderId | null;
}

/** Who answers: Rust, or in a plain browser an invented shop. */
export interface Host {
  invoke(name: Name, args: unknown): Promise<unknown>;
  onChanged(handler: (changed: Changed) => void): Promise<() => void>;
  /** Nobody reads the clipboard of a plain browser's page. */
  onCaught?(handler: (caught: Caught) => void): Promise<() => void>;
  /** Nothing outside of a plain browser's page leads anywhere. */
  onGo?(handler: (go: Go) => void): Promise<() => void>;
}

const host: Promise<Host> = choose();

async function choose(): Promise<Host> {
  // A production build holds only the first way: the other import is gone.
  if (import.meta.env.MODE === "production" || "__TAURI_INTERNALS__" in window) {
    return (await import("./tauri")).tauri;
  }
  return (await import("../fake/host")).fake;
}

/** Carries a command out; rejects with an {@link ApiError} and with nothing else. */
async function call<K extends Name>(name: K, args: Args<K>): Promise<Result<K>> {
  try {
    return (await (await host).invoke(name, args)) as Result<K>;
  } catch (error) {
    throw asApiError(error);
  }
}

/** Asks for something to show. Changes nothing; shown as waiting after half a second. */
export function query<K extends Name>(name: K, args: Args<K>): Promise<Result<K>> {
  return begin(call(name, args));
}

/** Changes something, and whoever called waits for it. Shown as waiting after half a second. */
export function mutate<K extends Name>(name: K, args: Args<K>): Promise<Result<K>> {
  return begin(call(name, args));
}

/** Starts something whose progress is told by `changed`: nobody waits for it. */
export function trigger<K extends Name>(name: K, args: Args<K>): Promise<Result<K>> {
  return call(name, args);
}

/** Asks again in the background: never shown as waiting. */
export function refresh<K extends Name>(name: K, args: Args<K>): Promise<Result<K>> {
  return call(name, args);
}

/** Tells when something that the window shows may have changed. */
export async function onChanged(handler: (changed: Changed) => void): Promise<() => void> {
  return (await host).onChanged(handler);
}

/** Tells what was copied elsewhere, while the screen "Look up" may read the clipboard. */
export async function onCaught(handler: (caught: Caught) => void): Promise<() => void> {
  return (await (await host).onCaught?.(handler)) ?? (() => undefined);
}

/** Tells when something outside of the window leads to a screen of it. */
export async function onGo(handler: (go: Go) => void): Promise<() => void> {
  return (await (await host).onGo?.(handler)) ?? (() => undefined);
}

function asApiError(error: unknown): ApiError {
  if (typeof error === "object" && error !== null && "code" in error && "said" in error) {
    return error as ApiError;
  }
  return {
    code: "internal",
    said: { id: "window-error", args: {} },
    action: null,
    detail: String(error),
  };
}
