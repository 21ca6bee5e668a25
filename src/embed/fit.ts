/** The host's side: fits the heights of our frames on somebody else's page. */
import { readHeight, readState } from './height.ts';

/** Hears what a frame says of itself. */
export type Heard = (state: ReturnType<typeof readState>) => void;

/** What we set on a frame, so that the host's own rules for frames cannot cut it. */
const FITTED: Readonly<Record<string, string>> = {
  'box-sizing': 'content-box',
  'min-height': '0',
  'max-height': 'none',
  'padding-top': '0',
  'padding-bottom': '0',
};

/** Whether a frame shows an embed of the site at `base`. */
function isOurs(frame: HTMLIFrameElement, base: string): boolean {
  return [`${base}embed/`, `${base}v/`].some((start) => frame.src.startsWith(start));
}

/** Sets a frame's height in pixels. */
function fitFrame(frame: HTMLIFrameElement, height: number): void {
  for (const [name, value] of Object.entries(FITTED)) frame.style.setProperty(name, value, 'important');
  frame.style.setProperty('height', `${height}px`, 'important');
  frame.setAttribute('height', String(height));
}

/** Hides the link beside a pasted frame, which is for pages that take frames away: this one lives and has its own. */
function hideLink(frame: HTMLIFrameElement, base: string): void {
  const beside = frame.nextElementSibling;
  const link = beside?.firstElementChild;
  if (beside instanceof HTMLElement && link instanceof HTMLAnchorElement && link.href.startsWith(base))
    beside.hidden = true;
}

/** Asks a frame for its height: it may have spoken before anybody listened. */
function askHeight(frame: HTMLIFrameElement): void {
  frame.contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
}

/**
 * Fits every frame of the site at `base`, those that come later included.
 * @param base the site's absolute address, with its last slash
 * @param hidden frames that no search of the document finds, in shadow trees, each with who hears what it says: what it
 *   shows now, or `null` where it only said how high it is
 */
export function fitFrames(base: string, hidden: ReadonlyMap<HTMLIFrameElement, Heard> = new Map()): void {
  const frames = () =>
    [...document.querySelectorAll('iframe'), ...hidden.keys()].filter((f) => isOurs(f, base));
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (!source) return;
    const height = readHeight(data);
    const state = readState(data);
    if (height === null && state === null) return;
    // The window that speaks is the proof: in a sandbox the origin is "null".
    const frame = frames().find((f) => f.contentWindow === source);
    if (!frame) return;
    if (height !== null) {
      fitFrame(frame, height);
      hideLink(frame, base);
    }
    hidden.get(frame)?.(state);
  });
  const ask = () => frames().forEach(askHeight);
  ask();
  if (document.readyState !== 'complete') addEventListener('load', ask);
}
