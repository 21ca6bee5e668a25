/** The frame's side: says how high it is, in every dialect, and what it shows. */
import { sendFrameHeight } from '@newswire/frames';
import { asksForHeight, heightMessages, HEIGHTS, ownMessage, readShow, type Host } from './height.ts';

interface Speaking {
  /** The box whose height is the embed's: never the window's own. */
  content: HTMLElement;
  chart: string;
  host: Host;
  /** Says nothing about heights: the host has given one. */
  silent: boolean;
  /** The host asks for a step. */
  onShow: (step: string) => void;
}

/** Tells the page that holds this frame something of our own. */
export function tell(chart: string, type: 'state' | 'correction', data: unknown): void {
  if (parent !== window) parent.postMessage(ownMessage(chart, type, data), '*');
}

/**
 * Speaks at once, on load, when fonts arrive, on every change of size, and when asked.
 * Nothing waits for a frame to be painted: in a hidden frame none is.
 * @returns a function that measures again and speaks if the height has changed
 */
export function startSpeaking({ content, chart, host, silent, onShow }: Speaking): () => void {
  if (parent === window) return () => undefined;
  let said = 0;
  const speak = (again = false) => {
    // A frame that is not displayed has no width, and a height that means nothing.
    if (silent || document.documentElement.clientWidth === 0) return;
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height < HEIGHTS.min || (height === said && !again)) return;
    said = height;
    sendFrameHeight(height);
    for (const message of heightMessages(height, chart, host)) parent.postMessage(message, '*');
  };
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== parent) return;
    if (asksForHeight(data)) speak(true);
    const step = readShow(data);
    if (step !== null) onShow(step);
  });
  addEventListener('load', () => speak(true));
  addEventListener('resize', () => speak());
  document.addEventListener('toggle', () => speak(), true);
  void document.fonts.ready.then(() => speak());
  if ('ResizeObserver' in window) new ResizeObserver(() => speak()).observe(content);
  speak();
  return speak;
}

/**
 * In WordPress links work through the host alone; in other sandboxes perhaps not at all:
 * there the address is shown, to be copied.
 */
export function startLinks(host: Host, show: (address: string) => void): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || event.defaultPrevented) return;
    const { secret } = host;
    if (secret) parent.postMessage({ message: 'link', value: link.href, secret }, '*');
    else if (self.origin === 'null') show(link.href);
  });
}
