/**
 * "Copy link": puts the place's full address on the clipboard; on a phone the one below a picture is offered to whatever
 * the reader shares with. Without scripts it is a link to the place.
 */
import { linkCopied, linkInBar } from 'virtual:interface/scrolly';
import { writeFragment } from './address.ts';

const FEEDBACK = 2000;
const touched = matchMedia('(pointer: coarse)');

export function startCopyLinks(): void {
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-copy-link]') : null;
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    // To a place on this page, or to the page of a step.
    const id = link.hash.slice(1) || (link.pathname.split('/').at(-2) ?? '');
    const address = link.hash ? new URL(`${location.pathname}#${id}`, location.href).href : link.href;
    if (link.dataset['copyLink'] === 'share' && touched.matches && 'share' in navigator) {
      // Whoever thinks better of it has not failed.
      navigator.share({ title: document.title, url: address }).catch(() => undefined);
      return;
    }
    void copied(address).then((done) => {
      if (!done) writeFragment(id);
      tell(link, done ? linkCopied : linkInBar);
    });
  });
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function tell(link: HTMLElement, words: string): void {
  let said = link.querySelector('[role="status"]');
  if (!said) {
    said = document.createElement('span');
    said.setAttribute('role', 'status');
    link.append(said);
  }
  // A status is announced when it changes, so it has to be there first.
  setTimeout(() => (said.textContent = words));
  link.setAttribute('data-copied', '');
  setTimeout(() => {
    said.textContent = '';
    link.removeAttribute('data-copied');
  }, FEEDBACK);
}
