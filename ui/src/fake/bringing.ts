// Numbers that the owner enters, or brings to a shop, and the scores of a seller.

import type { RepairExport } from "../bindings/RepairExport";
import type { ScoreRow } from "../bindings/ScoreRow";
import type { ScoresView } from "../bindings/ScoresView";
import { p } from "./orders";

const FILE = "/home/marie/Downloads/trackmend-woocommerce.csv";

const toBring: RepairExport = {
  account_name: "Studio Wolk",
  platform: "woocommerce",
  by_file: true,
  rows: [
    {
      finding: 1,
      order_number: "5812",
      who: "Anna de Wit",
      number: "LA874320193FR",
      carrier: "La Poste Colissimo",
      url: "https://www.laposte.fr/outils/suivre-vos-envois?code=LA874320193FR",
      instead_of: null,
    },
    {
      finding: 2,
      order_number: "5815",
      who: "",
      number: "3SWOLK048293715",
      carrier: "PostNL",
      url: "",
      instead_of: "3SWOLK048293751",
    },
  ],
  left_out: [
    {
      finding: 3,
      order_number: "5820",
      said: p("export-no-carrier"),
      action: p("export-no-carrier-action", { order: "5820", number: "QX77120045AB99Z" }),
    },
  ],
  notes: [p("export-how"), p("export-mail"), p("export-sheet")],
};

function score(said: string, week: number, value: number | null, alarm: boolean): ScoreRow {
  const share = (whole: number) => p("score-share", { whole, tenth: 0 });
  return {
    said: p(said),
    week: p("score-week", { week: String(week), year: "2026" }),
    score: value === null ? null : share(value),
    norm: share(said === "score-bol-cancellations" ? 2 : 93),
    at_least: said !== "score-bol-cancellations",
    standing:
      value === null
        ? p("score-not-measured")
        : alarm
          ? p("score-alarm", { missed: 4, of: 31 })
          : p("score-conforms"),
    alarm,
  };
}

const scores: ScoresView = {
  account_name: "Studio Wolk",
  sum: p("score-alarms", { scores: 1 }),
  alarms: 1,
  trouble: null,
  rows: [
    score("score-bol-track-and-trace", 46, 87, true),
    score("score-bol-fulfilment", 46, 97, false),
    score("score-bol-cancellations", 46, 0, false),
    score("score-bol-phone", 46, null, false),
    score("score-bol-track-and-trace", 45, 100, false),
  ],
};

export const bringingFake = {
  enter_number: (): null => null,
  numbers_to_bring: (): RepairExport => toBring,
  save_numbers: (): string => FILE,
  scores: (): ScoresView => scores,
};
