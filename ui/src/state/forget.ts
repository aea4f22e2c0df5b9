import { activity } from "./activity.svelte";
import { attention } from "./attention.svelte";
import { orders } from "./orders.svelte";
import { settings } from "./settings.svelte";

/** Another shop is behind the window now, or none: nothing of the one before may show. */
export function forgetShop(): void {
  for (const screen of [attention, orders, activity, settings]) screen.reset();
}
