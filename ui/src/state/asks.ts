// A customer asks: what is known, what the owner notes, what she writes and keeps.

import type { AskAbout } from "../bindings/AskAbout";
import type { AskOutcome } from "../bindings/AskOutcome";
import type { AsksView } from "../bindings/AsksView";
import type { FindingId } from "../bindings/FindingId";
import type { OrderId } from "../bindings/OrderId";
import type { ReadyMessage } from "../bindings/ReadyMessage";
import { mutate, query } from "../ipc/call";
import { app } from "./app.svelte";
import { attention } from "./attention.svelte";

/** Shows what the customer of an order asks, or lets the owner note it. */
export async function showAsks(order: OrderId, number: string): Promise<void> {
  await app.attempt(async () => {
    attention.dialog = { is: "asks", number, asks: await query("asks", { order }) };
  });
}

/** Notes what the customer asks; null when that failed, which is said elsewhere. */
export async function note(order: OrderId, about: AskAbout): Promise<AsksView | null> {
  return changed(() => mutate("ask", { order, about }));
}

/** Notes how it ended. */
export async function settle(order: OrderId, outcome: AskOutcome): Promise<AsksView | null> {
  return changed(() => mutate("end_ask", { order, outcome }));
}

async function changed(does: () => Promise<AsksView>): Promise<AsksView | null> {
  let view: AsksView | null = null;
  await app.attempt(async () => {
    view = await does();
    await attention.load();
  });
  return view;
}

/** The text for the customer; null when there is none. */
export async function readyMessage(
  finding: FindingId,
  language: string | null,
): Promise<ReadyMessage | null> {
  let message: ReadyMessage | null = null;
  await app.attempt(async () => {
    message = await query("ready_message", { finding, language });
  });
  return message;
}

/** Keeps the evidence where the owner chooses; where that is, or null. */
export async function saveEvidence(order: OrderId): Promise<string | null> {
  let file: string | null = null;
  await app.attempt(async () => {
    file = await mutate("save_evidence", { order });
  });
  return file;
}
