// Every icon as one path on a 16 px grid.

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

const rect = (x: number, y: number, w: number, h: number, r: number): string =>
  `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}` +
  `h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}z`;

export const icons = {
  lookup: `M7 13.5H4.5a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1v2.25M6 5.5h3${circle(9.9, 10, 2.4)}M11.8 11.8l1.7 1.7`,
  list: "M5.5 4h8M5.5 8h8M5.5 12h8M2.6 4h.01M2.6 8h.01M2.6 12h.01",
  activity: "M1.5 8.5h2.8l2-5 3 9 2-4h3.2",
  search: `${circle(7, 7, 4.25)}M10.3 10.3l3.2 3.2`,
  rows: "M2.5 4h11M2.5 8h11M2.5 12h11",
  dense: "M2.5 3.5h11M2.5 6.5h11M2.5 9.5h11M2.5 12.5h11",
  check: "m3.5 8.5 3 3 6-7",
  ask: "M2.5 3.5h11V11H8l-3 2.5V11H2.5z",
  person: `${circle(8, 5.2, 2.6)}M3 13.5a5 5 0 0 1 10 0`,
  inbox: "M2.5 9.5 4 3.5h8l1.5 6v3h-11zM2.5 9.5h3l1 1.5h3l1-1.5h3",
  import: "M8 2.5v7M5 6.7l3 3 3-3M2.5 11v2.5h11V11",
  plug: "M6 2v3M10 2v3M4 5h8v2.5a4 4 0 0 1-8 0zM8 11.5V14",
  sliders: `M2 4.5h6.3M12.2 4.5H14M2 11.5h1.8M7.7 11.5H14${circle(10.25, 4.5, 1.75)}${circle(5.75, 11.5, 1.75)}`,
  copy: `${rect(5.5, 5.5, 8, 8, 1.5)}M10.5 3.5a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1`,
  outside: "M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4M13.5 2.5 7.5 8.5",
  mail: `${rect(2, 3.5, 12, 9, 1)}M2.5 4.5 8 8.8l5.5-4.3`,
  lock: `${rect(3.5, 7, 9, 6.5, 1.2)}M5.5 7V5a2.5 2.5 0 0 1 5 0v2`,
  undo: "M5.5 3 2.5 6l3 3M2.5 6H9a4 4 0 0 1 0 8H6",
  eye: `M1.5 8S4 3.6 8 3.6 14.5 8 14.5 8 12 12.4 8 12.4 1.5 8 1.5 8z${circle(8, 8, 1.9)}`,
  shop: "m2.5 6.4 1.1-3.9h8.8l1.1 3.9M2.5 6.4a1.83 1.83 0 0 0 3.67 0 1.83 1.83 0 0 0 3.66 0 1.83 1.83 0 0 0 3.67 0M3.5 8.6v4.9h9V8.6M6.5 13.5v-3h3v3",
  supplier: "M5.6 2.5 2 4.4l1.3 3.1 1.7-.7v6.7h6V6.8l1.7.7L14 4.4l-3.6-1.9a2.45 2.45 0 0 1-4.8 0z",
  carrier: `M3 11.8H1.5V4h8v7.8H6M9.5 6.5h2.7l2.3 2.6v2.7H13M9.5 11.8H10${circle(4.5, 12, 1.4)}${circle(11.5, 12, 1.4)}`,
  again: "M13 8a5 5 0 1 1-1.6-3.7M13.2 2v3h-3",
  proof: "M9.5 2H4v12h8V4.5zM5.9 9.3l1.5 1.5 2.8-3",
  arrow: "M3 8h10M9.5 4.5 13 8l-3.5 3.5",
  back: "M10 3.5 5.5 8l4.5 4.5",
  up: "M3.5 10 8 5.5 12.5 10",
  scan: "M2.5 5V3h2M11.5 3h2v2M13.5 11v2h-2M4.5 13h-2v-2M5.3 5.7v4.6M8 5.7v4.6M10.7 5.7v4.6",
  down: "M3.5 6 8 10.5 12.5 6",
  right: "m6 3.5 4.5 4.5L6 12.5",
  close: "m4 4 8 8M12 4l-8 8",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  globe: `${circle(8, 8, 6)}M2 8h12M8 2c2 1.7 2.8 3.8 2.8 6S10 12.3 8 14c-2-1.7-2.8-3.8-2.8-6S6 3.7 8 2z`,
  key: `${circle(5.5, 10.5, 3)}M7.7 8.3l5.8-5.8M11 5l1.8 1.8`,
  leave: "M9.5 3H4v10h5.5M7 8h7M11.5 5.5 14 8l-2.5 2.5",
} as const;

export type IconName = keyof typeof icons;
