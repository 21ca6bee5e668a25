/**
 * The story, or a chapter in depth, on a projector (`?present`): one step a screen, by the keys of a keyboard and of a
 * clicker. It is made of what stands on the page; leaving it brings the page back at the same step.
 */
import { blocked, page } from 'virtual:interface/present';
import { stepAsked } from '../cover/asked.ts';
import { asksToHide } from '../cover/hide.ts';
import { showPage } from '../cover/show-page.ts';
import { turnOf as strokeOf } from '../figure/picker.ts';
import { fillText } from '../ledger/pieces.ts';
import { adopt } from '../links/adopt.ts';
import { idOf } from '../links/fragment.ts';
import { href } from '../links/href.ts';
import { addressNow, changeAddress, writeAddress } from '../reader/address.ts';
import { watchFlat } from '../scrolly/flat.ts';
import { openChannel, type Shown } from './channel.ts';
import { isPlain, turnOfStroke } from './keys.ts';
import { slidesOf, type Slide } from './slides.ts';
import css from './present.css?inline';
import { answerCovered, slideAt, turned, turnOfTap, type Standing, type Turn } from './turns.ts';
import { createView } from './view.ts';

/** Of what is seen of long words, the part that a turn moves on by. */
const READ = 0.85;
/** Pixels that a finger may move in a tap. */
const TAP = 10;

const wordsOf = (slide: Slide): string[] =>
  slide.words().flatMap(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() || []);

/** The slide that an address asks for: a step, a chapter, or whatever holds its fragment. */
function askedIn(article: Element, ids: readonly string[]): number {
  const id = idOf(location.hash);
  return slideAt(ids, ids.includes(id) ? id : (stepAsked(article, location.hash) ?? ''));
}

/** Starts the presentation in place of the page's story. */
export function startPresent(): void {
  const article = document.querySelector('[data-story]');
  const slides = article ? slidesOf(article) : [];
  if (!article || slides.length === 0) throw new Error('this page has no steps to present');
  const ids = slides.map(({ id }) => id);
  const first = askedIn(article, ids);
  // A chapter's title is no question: the step after it is.
  const question = slides.findIndex(({ tells }, i) => i >= first && tells);
  const titles = slides.flatMap(({ tells }, i) => (tells ? [] : [i]));
  let standing: Standing = {
    at: first,
    covering: asksToHide(location.search) ? { from: question, open: new Set(titles) } : null,
  };

  const altOf = (chart: string, step: string) =>
    slides.find(({ picture }) => picture?.chart === chart && picture.step === step)?.picture?.alt ?? '';
  const deck = Math.random().toString(36).slice(2, 10);
  const channel = openChannel(deck, (message) => {
    if ('turn' in message) turn(message.turn);
    else if ('hello' in message) tell();
  });
  const view = createView(
    {
      turn: (to) => turn(to),
      leave,
      notes() {
        const opened = window.open(
          `${href('/present/notes/')}?deck=${deck}`,
          `backstop-notes-${deck}`,
          'popup,width=720,height=640',
        );
        view.say(opened ? '' : blocked);
      },
    },
    altOf,
  );

  const slideNow = () => slides[standing.at] as Slide;
  function tell(): void {
    const { at } = standing;
    const { kicker, title } = slideNow();
    const shown: Shown = {
      ...{ slide: at + 1, slides: slides.length, kicker, title },
      ...{ words: wordsOf(slideNow()), next: slides[at + 1]?.title ?? '', covered: answerCovered(standing) },
    };
    channel.tell({ shown });
  }
  const show = () => {
    const slide = slideNow();
    const covered = answerCovered(standing);
    view.show(slide, { at: standing.at, slides: slides.length, covered });
    if (!covered) document.title = fillText(page, { title: slide.title });
    else document.title = 'Backstop';
    changeAddress('fragment', (url) => {
      url.hash = slide.id;
    });
    writeAddress();
    tell();
  };
  function turn(to: Turn): void {
    const { text } = view;
    // Words that go on below the screen are read first.
    const left = text.scrollHeight - text.clientHeight - text.scrollTop;
    if (to === 'on' && !answerCovered(standing) && left > 4) {
      text.scrollTop += text.clientHeight * READ;
      return;
    }
    const before = standing;
    standing = turned(standing, to, slides.length);
    if (standing.at !== before.at || standing.covering !== before.covering) show();
  }
  function leave(): void {
    const url = addressNow();
    url.searchParams.delete('present');
    location.replace(url);
  }

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isPlain(event)) return leave();
    const to = turnOfStroke(event);
    if (to) turn(to);
  });
  let begun: { id: number; x: number; y: number } | null = null;
  view.root.addEventListener('pointerdown', (event) => {
    const own = event.target instanceof Element && event.target.closest('a, button');
    begun =
      event.isPrimary && event.pointerType !== 'mouse' && !own
        ? { id: event.pointerId, x: event.clientX, y: event.clientY }
        : null;
  });
  view.root.addEventListener('pointerup', (event) => {
    if (begun?.id !== event.pointerId) return;
    const [dx, dy] = [event.clientX - begun.x, event.clientY - begun.y];
    begun = null;
    const stroke = strokeOf(dx, dy);
    if (stroke !== 0) turn(stroke > 0 ? 'on' : 'back');
    else if (Math.hypot(dx, dy) < TAP) turn(turnOfTap(event.clientX, innerWidth));
  });
  view.root.addEventListener('pointercancel', () => {
    begun = null;
  });
  addEventListener('hashchange', () => {
    const at = askedIn(article, ids);
    if (slides[at]?.id === slideNow().id) return;
    standing = { ...standing, at };
    show();
  });

  adopt(css);
  document.documentElement.dataset['present'] = '';
  // Paper has the page as it is.
  watchFlat(() => undefined);
  show();
  showPage();
  view.root.focus({ preventScroll: true });
}
