// The only folder that talks to Rust. Everything goes through the one command `call`, whose names,
// arguments and results are declared in Rust and generated into bindings/commands.ts.

import type { ApiError } from "../bindings/ApiError";
import type { Changed } from "../bindings/Changed";
import type { Commands } from "../bindings/commands";
import { begin } from "./waiting.svelte";

export type Name = keyof Commands;
export type Args<K extends Name> = Commands[K]["args"];
export type Result<K extends Name> = Commands[K]["result"];

/** Who answers: Rust, or in a plain browser an invented shop. */
export interface Host {
  invoke(name: Name, args: unknown): Promise<unknown>;
  onChanged(handler: (changed: Changed) => void): Promise<() => void>;
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
