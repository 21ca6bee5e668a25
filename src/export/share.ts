/** Pictures for links: what a feed or a chat shows of a page. 1200 by 630. */
import { getChart, type BuiltChart } from '../charts/build.ts';
import type { Mark, Scene, Size } from '../charts/kit/contract.ts';
import { area } from '../charts/kit/evidence.ts';
import { textWidth } from '../charts/kit/text.ts';
import { sourceLine } from '../ledger/publishers.ts';
import { countedResult } from '../ledger/counted.ts';
import { formatClaim } from '../ledger/format.ts';
import { interfaceWords } from '../ledger/interface/words.ts';
import { fill } from '../ledger/template.ts';
import { readLedger } from '../ledger/read.ts';
import { partsOf, readWhoPays } from '../ledger/who-pays.ts';
import { shorten } from './addresses.ts';
import { restsOn } from './blocks.ts';
import { crowding } from './crowding.ts';
import { canvas, type Canvas, type Line } from './draw.ts';
import { loadFaces, type Face } from './faces.ts';
import { balance, outlineWidth } from './outline.ts';
import { escape, NAMESPACES, write } from './paint.ts';
import { rasterize } from './png-file.ts';

const SHARE_SIZE = { width: 1200, height: 630 } as const;
const { width: W, height: H } = SHARE_SIZE;
/** Feeds and chats strip what stands beside the pixels. */
const FACTS = { density: 72, xmp: '' } as const;
const PAD = 56;
/** A chart is drawn small and then enlarged, as far as its labels allow: previews are shown at half size. */
const ZOOMS = [1.75, 1.6, 1.45, 1.3, 1.2] as const;
/** The largest size at which a title fits into its column. */
function fit(text: string, face: Face, width: number, height: number, sizes: readonly number[]) {
  for (const size of sizes) {
    const setting = { face, size, tracking: -0.02 };
    const lines = balance(text, width, setting);
    const narrow = lines.every((line) => outlineWidth(line, setting) <= width);
    if (narrow && lines.length * size * 1.06 <= height) return { size, lines };
  }
  const size = sizes.at(-1) ?? 40;
  return { size, lines: balance(text, width, { face, size, tracking: -0.02 }) };
}

function titleLines(lines: readonly string[], size: number, x: number, top: number): Line[] {
  const at = { x, size, face: 'display', tracking: -0.02, classes: 't-label' } as const;
  return lines.map((text, i) => ({ ...at, text, y: top + size * (0.78 + i * 1.06) }));
}

function brand(home: URL): Line[] {
  const y = H - 44;
  return [
    { text: 'Backstop', x: PAD, y, size: 32, face: 'display', tracking: -0.01, classes: 't-label' },
    { text: shorten(home.href), x: W - PAD, y, size: 22, face: 'text', anchor: 'end', classes: 't-muted' },
  ];
}

function sheet(title: string, on: Canvas, body: string): string {
  const size = { width: String(W), height: String(H) };
  const paper = write('rect', { ...size, fill: on.token('ground') });
  const root = { ...NAMESPACES, role: 'img', viewBox: `0 0 ${W} ${H}`, ...size };
  return write('svg', root, `<title>${escape(title)}</title>${on.letters()}${paper}${body}`);
}

/** The scene at the largest zoom at which its labels have room; the least crowded where none is free. */
function roomiest(draw: (size: Size) => Scene, width: number, height: number) {
  let best: { zoom: number; scene: Scene; clashes: number } | undefined;
  for (const zoom of ZOOMS) {
    const scene = draw({ width: Math.floor(width / zoom), height: Math.floor(height / zoom) });
    const clashes = crowding(scene, zoom);
    if (!best || clashes < best.clashes) best = { zoom, scene, clashes };
    if (clashes === 0) break;
  }
  return best!;
}

/** Between the brand and the address: sources and date as far as there is room, at least the date. */
function rests(built: BuiltChart, step: string, home: URL): Line {
  const [x, size] = [PAD + 156, 18];
  const free = W - PAD - x - textWidth(shorten(home.href), { size: 22 }) - 28;
  const said = restsOn(built, step, 'brief');
  const text = textWidth(said, { size }) <= free ? said : restsOn(built, step, 'date');
  return { text, x, y: H - 44, size, face: 'text', classes: 't-muted' };
}

/** The preview of a chart at a step: the finding at the left, the picture at the right. */
async function chartShareSvg(chartId: string, stepId: string | undefined, home: URL): Promise<string> {
  const built = getChart(chartId);
  const step = built.step(stepId);
  const faces = await loadFaces();
  const on = canvas(faces, 'light');
  const column = 420;
  const left = PAD + column + 48;
  const top = 64;
  const bottom = H - 112;
  const { size, lines } = fit(step.title, faces.display, column, 340, [76, 70, 64, 60, 56, 52, 48, 44, 40]);
  const text = titleLines(lines, size, PAD, top);
  let y = top + lines.length * size * 1.06 + 12;
  for (const line of balance(built.text.deck, column, { face: faces.text, size: 24 })) {
    y += 32;
    text.push({ text: line, x: PAD, y, size: 24, face: 'text', classes: 't-muted' });
  }
  const { zoom, scene } = roomiest((size) => step.scene(size), W - PAD - left, bottom - top);
  const about = fill(interfaceWords().files.credit, {
    note: step.title,
    sources: sourceLine(built.publishers),
  });
  const picture = `<g transform="translate(${left} ${top}) scale(${zoom})">${on.marks(scene)}</g>`;
  const rule = { x1: String(PAD), x2: String(W - PAD), y1: String(H - 92), y2: String(H - 92) };
  text.push(...brand(home), rests(built, step.id, home));
  const body = on.element('line', { class: 'grid', ...rule }) + picture + on.lines(text);
  return sheet(about, on, body);
}

/** Ground between two payers in the preview's bar, in its pixels. */
const GROUND = 1;

/** The preview of the site: the question, and the bar of the promise as far as it is filled. */
async function siteShareSvg(home: URL): Promise<string> {
  const { claims } = readLedger();
  const words = interfaceWords().share;
  const said = interfaceWords().story;
  const claim = (id: string) => {
    const found = claims.get(id);
    if (!found || typeof found.value !== 'number')
      throw new Error(`The site's picture needs the claim "${id}"`);
    return { ...found, value: found.value };
  };
  const promise = claim('commitments-1-4tn-8-years');
  const faces = await loadFaces();
  const on = canvas(faces, 'light');
  const { size, lines } = fit(words.question, faces.display, W - 2 * PAD, 270, [124, 116, 108, 100]);
  const text = titleLines(lines, size, PAD, 62);
  // Drawn at half size and enlarged, so that strokes and hatching suit a preview.
  const [x0, x1, y0, y1] = [0, (W - 2 * PAD) / 2, 0, 31];
  const top = 386;
  const at = (dollars: number) => x0 + ((x1 - x0) * dollars) / promise.value;
  const box = (a: number, b: number) => `M${a},${y0}L${b},${y0}L${b},${y1}L${a},${y1}Z`;
  let from = 0;
  const paid = partsOf(readWhoPays().rows).flatMap(({ payer, evidence, amount }) => {
    const d = box(at(from), at(from + amount) - GROUND);
    from += amount;
    return area({ key: payer, d, payer, evidence });
  });
  const gap: Mark[] = area({
    key: 'gap',
    d: box(at(from), x1),
    payer: 'gap',
    evidence: 'model',
    claim: promise.id,
  });
  const label = { size: 25, face: 'sans-600', classes: 't-label' } as const;
  const [above, below] = [top - 16, top + 2 * y1 + 36];
  const whole = fill(words.whole, { sum: formatClaim(promise) });
  text.push(
    { ...label, text: whole, x: W - PAD, y: above, anchor: 'end' },
    { ...label, text: fill(said.found, { sum: countedResult('total').said }), x: PAD, y: below },
    {
      ...label,
      text: fill(said.open, { sum: countedResult('open').said }),
      x: W - PAD,
      y: below,
      anchor: 'end',
      face: 'text',
      classes: 't-muted',
    },
    ...brand(home),
  );
  const bar = `<g transform="translate(${PAD} ${top}) scale(2)">${on.marks({ marks: [...gap, ...paid] })}</g>`;
  const rule = { x1: String(PAD), x2: String(W - PAD), y1: String(H - 92), y2: String(H - 92) };
  const body = on.element('line', { class: 'grid', ...rule }) + bar + on.lines(text);
  return sheet(words.question, on, body);
}

export async function chartShare(chartId: string, stepId: string | undefined, home: URL): Promise<Buffer> {
  return await rasterize(await chartShareSvg(chartId, stepId, home), 1, FACTS);
}

export async function siteShare(home: URL): Promise<Buffer> {
  return await rasterize(await siteShareSvg(home), 1, FACTS);
}
