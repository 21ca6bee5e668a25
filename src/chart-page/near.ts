/** What a page loads for a part of it once a reader comes near. */

/** Resolves when a part of the page is within a screen of what the reader sees. */
export function near(part: Element): Promise<void> {
  return new Promise((resolve) => {
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watcher.disconnect();
        resolve();
      },
      { rootMargin: '100%' },
    );
    watcher.observe(part);
  });
}
