/** The pictures of a handout: a step of a chart in grey, without its title, which would be the answer. */
import { formatHex, wcagLuminance } from 'culori';
import { getChart } from '../../charts/build.ts';
import { correctedOn } from '../../corrections/places.ts';
import { lastCorrection } from '../../corrections/read.ts';
import { keyBlock, moved, room, stack } from '../../export/blocks.ts';
import { canvas } from '../../export/draw.ts';
import { loadFaces } from '../../export/faces.ts';
import { LAYOUTS } from '../../export/forms.ts';
import { escape, NAMESPACES, write } from '../../export/paint.ts';
import { rasterize } from '../../export/png-file.ts';
import { interfaceWords } from '../../ledger/interface/words.ts';
import { PAYERS, type PayerName } from '../../ledger/payers.ts';
import { sourceLine } from '../../ledger/publishers.ts';
import { formatText } from '../../ledger/numbers.ts';
import { remember } from '../../ledger/remember.ts';
import { fill } from '../../ledger/template.ts';
import type { Shown } from '../shown.ts';
import { coverMarks } from './covered.ts';
import { withInitials } from './initials.ts';

/** A picture in grey, and what stands beside it. */
export interface Picture extends Shown {
  /** Pixels of the drawing: its text is never smaller than 12 of them. */
  width: number;
  height: number;
  svg: string;
  /** What it is, without what it shows. */
  caption: string;
  alt: string;
  sources: string;
  /** Whose letters stand in it. */
  payers: PayerName[];
}

/** Of the drawing: on a page of A4 its smallest letters are 10 points high. */
const SIZE = { width: 548, height: 300 } as const;
/** Round it: some marks reach beyond their scene. */
const PAD = 6;
/** Pixels of a file for each of the drawing: 254 an inch, where it is as wide as the text of a page. */
const SCALE = 3;

/**
 * Payers in grey: as bright as they are three of the five would be one grey. Each has three times the contrast of paper
 * that a mark needs.
 */
const GREYS: Readonly<Record<PayerName, string>> = {
  customers: '#767676',
  investors: '#949494',
  lenders: '#111111',
  partners: '#3a3a3a',
  public: '#595959',
};

/** A colour in grey, as bright as it is. */
export function grey(colour: string): string {
  const light = wcagLuminance(colour);
  return formatHex({ mode: 'lrgb', r: light, g: light, b: light });
}

/** A drawing for paper: its ground is white, and all else is grey. */
function onPaper(svg: string, token: (name: string) => string): string {
  const known = new Map([
    [token('ground'), '#ffffff'],
    ...PAYERS.map((payer) => [token(payer), GREYS[payer]] as const),
  ]);
  return svg.replaceAll(/#[0-9a-f]{6}\b/gi, (colour) => known.get(colour) ?? grey(colour));
}

/** The picture of a step. */
export async function pictureOf({ chart, step, hide }: Shown): Promise<Picture> {
  const built = getChart(chart);
  const { caption, alt: told, ...drawn } = built.step(step);
  const words = interfaceWords();
  const scene = drawn.scene(SIZE);
  const shown = hide ? coverMarks(scene.marks) : scene.marks;
  const { marks, payers } = withInitials(shown, words.handout.letters);
  const faces = await loadFaces();
  const on = canvas(faces, 'light');
  const key = keyBlock(scene, { width: scene.width, type: LAYOUTS.print.type, faces });
  const below = key.height > 0 ? stack([room(12), key]) : key;
  const under = PAD + scene.height;
  const placed = [moved('picture', PAD, PAD, marks), moved('key', PAD, under, below.marks)];
  const lines = below.lines.map((line) => ({ ...line, x: line.x + PAD, y: line.y + under }));
  const body = on.marks({ marks: placed }) + on.lines(lines);
  const width = scene.width + 2 * PAD;
  const height = Math.ceil(under + below.height + PAD);
  const size = { width: String(width), height: String(height) };
  const paper = write('rect', { ...size, fill: on.token('ground') });
  const root = { ...NAMESPACES, role: 'img', viewBox: `0 0 ${width} ${height}`, ...size };
  const svg = write('svg', root, `<title>${escape(caption)}</title>${on.letters()}${paper}${body}`);
  const corrected = lastCorrection(chart, drawn.id);
  const sources = formatText(
    fill(words.handout.sources, { sources: sourceLine(built.publishers) }),
    corrected ? fill(words.files.corrected, { corrected: correctedOn(corrected.at) }) : '',
  );
  const looks = { width, height, svg: onPaper(svg, (name) => on.token(name)) };
  // Its text alternative tells the finding.
  const alt = hide ? caption : told;
  return { chart, step: drawn.id, hide, ...looks, caption, alt, sources, payers };
}

/** The same in pixels, for programs that write texts; drawn once for all files that hold it. */
export const pngOf = remember(({ svg }: Picture): Promise<Buffer> =>
  rasterize(svg, SCALE, { density: 72 * SCALE, xmp: '' }),
);
