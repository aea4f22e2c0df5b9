import { afterEach, beforeEach, vi } from "vitest";

// What jsdom lacks. Opening a dialog makes the rest inert in a browser; here only `open` is kept.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.setAttribute("open", "");
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.removeAttribute("open");
};

// Neither does it draw or scroll.
HTMLCanvasElement.prototype.getContext = () => null;
window.scrollBy = () => undefined;

// A window that complains is broken: the console stays silent.
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation((...said: unknown[]) => {
    throw new Error(`console.error: ${said.join(" ")}`);
  });
  vi.spyOn(console, "warn").mockImplementation((...said: unknown[]) => {
    throw new Error(`console.warn: ${said.join(" ")}`);
  });
});

afterEach(() => {
  document.documentElement.removeAttribute("data-theme");
  localStorage.clear();
});
