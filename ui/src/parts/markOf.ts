import type { Kind } from "../bindings/Kind";
import type { State } from "./Mark.svelte";

interface Marked {
  state: State;
  /** What the shape says, for those who do not see it. */
  label: string;
}

const MISSING: Marked = { state: "missing", label: "window-mark-missing" };
const DIFFERS: Marked = { state: "differs", label: "window-mark-differs" };
const QUESTION: Marked = { state: "ask", label: "window-mark-question" };
const TROUBLE: Marked = { state: "trouble", label: "window-mark-trouble" };

const MARKS: Record<Kind, Marked> = {
  tracking_missing: MISSING,
  order_not_closed: MISSING,
  number_incomplete: { state: "partial", label: "window-mark-partial" },
  number_differs: DIFFERS,
  carrier_differs: DIFFERS,
  number_wanted: QUESTION,
  shipment_unmatched: QUESTION,
  number_reused: QUESTION,
  not_shipped: QUESTION,
  shipped_though_cancelled: TROUBLE,
  order_expiring: TROUBLE,
  promise_at_risk: TROUBLE,
  late_parcel: TROUBLE,
  delivery_problem: TROUBLE,
  customer_asks: TROUBLE,
};

/** The shape that stands for what is wrong. */
export function markOf(kind: Kind): Marked {
  return MARKS[kind];
}
