/** Puts a text on the clipboard; false when that was not allowed. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromPage(text);
  }
}

/** The older way, for windows without the newer one. */
function copyFromPage(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "sr";
  // Inside an open dialog, because what is outside of it cannot be selected.
  (document.querySelector("dialog[open]") ?? document.body).append(area);
  area.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    area.remove();
  }
}
