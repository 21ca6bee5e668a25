/**
 * The little menu of a place where a link can be copied: the link, the one with a preview of its own, and the one that
 * asks a question. It is made at the first press; the page carries nothing of it.
 */
import { byHand, close as closing, copied, label, share } from 'virtual:interface/linkMenu';
import { adopt } from './adopt.ts';
import { copyText } from './clipboard.ts';
import css from './link-menu.css?inline';
import type { Offer } from './offers.ts';

export { chartOffers, placeOffers, runOffers } from './offers.ts';

/** Milliseconds for which it is said that a link was copied. */
const SAID = 1600;
/** Pixels between the menu and what opened it, and from the window's edge. */
const GAP = 6;

let close: () => void = () => undefined;

/** Stands below what opened it, or above it where there is more room. */
function place(menu: HTMLElement, at: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = innerHeight - at.bottom > height + GAP || at.top < height + GAP;
  const left = Math.max(GAP, Math.min(at.left, innerWidth - width - GAP));
  const top = below ? at.bottom + GAP : at.top - height - GAP;
  Object.assign(menu.style, {
    left: `${Math.round(left)}px`,
    top: `${Math.round(Math.max(GAP, Math.min(top, innerHeight - height - GAP)))}px`,
  });
}

function field(address: string): HTMLLabelElement {
  const made = document.createElement('label');
  const input = document.createElement('input');
  input.readOnly = true;
  input.value = address;
  input.addEventListener('focus', () => input.select());
  made.append(byHand, input);
  return made;
}

/**
 * Opens the menu at a control, or closes it where it is open there.
 * @param opener gets the focus back
 * @param offers at least one; the first is the one that is shared
 */
export function openLinkMenu(opener: HTMLElement, offers: readonly Offer[]): void {
  const again = opener.getAttribute('aria-expanded') === 'true';
  close();
  if (again) return;
  adopt(css);
  const menu = document.createElement('div');
  menu.className = 'link-menu';
  menu.setAttribute('role', 'dialog');
  menu.setAttribute('aria-label', label);
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  const buttons: HTMLButtonElement[] = [];
  const add = (name: string, act: () => void) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', act);
    buttons.push(button);
    menu.append(button);
  };

  const ending = new AbortController();
  const { signal } = ending;
  close = () => {
    if (signal.aborted) return;
    ending.abort();
    const inside = menu.contains(document.activeElement) || document.activeElement === document.body;
    menu.remove();
    opener.setAttribute('aria-expanded', 'false');
    if (inside) opener.focus({ preventScroll: true });
  };
  const copy = async (url: string) => {
    if (await copyText(url)) {
      said.textContent = copied;
      setTimeout(close, SAID);
      return;
    }
    if (signal.aborted) return;
    const made = field(url);
    menu.replaceChildren(made, closer());
    made.querySelector('input')?.focus();
    place(menu, opener.getBoundingClientRect());
  };
  const closer = () => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = closing;
    button.addEventListener('click', close);
    return button;
  };
  for (const { name, url } of offers) add(name, () => void copy(url));
  const [first] = offers;
  if (first && 'share' in navigator)
    add(share, () => {
      // Whoever thinks better of it has not failed.
      navigator.share({ title: document.title, url: first.url }).then(close, () => undefined);
    });
  menu.append(said);

  menu.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape') close();
    else if (to !== undefined && at >= 0) buttons.at(to % buttons.length)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget) && relatedTarget !== opener) close();
  });
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (target instanceof Node && !menu.contains(target) && !opener.contains(target)) close();
    },
    { signal },
  );
  const follow = () => {
    const at = opener.getBoundingClientRect();
    if (at.bottom < 0 || at.top > innerHeight) close();
    else place(menu, at);
  };
  // A keyboard on the glass changes both.
  for (const cause of ['scroll', 'resize']) addEventListener(cause, follow, { signal, passive: true });

  // Beside what opened it: the next stop of Tab, and above whatever is pinned.
  opener.setAttribute('aria-expanded', 'true');
  document.body.append(menu);
  place(menu, opener.getBoundingClientRect());
  buttons[0]?.focus({ preventScroll: true });
}
