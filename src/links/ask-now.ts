/**
 * A file of the site, asked for synchronously: a printer waits for nothing asynchronous between `beforeprint` and paper.
 * @returns its text; null where it cannot be had
 */
export function askNow(address: string): string | null {
  try {
    const request = new XMLHttpRequest();
    request.open('GET', address, false);
    request.send();
    return request.status === 200 ? request.responseText : null;
  } catch {
    return null;
  }
}
