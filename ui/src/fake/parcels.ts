// Parcels in trouble, and what their carriers told: a late one, one that waits to be fetched, one that came back,
// one that its customer asks about. Some texts are long and French, as a carrier's own words can be.

import type { Event } from "../bindings/Event";
import type { Phrase } from "../bindings/Phrase";
import { DAY, type FakeOrder, HOUR, p, time } from "./orders";

/** The order whose customer asks. */
export const ASKED = 254;

/** What a carrier tells of a parcel. */
export interface Told {
  carrier: string;
  says: Phrase;
  /** Since when that is so. */
  at: number;
  events: Event[];
}

const LONG: [hours: number, said: string, place: string][] = [
  [0, "Votre colis a été confié à nos services par l’expéditeur", "Roissy-en-France"],
  [7, "Le colis a été trié et quitte aujourd’hui notre plateforme en direction du pays de destination", ""],
  [
    31,
    "Le colis est arrivé dans le pays de destination et attend les formalités de dédouanement, " +
      "qui peuvent durer plusieurs jours ouvrables",
    "Centre de traitement international",
  ],
  [52, "Dédouanement terminé", ""],
  [55, "Le colis a quitté le centre de traitement international", "Schiphol"],
  [79, "Pris en charge par le partenaire chargé de la livraison", "’s-Hertogenbosch"],
  [98, "Colis en cours de livraison : la remise est prévue aujourd’hui entre 9 h et 18 h", "Eindhoven"],
  [
    104,
    "La livraison n’a pas pu avoir lieu, car personne n’était présent à l’adresse indiquée. " +
      "Un avis de passage a été laissé dans la boîte aux lettres du destinataire",
    "Eindhoven",
  ],
  [
    122,
    "Colis déposé au point de retrait, où il peut être récupéré sur présentation d’une pièce d’identité",
    "Librairie-papeterie Aux-Trois-Marches-du-Vieux-Moulin",
  ],
  [190, "Rappel : le colis attend toujours au point de retrait", ""],
];

function events(
  start: number,
  carrier: string,
  told: [hours: number, said: string, place: string][],
): Event[] {
  return told.map(([hours, said, place]) => ({
    when: { at: start + hours * HOUR, precision: "minute" },
    side: "carrier",
    dot: "plain",
    said: p("event-carrier-said", { carrier, said, place: place === "" ? "none" : place }),
  }));
}

type Make = (id: number, more: Partial<FakeOrder>) => FakeOrder;

export function parcelOrders(made: Make, now: number): FakeOrder[] {
  const sent = (days: number) => now - days * DAY;
  return [
    made(251, {
      who: "Mevr. Öztürk",
      number: "A000DE4217",
      platform: "bol",
      kind: "delivery_problem",
      pieces: ["3S", "WOLK", "0482", "874"],
      sentAt: sent(9),
      why: p("why-goes-back-soon"),
      cause: p("cause-goes-back-soon"),
      basis: [
        p("evidence-goes-back", { until: time(now + 2 * DAY) }),
        p("evidence-since", { since: time(sent(4)) }),
      ],
      told: {
        carrier: "PostNL",
        says: p("carrier-says-pickup"),
        at: sent(4),
        events: events(sent(9), "PostNL", LONG),
      },
    }),
    made(252, {
      who: "Katharina Schäfer-Wiedenbrück",
      kind: "late_parcel",
      sentAt: sent(19),
      why: p("why-stalled"),
      cause: p("cause-stalled"),
      basis: [p("evidence-last-seen", { seen: time(sent(15)) })],
      told: {
        carrier: "La Poste",
        says: p("carrier-says-may-have-arrived"),
        at: sent(15),
        events: events(sent(19), "La Poste", LONG.slice(0, 2)),
      },
    }),
    made(253, {
      who: "Antoine Girard",
      number: "2231",
      platform: "woocommerce",
      kind: "delivery_problem",
      sentAt: sent(16),
      why: p("why-returned"),
      cause: p("cause-returned"),
      basis: [p("reason-bad-address")],
      told: {
        carrier: "La Poste",
        says: p("carrier-says-returned"),
        at: sent(2),
        events: events(sent(16), "La Poste", LONG.slice(0, 4)),
      },
    }),
    made(ASKED, {
      who: "Lieke van Dijk",
      kind: "customer_asks",
      sentAt: sent(12),
      why: p("why-not-received"),
      cause: p("cause-not-received"),
      basis: [p("ask-said-not-received", { at: time(sent(1)) })],
      told: {
        carrier: "La Poste",
        says: p("carrier-says-delivered"),
        at: sent(5),
        events: events(sent(12), "La Poste", LONG.slice(0, 7)),
      },
    }),
  ];
}
