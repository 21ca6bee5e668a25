/**
 * "Copy link": a press offers the place's link, the one with the step's own preview, and the one as a question. Without
 * scripts it is a link to the place.
 */

/** Answers every press of a link that is there to be copied; what it offers comes with the first. */
export function startCopyLinks(): void {
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-copy-link]') : null;
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    import('../links/link-menu.ts').then(
      ({ openLinkMenu, placeOffers }) => openLinkMenu(link, placeOffers(link.href, location.href)),
      () => location.assign(link.href),
    );
  });
}
