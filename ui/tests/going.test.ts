import { waitFor } from "@testing-library/svelte";
import { expect, onTestFinished, test } from "vitest";
import { fake } from "../src/fake/host";
import type { Go, Host } from "../src/ipc/call";
import { app } from "../src/state/app.svelte";
import { attention } from "../src/state/attention.svelte";
import { openAt } from "./lists";
import { click, get, settled } from "./window";

/** Rust leads to a screen, as a click on a notification does. */
async function leads(): Promise<(go: Go) => void> {
  const handlers: ((go: Go) => void)[] = [];
  const host: Host = fake;
  host.onGo = (handler) => {
    handlers.push(handler);
    return Promise.resolve(() => undefined);
  };
  onTestFinished(() => {
    delete host.onGo;
  });
  await openAt("settings");
  return (go) => handlers.forEach((handler) => handler(go));
}

test("a notification leads to its order, from any screen", async () => {
  const go = await leads();
  const wanted = attention.rows.at(-1)?.order ?? null;
  go({ screen: "attention", order: wanted });
  await settled();
  expect(app.screen).toBe("attention");
  await waitFor(() => expect(attention.chosen?.order).toBe(wanted));
  expect(app.wanted, "only once").toBeNull();
});

test("a notification of a parcel leads to its order's page, which need not be in a list", async () => {
  const go = await leads();
  go({ screen: "orders", order: 201 });
  await settled();
  expect(app.screen).toBe("order");
  expect(app.order).toBe(201);
  go({ screen: "orders", order: null });
  await settled();
  expect(app.screen, "several").toBe("orders");
});

test("a notification of numbers to look up leads to Look up", async () => {
  const go = await leads();
  go({ screen: "look_up", order: null });
  await settled();
  expect(app.screen).toBe("lookup");
});

test("the numbers beside Needs attention and Look up are those of the lists", async () => {
  await openAt("attention", {}, { whole: true });
  const shown = (id: string) => get(id).textContent;
  expect(shown("to-do")).toBe(String(attention.data?.to_do));
  expect(shown("to-look-up")).toBe(String(attention.data?.look_up));
});

test("every screen of the sidebar opens, and says which it is", async () => {
  await openAt("attention");
  for (const screen of ["lookup", "orders", "import", "activity", "connections", "settings", "attention"]) {
    await click(`nav-${screen}`);
    expect(app.screen).toBe(screen);
    const current = document.querySelectorAll("[aria-current=page]");
    expect([...current].map((one) => (one as HTMLElement).dataset.testid)).toEqual([`nav-${screen}`]);
  }
});
