/** What the presentation and its second window tell each other. */
import { TURNS, type Turn } from './turns.ts';

/** What is on the screen, for who speaks. */
export interface Shown {
  slide: number;
  slides: number;
  kicker: string;
  title: string;
  words: string[];
  /** The title of the slide that comes next; empty at the last. */
  next: string;
  covered: boolean;
}
export type Message = { shown: Shown } | { turn: Turn } | { hello: true };

/** What a message says, where it is one. Pages of the same site may send others. */
export function readMessage(data: unknown): Message | null {
  if (typeof data !== 'object' || data === null) return null;
  if ('hello' in data) return { hello: true };
  if ('turn' in data) {
    const turn = TURNS.find((one) => one === data.turn);
    return turn ? { turn } : null;
  }
  if (!('shown' in data) || typeof data.shown !== 'object' || data.shown === null) return null;
  const { slide, slides, kicker, title, words, next, covered } = data.shown as Record<string, unknown>;
  if (typeof slide !== 'number' || typeof slides !== 'number' || !Array.isArray(words)) return null;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    shown: {
      ...{ slide, slides, covered: covered === true },
      ...{ kicker: text(kicker), title: text(title), next: text(next) },
      words: words.map(text),
    },
  };
}

/** The two windows of one presentation; others on the same machine have other names. */
export function openChannel(
  name: string,
  hear: (message: Message) => void,
): { tell(message: Message): void } {
  // Without it there is no second window, and nothing else is lost.
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined };
  const channel = new BroadcastChannel(`backstop-present-${name}`);
  channel.addEventListener('message', ({ data }) => {
    const message = readMessage(data);
    if (message) hear(message);
  });
  return { tell: (message) => channel.postMessage(message) };
}
