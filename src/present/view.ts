/** The screen of a presentation: its parts, and the buttons below. */
import {
  controls,
  count,
  covered as coveredSaid,
  label,
  leave,
  next,
  notes,
  previous,
  screen,
} from 'virtual:interface/present';
import { title as question } from 'virtual:interface/cover';
import { fillText } from '../ledger/pieces.ts';
import { screenPicture } from './screen-picture.ts';
import type { Slide } from './slides.ts';
import type { Turn } from './turns.ts';

export interface View {
  readonly root: HTMLElement;
  /** The words of the slide, which may be longer than the screen. */
  readonly text: HTMLElement;
  show(slide: Slide, of: { at: number; slides: number; covered: boolean }): void;
  /** Says something about the presentation itself. */
  say(words: string): void;
}

interface Acts {
  turn: (turn: Turn) => void;
  leave: () => void;
  notes: () => void;
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

/** Builds the screen and puts it on the page. */
export function createView(acts: Acts, altOf: (chart: string, step: string) => string): View {
  const root = make('div', 'present');
  root.setAttribute('role', 'region');
  root.setAttribute('aria-label', label);
  root.tabIndex = -1;
  // The title and the words are read out as they come; the picture waits to be asked.
  const live = make('div', 'present-live');
  live.setAttribute('aria-live', 'polite');
  const kicker = make('p', 'present-kicker');
  const title = make('h1', 'present-title');
  const text = make('div', 'present-text');
  live.append(kicker, title, text);
  const place = make('div', 'present-picture');
  const picture = screenPicture(place, altOf);

  const bar = make('div', 'present-bar');
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', controls);
  const said = make('p', 'present-said');
  said.setAttribute('role', 'status');
  const number = make('span', 'present-count');
  const button = (name: string, act: () => void) => {
    const made = make('button', '', name);
    made.type = 'button';
    made.addEventListener('click', act);
    return made;
  };
  const back = button(previous, () => acts.turn('back'));
  const on = button(next, () => acts.turn('on'));
  bar.append(back, number, on, said, button(notes, acts.notes));
  if (document.fullscreenEnabled)
    bar.append(
      button(screen, () => {
        // A browser that will not says so itself.
        const turned = document.fullscreenElement
          ? document.exitFullscreen()
          : document.documentElement.requestFullscreen();
        turned.catch(() => undefined);
      }),
    );
  bar.append(button(leave, acts.leave));
  root.append(live, place, bar);
  document.body.append(root);
  addEventListener('resize', () => picture.resize());

  return {
    root,
    text,
    show(slide, { at, slides, covered }) {
      root.dataset['layout'] = slide.picture ? 'picture' : slide.tells ? 'words' : 'title';
      root.toggleAttribute('data-covered-slide', covered);
      kicker.textContent = slide.kicker;
      title.textContent = covered ? question : slide.title;
      text.replaceChildren(...(covered ? [make('p', '', coveredSaid)] : slide.words()));
      text.scrollTop = 0;
      number.textContent = fillText(count, { slide: `${at + 1}`, slides: `${slides}` });
      // Never `disabled`: that would take the focus away.
      back.setAttribute('aria-disabled', String(at === 0));
      on.setAttribute('aria-disabled', String(at === slides - 1 && !covered));
      picture.show(slide, covered);
    },
    say(words) {
      said.textContent = words;
    },
  };
}
