/** A chart's picture as a file that stands alone: title, picture, key, sources, date, credit. */
import { getChart, type BuiltChart } from '../charts/build.ts';
import type { Scene } from '../charts/kit/contract.ts';
import { formatText } from '../ledger/numbers.ts';
import { addressesOf, shorten } from './addresses.ts';
import {
  creditBlock,
  keyBlock,
  moved,
  proseBlock,
  restsOn,
  room,
  stack,
  titleBlock,
  type Block,
  type Column,
} from './blocks.ts';
import { creditRdf, type Credit } from './credit.ts';
import { crowding } from './crowding.ts';
import { canvas } from './draw.ts';
import { loadFaces } from './faces.ts';
import { LAYOUTS, type Still } from './forms.ts';
import { escape, NAMESPACES, write } from './paint.ts';
import { LICENCE } from './licence.ts';

type Step = ReturnType<BuiltChart['step']>;

/** A column of words with a picture in it. */
interface Sheet {
  width: number;
  height: number;
  pad: number;
  above: Block;
  below: Block;
  scene: Scene;
  /** Of the column's upper edge. */
  top: number;
}

/** Of a file that is as high as it needs: the picture's least height in pixels, and its height by its width. About those of frames. */
const LOW = 320;
const FLAT = 0.59;
/** Of a file whose height is given: the picture's greatest height, as a share of its width, and the least for which the deck still stands. */
const TALLEST = 1.3;
const LOWEST = 0.6;

/** The sheet of one width. */
function sheetOf(built: BuiltChart, step: Step, address: string, column: Column, ratio?: number): Sheet {
  const { width, type } = column;
  const pad = Math.round(width / 24);
  const inner = { ...column, width: width - 2 * pad };
  const gap = type.foot * 1.4;
  const deck = [room(type.deck * 0.4), proseBlock(built.text.deck, type.deck, inner)];
  const above = (blocks: Block[]) => stack([titleBlock(step.title, inner), ...blocks, room(gap)]);
  const below = (scene: Pick<Scene, 'marks'>) =>
    stack([
      room(gap),
      keyBlock(scene, inner),
      proseBlock(restsOn(built, step.id, ratio === undefined ? 'all' : 'brief'), type.foot, inner),
      room(gap),
      creditBlock(address, inner),
    ]);
  if (ratio === undefined) {
    const scene = step.scene({ width: inner.width, height: Math.round(Math.max(LOW, inner.width * FLAT)) });
    const [head, foot] = [above(deck), below(scene)];
    const height = Math.round(2 * pad + head.height + scene.height + foot.height);
    return { width, height, pad, above: head, below: foot, scene, top: pad };
  }
  const height = Math.round(width * ratio);
  const least = inner.width * LOWEST;
  // The room depends on the key, and the key on what is drawn, not on how large it is drawn.
  const foot = below(step.scene({ width: inner.width, height: Math.round(least) }));
  const left = (head: Block) => height - 2 * pad - head.height - foot.height;
  const whole = above(deck);
  const head = left(whole) < least ? above([]) : whole;
  const scene = step.scene({
    width: inner.width,
    height: Math.round(Math.max(120, Math.min(left(head), inner.width * TALLEST))),
  });
  const top = pad + Math.max(0, left(head) - scene.height) / 2;
  return { width, height, pad, above: head, below: foot, scene, top };
}

/** The sheet of a form: of its widths the first at which labels have room, else the least crowded. */
function roomiest(draw: (width: number) => Sheet, widths: readonly number[]): Sheet {
  let best: { sheet: Sheet; clashes: number } | undefined;
  for (const width of widths) {
    const sheet = draw(width);
    const over = sheet.top + sheet.above.height + sheet.scene.height + sheet.below.height + sheet.pad;
    const clashes =
      widths.length === 1 ? 0 : crowding(sheet.scene, 1) + 10 * Math.max(0, Math.round(over - sheet.height));
    if (!best || clashes < best.clashes) best = { sheet, clashes };
    if (clashes === 0) break;
  }
  return best!.sheet;
}

/** Who made a still, and what it rests on. */
export function creditOf(still: Pick<Still, 'chart' | 'step'>, home: URL): Credit {
  const built = getChart(still.chart);
  const step = built.step(still.step);
  const source = addressesOf(home, still.chart).page;
  return {
    title: step.title,
    alt: step.alt,
    description: formatText(step.describe().finding, restsOn(built, step.id), source),
    creator: 'Backstop',
    source,
    licence: LICENCE,
  };
}

/**
 * The file's text.
 * @param home the home page in full, with its closing slash: what the credit names
 */
export async function svgFile(still: Still, home: URL): Promise<string> {
  const built = getChart(still.chart);
  const step = built.step(still.step);
  const faces = await loadFaces();
  const { widths, ratio, type } = LAYOUTS[still.form];
  const address = shorten(addressesOf(home, still.chart).page);
  const sheet = roomiest((width) => sheetOf(built, step, address, { width, type, faces }, ratio), widths);
  const { width, height, pad, top, above, scene, below } = sheet;
  const on = canvas(faces, still.theme);
  const under = Math.round(top + above.height);
  const placed = stack([above, room(under - top - above.height + scene.height), below]);
  const body =
    on.marks({
      marks: [moved('picture', pad, under, scene.marks), moved('words', pad, Math.round(top), placed.marks)],
    }) + on.lines(placed.lines.map((line) => ({ ...line, x: line.x + pad, y: line.y + Math.round(top) })));
  const credit = creditOf(still, home);
  const [name, description] = ['title', 'desc'].map(
    (part) => `backstop-${still.chart}-${step.id}-${part}`,
  ) as [string, string];
  const about =
    `<title id="${name}">${escape(credit.title)}</title>` +
    `<desc id="${description}">${escape(formatText(credit.alt, credit.description))}</desc>` +
    `<metadata>${creditRdf(credit)}</metadata>`;
  const size = { width: String(width), height: String(height) };
  const paper = write('rect', { ...size, fill: on.token('ground') });
  const root = { ...NAMESPACES, role: 'img', viewBox: `0 0 ${width} ${height}`, ...size };
  const named = { 'aria-labelledby': name, 'aria-describedby': description };
  return `${write('svg', { ...root, ...named }, about + on.letters() + paper + body)}\n`;
}
