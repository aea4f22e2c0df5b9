// Which rows of a long list exist: those in view and a few around them. Rows may have any height; the ones that
// were never shown count as high as the others are on average.

const AROUND = 8;

export interface Slot {
  /** Which row. */
  index: number;
  /** Which element shows it: elements are used again for other rows. */
  slot: number;
}

export class Windowed {
  slots = $state.raw<Slot[]>([]);
  /** Pixels above and below the rows that exist. */
  above = $state(0);
  below = $state(0);

  #heights = new Float64Array(0);
  #estimate: number;
  #width = 0;
  #capacity = 32;

  constructor(estimate: number) {
    this.#estimate = estimate;
  }

  /** Looks at the list and decides. Call it when it was mounted, scrolled or resized, or its rows changed. */
  update(list: HTMLElement, count: number): void {
    this.#measure(list, count);
    const { top, bottom } = visible(list);
    let first = 0;
    let y = 0;
    while (first < count && y + this.#height(first) <= top) y += this.#height(first++);
    let last = first;
    let end = y;
    while (last < count && end < bottom) end += this.#height(last++);

    first = Math.max(first - AROUND, 0);
    last = Math.min(last + AROUND, count);
    while (last - first > this.#capacity) this.#capacity *= 2;
    this.above = this.offset(first);
    this.below = this.offset(count) - this.offset(last);
    if (first === this.slots[0]?.index && last === (this.slots.at(-1)?.index ?? -1) + 1) return;
    this.slots = Array.from({ length: last - first }, (_, i) => ({
      index: first + i,
      slot: (first + i) % this.#capacity,
    }));
  }

  /** How far below the top of the list a row starts. */
  offset(index: number): number {
    let y = 0;
    for (let i = 0; i < index; i++) y += this.#height(i);
    return y;
  }

  #height(index: number): number {
    return this.#heights[index] || this.#estimate;
  }

  #measure(list: HTMLElement, count: number): void {
    // A list of another width or length breaks its lines elsewhere.
    if (this.#heights.length !== count || this.#width !== list.clientWidth) {
      this.#heights = new Float64Array(count);
      this.#width = list.clientWidth;
    }
    let sum = 0;
    let measured = 0;
    for (const element of list.querySelectorAll<HTMLElement>(":scope > [data-index]")) {
      const height = element.getBoundingClientRect().height;
      if (height === 0) continue;
      this.#heights[Number(element.dataset.index)] = height;
      sum += height;
      measured++;
    }
    if (measured > 0) this.#estimate = sum / measured;
  }
}

/** What scrolls the list, or null when that is the page. */
export function scroller(list: HTMLElement): HTMLElement | null {
  for (let at = list.parentElement; at && at !== document.body; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if (overflowY === "auto" || overflowY === "scroll") return at;
  }
  return null;
}

/** The part of the list in view, in pixels from its top. */
function visible(list: HTMLElement): { top: number; bottom: number } {
  const box = scroller(list)?.getBoundingClientRect();
  const start = Math.max(box?.top ?? 0, 0);
  const end = box && box.height > 0 ? Math.min(box.bottom, window.innerHeight) : window.innerHeight;
  const { top } = list.getBoundingClientRect();
  return { top: start - top, bottom: end - top };
}
