/**
 * What a host has to send, so that pages are read, frames stand in other people's pages and files can be fetched from
 * there: what to ask for, and what is wrong with an answer. Pure; check-host.ts asks.
 */

/** What came back. */
export interface Answer {
  status: number;
  /** By lower-case name. */
  headers: Readonly<Record<string, string>>;
  /** As text, unpacked. */
  body: string;
  /** Bytes of the body on the wire. */
  bytes: number;
}

/** What an address is for. */
type Kind =
  /** A page that nobody may frame. */
  | 'page'
  /** A page that anybody may frame. */
  | 'frame'
  /** A file that any page may read. */
  | 'file'
  /** A file that is named by its content, for the site's own pages and its frames in sandboxes. */
  | 'hashed'
  /** A file of the site's own. */
  | 'own'
  /** A page's address without its closing slash. */
  | 'slashless'
  /** An address that there is not. */
  | 'missing';

export interface Probe {
  /** Below the home page, without a leading slash. */
  path: string;
  kind: Kind;
  /** What its type begins with. */
  type: string;
}

/** Something that is not as it should be; grave where readers or other people's pages are let down by it. */
export interface Finding {
  path: string;
  grave: boolean;
  message: string;
}

const HTML = 'text/html';
/** The most that is sent before it should be packed: a packet of the network. */
const PACKED_FROM = 1_400;
/** Seconds for which a page may be kept: a correction is no later than that. */
const HOUR = 3_600;
const MONTH = 2_592_000;

/**
 * What to ask a host for: one of each kind.
 * @param chart a chart that the site has
 * @param step one of its steps
 * @param hashed files named by their content, as the home page names them
 */
export function probesOf(chart: string, step: string, hashed: readonly string[]): Probe[] {
  const of = (kind: Kind, type: string, ...paths: string[]): Probe[] =>
    paths.map((path) => ({ path, kind, type }));
  const types: Readonly<Record<string, string>> = { js: 'text/javascript', woff2: 'font/woff2' };
  return [
    ...of('page', HTML, '', `charts/${chart}/`, 'corrections/', 'sources/'),
    ...of('frame', HTML, `embed/${chart}/`, `embed/${chart}/${step}/`),
    ...of('file', 'application/json', `oembed/${chart}.json`, `charts/${chart}.json`, 'corrections.json'),
    ...of('file', 'text/csv', `charts/${chart}.csv`),
    ...of('file', 'image/svg+xml', `charts/${chart}.svg`),
    ...of('file', 'image/png', `charts/${chart}.png`, `share/${chart}.png`),
    ...of('file', 'text/javascript', 'embed.js'),
    ...of('file', 'application/', 'feed.xml'),
    ...of('own', 'text/plain', 'robots.txt'),
    ...of('own', 'image/', 'favicon.ico', 'apple-touch-icon.png'),
    ...hashed.flatMap((path) => of('hashed', types[path.split('.').at(-1) ?? ''] ?? '', path)),
    ...of('slashless', '', `charts/${chart}`),
    ...of('missing', HTML, 'no-such-page-of-the-check/'),
  ];
}

/**
 * The files named by their content that a page names, as paths below the home page: one of each ending.
 * @param home the home page in full, with its closing slash
 */
export function hashedIn(html: string, home: URL): string[] {
  const found = [...html.matchAll(/(?:src|href)="([^"]*_astro\/[^"]+)"/g)]
    .map(([, address = '']) => new URL(address, home).href)
    .filter((address) => address.startsWith(home.href))
    .map((address) => address.slice(home.href.length));
  return [...new Map(found.map((path) => [path.split('.').at(-1), path])).values()];
}

/** Whether two names of one type are meant: scripts have an old and a new one. */
const isType = (sent: string, wanted: string) =>
  sent.startsWith(wanted) || (wanted === 'text/javascript' && sent.startsWith('application/javascript'));

/** Seconds for which an answer may be kept; `null` where nothing is said. */
function keptFor(headers: Answer['headers']): number | null {
  const said = /max-age=(\d+)/.exec(headers['cache-control'] ?? '')?.[1];
  return said === undefined ? null : Number(said);
}

/** Who may frame a page, as its headers say: `null` where they say nothing. */
function framedBy(headers: Answer['headers']): string | null {
  const policy = /frame-ancestors ([^;,]+)/.exec(headers['content-security-policy'] ?? '')?.[1]?.trim();
  return policy ?? (headers['x-frame-options'] ? `X-Frame-Options: ${headers['x-frame-options']}` : null);
}

type Say = (message: string, grave?: boolean) => void;

/** What is wrong with how an answer says what it is and how long it may be kept. */
function judgeBody({ kind, type, path }: Probe, { headers, body, bytes }: Answer, say: Say): void {
  const sent = headers['content-type'] ?? 'no type';
  if (!isType(sent, type)) say(`is sent as ${sent} in place of ${type}`, true);
  if (type === HTML && !/charset=utf-8/i.test(sent) && !/<meta charset="utf-8"/i.test(body))
    say('does not say that its letters are UTF-8', true);
  const text = /^(text|image\/svg)|json|javascript|xml/.test(sent);
  if (text && bytes > PACKED_FROM && !headers['content-encoding'])
    say(`is sent unpacked: ${bytes.toLocaleString('en')} bytes. Let the host send gzip or Brotli`);
  const kept = keptFor(headers);
  if (kind === 'hashed') {
    if ((kept ?? 0) < MONTH) say('never changes, and browsers are not told to keep it');
  } else if ((kept ?? 0) > HOUR && !path.startsWith('share/'))
    say(`may be kept for ${Math.round((kept ?? 0) / HOUR)} hours: corrections come as late as that`);
}

/** What is wrong with who may frame or read it. */
function judgeReach({ kind }: Probe, { headers }: Answer, say: Say): void {
  const by = framedBy(headers);
  if (kind === 'frame' && (headers['x-frame-options'] || (by !== null && by !== '*')))
    say(`cannot stand in other people’s pages: ${headers['x-frame-options'] ?? by}`, true);
  if ((kind === 'page' || kind === 'missing') && by !== "'none'" && !/deny/i.test(by ?? ''))
    say('may be put into a frame by anybody: the host sends no frame-ancestors');
  if (kind === 'file' || kind === 'frame' || kind === 'hashed') {
    if (headers['access-control-allow-origin'] !== '*')
      say('cannot be read from other people’s pages: Access-Control-Allow-Origin is not *', kind !== 'frame');
    if (/same-(origin|site)/.test(headers['cross-origin-resource-policy'] ?? ''))
      say('cannot be shown in other people’s pages: Cross-Origin-Resource-Policy forbids it', true);
  }
}

/** What is wrong with the words of the home page: an address that it was not built for, what the host has put in. */
function judgeHome({ body }: Answer, home: URL, say: Say): void {
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(body)?.[1];
  if (canonical !== home.href)
    say(`was built for ${canonical ?? 'no address'}. Build again with SITE_URL=${home.href}`, true);
  for (const [, script = ''] of body.matchAll(/<script[^>]*\ssrc="((?:https?:)?\/\/[^"]+)"/g))
    if (new URL(script, home).origin !== home.origin) say(`has a script that is not ours: ${script}`, true);
}

/**
 * What is wrong with an answer, in words.
 * @param home the home page in full, with its closing slash
 */
export function judge(probe: Probe, answer: Answer, home: URL): Finding[] {
  const findings: Finding[] = [];
  const say: Say = (message, grave = false) => findings.push({ path: probe.path, grave, message });
  const { status, headers } = answer;
  if (headers['set-cookie']) say('sets a cookie: the site promises none', true);
  if (probe.kind === 'slashless') {
    const to = headers['location'];
    const moved = status >= 300 && status < 400 && to !== undefined;
    if (moved && new URL(to, new URL(probe.path, home)).pathname !== new URL(`${probe.path}/`, home).pathname)
      say(`leads to ${to}`, true);
    else if (!moved && status !== 200)
      say(`is answered with ${status} in place of the way to its page`, true);
    return findings;
  }
  const wanted = probe.kind === 'missing' ? 404 : 200;
  if (status !== wanted) {
    say(`is answered with ${status} in place of ${wanted}`, true);
    return findings;
  }
  if (probe.kind === 'missing' && !answer.body.includes('Backstop')) say('shows the host’s page, not ours');
  if (headers['x-content-type-options'] !== 'nosniff') say('may be taken for another type: no nosniff');
  judgeBody(probe, answer, say);
  judgeReach(probe, answer, say);
  if (probe.path === '') judgeHome(answer, home, say);
  return findings;
}

/** The findings as lines, grave ones first, like ones together; and whether the host will do. */
export function report(findings: readonly Finding[], asked: number): { text: string; good: boolean } {
  const lines = (grave: boolean) => {
    const of = findings.filter((finding) => finding.grave === grave);
    return [...Map.groupBy(of, ({ message }) => message)].map(
      ([message, alike]) => `  ${alike.map(({ path }) => `/${path}`).join(', ')}\n    ${message}`,
    );
  };
  const [grave, slight] = [lines(true), lines(false)];
  const text = [
    ...(grave.length > 0 ? ['What does not work:', ...grave, ''] : []),
    ...(slight.length > 0 ? ['What could be better:', ...slight, ''] : []),
    `${asked} addresses asked; ${grave.length} faults, ${slight.length} remarks.`,
  ];
  return { text: text.join('\n'), good: grave.length === 0 };
}
