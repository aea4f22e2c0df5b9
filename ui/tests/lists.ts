// The window over the fake shop with its lists of orders and activity.

import type { Options } from "../src/fake/host";
import { type ListOptions, lists } from "../src/fake/lists";
import { app, type Screen } from "../src/state/app.svelte";
import { forgetShop } from "../src/state/forget";
import { click, open } from "./window";

/** Opens the window on a connected shop, at this screen. */
export async function openAt(
  screen: Screen,
  what: Partial<ListOptions> = {},
  options: Partial<Options> = {},
): Promise<void> {
  forgetShop();
  lists.reset(what);
  app.sought = null;
  app.order = null;
  app.from = "attention";
  await open({ first: false, rows: 2, before: 0, ...options });
  if (screen !== "attention") await click(`nav-${screen}`);
}
