// The whole window over the fake shop, as tests use it.

import { fireEvent, render, waitFor } from "@testing-library/svelte";
import axe from "axe-core";
import { tick } from "svelte";
import { expect } from "vitest";
import App from "../src/App.svelte";
import { fake, type Options } from "../src/fake/host";
import { app } from "../src/state/app.svelte";
import { attention } from "../src/state/attention.svelte";

/** Opens the window; with `first: false` on a shop that is connected already. */
export async function open(options: Partial<Options> = {}): Promise<void> {
  fake.reset({ pace: 5, ...options });
  app.start = null;
  app.screen = "attention";
  app.connecting = app.error = app.toast = null;
  app.keys = false;
  app.letters = true;
  attention.reset();
  render(App);
  await waitFor(() => expect(app.start).not.toBeNull());
  await waitFor(() => expect(app.welcome || attention.data !== null).toBe(true));
  await settled();
}

/** Every answer is there and shown. */
export async function settled(): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, 5));
  while (fake.pending > 0);
  await tick();
}

export function all(id: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`)];
}

export function maybe(id: string): HTMLElement | null {
  return all(id)[0] ?? null;
}

export function get(id: string): HTMLElement {
  const found = maybe(id);
  if (!found) throw new Error(`nothing is called ${id} in\n${document.body.textContent}`);
  return found;
}

/** Waits until it is there. */
export function find(id: string): Promise<HTMLElement> {
  return waitFor(() => get(id), { timeout: 2000 });
}

export async function click(id: string, n = 0): Promise<void> {
  const element = all(id)[n];
  if (!element) throw new Error(`nothing is called ${id}`);
  await fireEvent.click(element);
  await settled();
}

export async function press(key: string): Promise<void> {
  const target = document.activeElement ?? document.body;
  await fireEvent.keyDown(target, { key });
  await settled();
}

export async function type(id: string, text: string): Promise<void> {
  await fireEvent.input(get(id), { target: { value: text } });
  await settled();
}

/** The commands that were given, by name. */
export function given(name: string): unknown[] {
  return fake.log.filter((entry) => entry.name === name).map((entry) => entry.args);
}

/** No rule of axe is broken. Contrast and sizes need a real browser: jsdom computes no layout. */
export async function accessible(): Promise<void> {
  const result = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  const broken = result.violations.map((violation) => {
    return `${violation.id}: ${violation.help}\n  ${violation.nodes.map((node) => node.html).join("\n  ")}`;
  });
  expect(broken.join("\n")).toBe("");
}
