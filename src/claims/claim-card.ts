/**
 * The card of a figure or term: opens on hover, Enter and tap; stays while the
 * pointer is on it; Escape closes it and gives focus back. Focus alone opens
 * nothing, so that the way by Tab through the story is no longer than its text.
 * It begins with the claim's footnote and is completed from the chapter's notes.
 */
import { about, close as closing, inGlossary } from 'virtual:interface/claims';
import { fillText } from '../ledger/pieces.ts';
import { noteFrom, termFrom } from './claim-note.ts';
import { footnoteOf } from './footnotes.ts';

const LINKS = 'a.fig, a.term, a.quote-note';
/** Long enough to cross from the figure to its card, short enough not to linger. */
const LINGER = 180;

/** Starts the cards of a page. */
export function startCards(): void {
  const card = document.createElement('div');
  card.className = 'card';
  card.id = 'card';
  card.setAttribute('role', 'dialog');
  card.tabIndex = -1;
  card.hidden = true;
  let owner: HTMLAnchorElement | null = null;
  let pinned = false;
  let timer = 0;

  const close = (back = false) => {
    clearTimeout(timer);
    card.hidden = true;
    owner?.setAttribute('aria-expanded', 'false');
    if (back) owner?.focus();
    owner = null;
    pinned = false;
  };
  const later = () => {
    clearTimeout(timer);
    if (pinned) return;
    timer = window.setTimeout(() => {
      if (!card.contains(document.activeElement)) close();
    }, LINGER);
  };
  const open = (link: HTMLAnchorElement) => {
    clearTimeout(timer);
    if (owner === link) return;
    const content = contentFor(link);
    if (!content) return;
    close();
    owner = link;
    link.setAttribute('aria-expanded', 'true');
    card.setAttribute('aria-label', fillText(about, { what: link.textContent?.trim() ?? '' }));
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'card-close';
    button.setAttribute('aria-label', closing);
    button.textContent = '×';
    button.addEventListener('click', () => close(true));
    card.replaceChildren(button, ...content);
    card.hidden = false;
    // Directly after its link, in reading order and in that of Tab.
    link.after(card);
    place(card, link);
    void complete(link, button);
  };
  const complete = async (link: HTMLAnchorElement, button: HTMLElement) => {
    const chapter = link.closest<HTMLElement>('[data-chapter]')?.dataset['chapter'];
    const notes = link.closest<HTMLElement>('[data-notes]')?.dataset['notes'];
    const term = termOf(link);
    if (notes && term) {
      const said = await termFrom(notes, term);
      if (!said || owner !== link) return;
      button.after(...said);
      place(card, link);
      return;
    }
    const claim = claimOf(link);
    if (!chapter || !notes || !claim) return;
    const whole = await noteFrom(notes, chapter, claim);
    // The reader may have gone on meanwhile.
    if (!whole || owner !== link) return;
    const focused = document.activeElement;
    while (button.nextSibling) button.nextSibling.remove();
    card.append(...whole);
    place(card, link);
    // A reader who stood on a link of the footnote stands on the same link of the note.
    if (focused instanceof HTMLAnchorElement && focused !== link && !focused.isConnected)
      ([...card.querySelectorAll('a')].find(({ href }) => href === focused.href) ?? button).focus();
  };

  for (const link of document.querySelectorAll(LINKS)) {
    link.setAttribute('aria-haspopup', 'dialog');
    link.setAttribute('aria-expanded', 'false');
  }
  const linkOf = (event: Event) =>
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(LINKS) : null;
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const link = linkOf(event);
    if (link && !pinned) open(link);
    else if (event.target instanceof Node && card.contains(event.target)) clearTimeout(timer);
    else if (owner) later();
  });
  document.addEventListener('focusin', ({ target }) => {
    if (owner && target !== owner && !(target instanceof Node && card.contains(target))) close();
  });
  document.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (link && !event.metaKey && !event.ctrlKey && contentFor(link)) {
      event.preventDefault();
      if (owner === link && pinned) close();
      else {
        open(link);
        pinned = true;
        card.focus({ preventScroll: true });
      }
    } else if (!(event.target instanceof Node && card.contains(event.target))) close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || card.hidden) return;
    // A card that only the pointer opened goes without taking the focus from where it is.
    close(card.contains(document.activeElement) || document.activeElement === owner);
  });
  // A phone's address bar changes the height while its reader scrolls; only a new width moves the text.
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth !== width) close(card.contains(document.activeElement));
    width = innerWidth;
  });
}

/** The footnote, or a term's way into the glossary; null where the page has neither. */
function contentFor(link: HTMLAnchorElement): Node[] | null {
  if (termOf(link)) {
    const more = document.createElement('p');
    const page = document.createElement('a');
    page.href = link.href;
    page.textContent = inGlossary;
    more.append(page);
    return [more];
  }
  const claim = claimOf(link);
  return claim ? footnoteOf(claim) : null;
}

/** The claim whose note a link leads to. */
const claimOf = (link: HTMLAnchorElement): string | undefined =>
  /^#note-(.+)$/.exec(decodeURIComponent(link.hash))?.[1];

/** The term that a link leads to. */
const termOf = (link: HTMLAnchorElement): string | undefined =>
  link.matches('.term') ? link.hash.slice(1) : undefined;

/** Under the link, or over it where there is more room; never outside the window. */
function place(card: HTMLElement, link: HTMLElement): void {
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const parent = (card.offsetParent ?? document.documentElement).getBoundingClientRect();
  card.style.maxHeight = '';
  const { offsetWidth: width, offsetHeight: height } = card;
  const view = document.documentElement;
  const left = Math.max(12, Math.min(at.left, view.clientWidth - width - 12));
  // Below the figure where there is room, else above it, under the bar; where neither is enough, the larger.
  const room = { below: view.clientHeight - at.bottom - 16, above: at.top - 64 };
  const down = height <= room.below || room.below >= room.above;
  const tall = Math.min(height, down ? room.below : room.above);
  if (tall < height) card.style.maxHeight = `${tall}px`;
  const top = down ? at.bottom + 8 : at.top - tall - 8;
  card.style.left = `${left - parent.left}px`;
  card.style.top = `${top - parent.top}px`;
}
