/** The second window of a presentation: what who speaks needs, and the same keys. */
import { count, covered as coveredSaid, last, running } from 'virtual:interface/present';
import { fillText } from '../ledger/pieces.ts';
import { openChannel, type Shown } from './channel.ts';
import { turnOfStroke } from './keys.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** The time that has passed, as minutes and seconds. */
export const minutesSince = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
};

/** Starts the window, where the page is one. */
export function startNotes(): void {
  const root = document.querySelector<HTMLElement>('[data-present-notes]');
  const deck = new URLSearchParams(location.search).get('deck');
  if (!root || !deck) return;
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-notes-${name}]`);
  const put = (name: string, text: string) => {
    const place = find(name);
    if (place && place.textContent !== text) place.textContent = text;
  };
  const show = ({ slide, slides, kicker, title, words, next, covered }: Shown) => {
    const place = find('alone');
    if (place) place.hidden = true;
    const all = find('all');
    if (all) all.hidden = false;
    put('count', fillText(count, { slide: `${slide}`, slides: `${slides}` }));
    put('kicker', kicker);
    put('title', title);
    put('covered', covered ? coveredSaid : '');
    put('next', next || last);
    const label = find('coming');
    if (label) label.hidden = next === '';
    find('words')?.replaceChildren(
      ...words.map((text) => {
        const made = document.createElement('p');
        made.textContent = text;
        return made;
      }),
    );
  };
  const channel = openChannel(deck, (message) => {
    if ('shown' in message) show(message.shown);
  });
  for (const button of root.querySelectorAll<HTMLElement>('[data-notes-turn]'))
    button.addEventListener('click', () =>
      channel.tell({ turn: button.dataset['notesTurn'] === 'back' ? 'back' : 'on' }),
    );
  document.addEventListener('keydown', (event) => {
    const turn = turnOfStroke(event);
    if (turn) channel.tell({ turn });
  });
  const begun = Date.now();
  const tick = () => {
    const now = new Date();
    put('clock', `${two(now.getHours())}:${two(now.getMinutes())}`);
    put('running', fillText(running, { minutes: minutesSince(now.getTime() - begun) }));
  };
  tick();
  setInterval(tick, 1000);
  channel.tell({ hello: true });
}
