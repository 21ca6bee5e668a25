/**
 * What a frame and its host say to each other about heights: every dialect that
 * hosts are known to listen to, and the one check by which our own script reads them.
 */

/** Names this site's messages. */
export const SOURCE = 'backstop';
/** Heights outside these are mistakes or mischief. */
export const HEIGHTS = { min: 50, max: 5000 } as const;

/** Which hosts a frame was set up for, read from its own address. */
export interface Host {
  /** The frame's own address, which some hosts match. */
  href: string;
  /** Pym's name for the frame. */
  childId: string | null;
  /** WordPress's, from a fragment `#?secret=…`. */
  secret: string | null;
}

/** Reads the host's marks from an address. */
export function hostOf(href: string): Host {
  const url = new URL(href);
  const childId = url.searchParams.get('childId');
  const secret = /[#&?]secret=([a-zA-Z0-9]+)(?:&|$)/.exec(url.hash)?.[1] ?? null;
  return { href, childId: childId && childId.length <= 200 ? childId : null, secret };
}

/** Own messages: to the host `height`, `state`, `correction`; from the host `show`. */
export interface OwnMessage<T extends string = string, D = unknown> {
  source: typeof SOURCE;
  chart: string;
  type: T;
  data: D;
}

export function ownMessage<T extends string, D>(chart: string, type: T, data: D): OwnMessage<T, D> {
  return { source: SOURCE, chart, type, data };
}

/**
 * The height in every dialect but AMP's, which @newswire/frames speaks.
 * @param height whole pixels
 */
export function heightMessages(height: number, chart: string, host: Host): unknown[] {
  const messages: unknown[] = [
    ownMessage(chart, 'height', height),
    // Medium, Embedly and those who follow them.
    JSON.stringify({ src: host.href, context: 'iframe.resize', height }),
    // Listeners look for the name inside the frame's address.
    { 'datawrapper-height': { [`embed/${chart}`]: height } },
  ];
  if (host.childId) messages.push(['pym', host.childId, 'height', height].join('xPYMx'));
  if (host.secret) messages.push({ message: 'height', value: height, secret: host.secret });
  return messages;
}

const isObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null;

/** The height in a message from one of our frames, or `null` for anything else. */
export function readHeight(data: unknown): number | null {
  if (!isObject(data)) return null;
  const own = data['source'] === SOURCE && data['type'] === 'height';
  const amp = data['sentinel'] === 'amp' && data['type'] === 'embed-size';
  const height = own ? data['data'] : amp ? data['height'] : null;
  if (typeof height !== 'number' || !Number.isFinite(height)) return null;
  return height >= HEIGHTS.min && height <= HEIGHTS.max ? Math.ceil(height) : null;
}

/** Whether the host asks for the height: frames of AMP and newswire, WordPress, our own script. */
export function asksForHeight(data: unknown): boolean {
  if (!isObject(data)) return false;
  return (data['sentinel'] === 'amp' && data['type'] === 'frames-init') || data['message'] === 'ready';
}

/** The step that our own script asks to be shown, or `null`. */
export function readShow(data: unknown): string | null {
  if (!isObject(data) || data['source'] !== SOURCE || data['type'] !== 'show') return null;
  const step = isObject(data['data']) ? data['data']['step'] : null;
  return typeof step === 'string' ? step : null;
}

/** What a frame says about itself: the step shown and its title. */
export function readState(data: unknown): { step: string; title: string } | null {
  if (!isObject(data) || data['source'] !== SOURCE || data['type'] !== 'state') return null;
  const state = data['data'];
  if (!isObject(state) || typeof state['step'] !== 'string' || typeof state['title'] !== 'string')
    return null;
  return { step: state['step'], title: state['title'].slice(0, 300) };
}
