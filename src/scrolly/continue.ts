/** On return, a small offer to go on where the reader was. It moves nothing and goes by itself. */
import { dismiss, resume, resumeAt, whereYouWere } from 'virtual:interface/scrolly';
import { fillText } from '../ledger/pieces.ts';
import { PLACE_KEY } from './address.ts';
import { recall } from './storage.ts';
import { followReader } from './standing.ts';

/** Offers the stored place, on a plain visit to the top of the page. */
export function offerToContinue(): void {
  const id = recall(PLACE_KEY);
  const target = id && location.hash.length < 2 && scrollY < 10 ? document.getElementById(id) : null;
  const chapter = target?.closest<HTMLElement>('[data-chapter]');
  if (!id || !target || !chapter) return;
  const title = chapter.querySelector('h2')?.textContent?.trim();

  const box = document.createElement('aside');
  box.className = 'continue';
  box.setAttribute('aria-label', whereYouWere);
  const link = document.createElement('a');
  link.href = `#${encodeURIComponent(id)}`;
  link.textContent = title ? fillText(resumeAt, { chapter: title }) : resume;
  const close = document.createElement('button');
  close.type = 'button';
  close.setAttribute('aria-label', dismiss);
  close.textContent = '×';
  box.append(link, close);
  document.body.append(box);

  const go = () => box.remove();
  close.addEventListener('click', go);
  link.addEventListener('click', () => setTimeout(go));
  followReader({
    follow({ y, viewport }) {
      if (y > viewport && box.isConnected && !box.contains(document.activeElement)) go();
    },
  });
}
