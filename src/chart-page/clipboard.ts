/** The clipboard, where a page may use it. */

/**
 * Puts a text on the clipboard.
 * @param select selects the text for the reader, where copying is not allowed
 * @returns whether it was copied
 */
export async function copyText(text: string, select: () => void): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    select();
    return false;
  }
}
