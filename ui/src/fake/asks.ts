// What customers ask about the orders of the invented shop.

import type { AskOutcome } from "../bindings/AskOutcome";
import type { AsksView } from "../bindings/AsksView";
import type { AskView } from "../bindings/AskView";
import type { Commands } from "../bindings/commands";
import type { When } from "../bindings/When";
import { HOUR, p } from "./orders";
import { ASKED } from "./parcels";

type Asks = Pick<Commands, "asks" | "ask" | "end_ask" | "ready_message" | "save_evidence">;

const SAID = { not_received: "ask-about-not-received", damaged: "ask-about-damaged" } as const;
const ENDED: Record<AskOutcome, string> = {
  found: "ask-outcome-found",
  sent_again: "ask-outcome-sent-again",
  refunded: "ask-outcome-refunded",
  refused: "ask-outcome-refused",
};
const GREETING: Record<string, string> = { en: "Hello,", nl: "Hallo,", de: "Guten Tag,", fr: "Bonjour," };

const at = (ms: number): When => ({ at: ms, precision: "instant" });

/** The commands about customers' questions, with a memory of their own. */
export function asksFake(): { [K in keyof Asks]: (args: Asks[K]["args"]) => Asks[K]["result"] } {
  const noted = {
    about: "not_received" as const,
    said: p(SAID.not_received),
    at: at(Date.now() - 24 * HOUR),
  };
  const asked = new Map<number, AskView[]>([
    [ASKED, [{ ...noted, outcome: null, ended: null, ended_at: null }]],
  ]);
  const of = (order: number): AskView[] => asked.get(order) ?? [];
  const view = (order: number): AsksView => {
    const open = of(order).find((ask) => ask.outcome === null) ?? null;
    const until = Date.now() + 24 * HOUR;
    return {
      order,
      open,
      settled: of(order).filter((ask) => ask.outcome !== null),
      parcels: open
        ? [
            {
              number: "LA874320193FR",
              link: true,
              says: p("ask-told-delivered-undated", { number: "LA874320193FR", by: "Shopify" }),
              steps: [p("ask-step-neighbours"), p("ask-step-letterbox"), p("ask-step-decide")],
              last_day: p("ask-search-tomorrow", { until: new Date(until).toDateString() }),
              until: { at: until, precision: "day" },
              urgent: true,
              sender: p("ask-sender-tpop-delivered"),
            },
          ]
        : [],
      platform: open ? p("ask-platform", { platform: "shopify", shop: "Shopify" }) : null,
      note: open ? p("ask-note") : null,
      finding: open ? order : null,
    };
  };
  return {
    asks: ({ order }) => view(order),
    ask: ({ order, about }) => {
      const said = p(SAID[about]);
      const before = of(order).filter((ask) => ask.outcome !== null);
      const ask = { about, said, at: at(Date.now()), outcome: null, ended: null, ended_at: null };
      asked.set(order, [...before, ask]);
      return view(order);
    },
    end_ask: ({ order, outcome }) => {
      const ended = { outcome, ended: p(ENDED[outcome]), ended_at: at(Date.now()) };
      asked.set(
        order,
        of(order).map((ask) => (ask.outcome === null ? { ...ask, ...ended } : ask)),
      );
      return view(order);
    },
    ready_message: ({ finding, language }) => ({
      finding,
      language: language ?? "nl",
      languages: ["nl", "en", "de", "fr"],
      subject: "#1047",
      text: `${GREETING[language ?? "nl"] ?? ""}\n\nLA874320193FR`,
      to: p("ready-to", { shop: "Shopify" }),
    }),
    save_evidence: () => "/home/owner/trackmend-1047.html",
  };
}
