// The page of one order: what it shows, and the orders before and after it.

import type { OrderId } from "../bindings/OrderId";
import type { OrderPage } from "../bindings/OrderPage";
import type { Phase } from "../bindings/Phase";
import { say } from "../i18n/messages.svelte";
import { refresh } from "../ipc/call";
import { app } from "./app.svelte";

/** A repair that goes on. */
export function underWay(phase: Phase): boolean {
  return ["confirmed", "sending", "pending", "accepted", "unknown"].includes(phase);
}

/** Tells a screen reader what became of a repair; true when it was proved just now. */
export function tellRepair(was: OrderPage | null, page: OrderPage): boolean {
  const before = was?.order === page.order ? was.repair?.phase : undefined;
  if (!page.repair || before === undefined || before === page.repair.phase) return false;
  app.announce(say(page.repair.lead));
  return page.repair.phase === "proved";
}

class OrderState {
  page = $state.raw<OrderPage | null>(null);
  /** Its number was proved while the owner looked at it: its slot fills. */
  mended = $state<OrderId | null>(null);

  async load(order: OrderId): Promise<void> {
    if (this.page?.order !== order) this.page = null;
    await app.attempt(async () => {
      const page = await refresh("order", { order });
      // Another one was opened meanwhile.
      if (app.order !== order) return;
      if (tellRepair(this.page, page)) this.mended = order;
      this.page = page;
    });
  }

  close(): void {
    this.page = this.mended = null;
  }
}

export const order = new OrderState();
