import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Caught } from "../bindings/Caught";
import type { Changed } from "../bindings/Changed";
import type { Go, Host } from "./call";

export const tauri: Host = {
  invoke: (name, args) => invoke("call", { command: { name, args } }),
  onChanged: (handler) => listen<Changed>("changed", (event) => handler(event.payload)),
  onCaught: (handler) => listen<Caught>("caught", (event) => handler(event.payload)),
  onGo: (handler) => listen<Go>("go", (event) => handler(event.payload)),
};
