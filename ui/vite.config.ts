import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

// The window allows scripts and styles from files only (the CSP in tauri.conf.json), so nothing is inlined.
// `vite build --mode fake` builds the window with an invented shop behind it, for looking at it in a browser.
export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  clearScreen: false,
  server: { port: 5173, strictPort: true, fs: { allow: [".."] } },
  build: {
    target: "safari16",
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
  },
  test: {
    environment: "jsdom",
    include: ["tests/**/*.test.{ts,mjs}"],
    setupFiles: ["tests/setup.ts"],
    restoreMocks: true,
    // A slow or busy machine is not a failure.
    testTimeout: 30_000,
  },
});
