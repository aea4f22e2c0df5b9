import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Changed } from "../bindings/Changed";
import type { Host } from "./call";

export const tauri: Host = {
  invoke: (name, args) => invoke("call", { command: { name, args } }),
  onChanged: (handler) => listen<Changed>("changed", (event) => handler(event.payload)),
};
