/** A chart's picture as a file that stands alone: title, picture, key, sources, credit. */
import { getChart } from '../charts/build.ts';
import type { Mark } from '../charts/kit/contract.ts';
import { textWidth, wrap } from '../charts/kit/text.ts';
import { sourceLine } from '../ledger/publishers.ts';
import { interfaceWords } from '../ledger/interface/words.ts';
import { fill } from '../ledger/template.ts';
import { formatText } from '../ledger/numbers.ts';
import { formatDate } from '../ledger/format.ts';
import { addressesOf, shorten } from './addresses.ts';
import type { Theme } from './cascade.ts';
import { canvas, escape, type Line } from './draw.ts';
import { loadFaces } from './faces.ts';
import { keyOf } from '../charts/kit/key.ts';
import { evidenceWords } from '../ledger/evidence-words.ts';
import { balance } from './outline.ts';
import { chartRecords, LICENCE } from './records.ts';

export interface SvgOptions {
  /** The home page in full, with its closing slash: what the credit names. */
  home: URL;
  /** The whole file, in pixels. */
  width?: number;
  /** The drawing alone; the file is as much higher as its words need. */
  height?: number;
  /** Pages of others are mostly light, and a file cannot see where it stands. */
  theme?: Theme;
}

/** Marks moved to their place. */
const moved = (key: string, x: number, y: number, marks: Mark[]): Mark => ({
  kind: 'group',
  key,
  x,
  y,
  marks,
});

/** The key in rows that fit: marks and the words beside them. */
function keyRows(items: ReturnType<typeof keyOf>, width: number, size: number) {
  const placed: { item: (typeof items)[number]; x: number; row: number }[] = [];
  const head = textWidth(interfaceWords().figure.howWeKnow, { size, weight: 600 }) + 16;
  let [x, row] = [head, 0];
  for (const item of items) {
    const wide = item.width + 7 + textWidth(item.label, { size });
    if (x + wide > width && x > 0) [x, row] = [0, row + 1];
    placed.push({ item, x, row });
    x += wide + 20;
  }
  return { placed, rows: items.length > 0 ? row + 1 : 0 };
}

/**
 * The file's text.
 * @param stepId the chart's default step where there is none of this name
 */
export async function svgFile(
  chartId: string,
  stepId: string | undefined,
  options: SvgOptions,
): Promise<string> {
  const { width = 960, theme = 'light', home } = options;
  const built = getChart(chartId);
  const step = built.step(stepId);
  const faces = await loadFaces();
  const small = width < 560;
  const pad = small ? 16 : 36;
  const inner = width - 2 * pad;
  const scene = step.scene({
    width: inner,
    height: options.height ?? Math.round(Math.max(280, inner * 0.56)),
  });
  const scope = `backstop-${chartId}-${step.id}`;
  const { marks, lines, css, element, token } = canvas(faces, theme, scope);
  const out: string[] = [];
  const text: Line[] = [];
  let y = pad - (small ? 6 : 10);

  const titleSize = small ? 24 : 36;
  const title = { face: faces.title, size: titleSize, tracking: -0.012 };
  for (const line of balance(step.title, inner, title)) {
    y += titleSize * 1.14;
    text.push({
      text: line,
      x: pad,
      y,
      size: titleSize,
      face: 'title',
      tracking: -0.012,
      classes: 't-label',
    });
  }
  const deckSize = small ? 14 : 17;
  y += small ? 6 : 10;
  for (const line of wrap(built.text.deck, inner, { size: deckSize })) {
    y += deckSize * 1.35;
    text.push({ text: line, x: pad, y, size: deckSize, face: 'text', classes: 't-muted' });
  }

  y += small ? 16 : 24;
  out.push(marks({ marks: [moved('picture', pad, Math.round(y), scene.marks)] }));
  y = Math.round(y) + scene.height;

  const footSize = small ? 12 : 13;
  const lead = footSize * 1.45;
  const { placed, rows } = keyRows(keyOf(scene, evidenceWords()), inner, footSize);
  y += small ? 16 : 24;
  if (rows > 0) {
    y += footSize;
    text.push({
      text: interfaceWords().figure.howWeKnow,
      x: pad,
      y,
      size: footSize,
      face: 'sans-600',
      classes: 't-label',
    });
    for (const { item, x, row } of placed) {
      const base = y + row * (lead + 3);
      out.push(marks({ marks: [moved('key', pad + x, Math.round(base - footSize * 0.36), item.marks)] }));
      const at = { x: pad + x + item.width + 7, y: base };
      text.push({ text: item.label, ...at, size: footSize, face: 'text', classes: 't-muted' });
    }
    y += (rows - 1) * (lead + 3) + 8;
  }
  const { date } = chartRecords(chartId);
  const words = interfaceWords().files;
  const sources = formatText(
    fill(words.credit, { note: built.text.source_note, sources: sourceLine(built.publishers) }),
    date ? fill(words.dataTo, { day: formatDate(date) }) : '',
  );
  for (const line of wrap(sources, inner, { size: footSize })) {
    y += lead;
    text.push({ text: line, x: pad, y, size: footSize, face: 'text', classes: 't-muted' });
  }

  y += small ? 14 : 20;
  const rule = {
    x1: String(pad),
    x2: String(width - pad),
    y1: String(Math.round(y)),
    y2: String(Math.round(y)),
  };
  out.push(element('line', { class: 'grid', ...rule }));
  const address = shorten(addressesOf(home, chartId).page);
  const credit = small ? address : fill(words.licenced, { address, licence: LICENCE.name });
  y += small ? 26 : 32;
  text.push(
    {
      text: 'Backstop',
      x: pad,
      y,
      size: small ? 17 : 20,
      face: 'title',
      tracking: -0.01,
      classes: 't-label',
    },
    { text: credit, x: width - pad, y, size: footSize, face: 'text', anchor: 'end', classes: 't-muted' },
  );
  const height = Math.round(y + (small ? 14 : 24));

  const body = out.join('') + lines(text);
  const [name, description] = [`${scope}-title`, `${scope}-desc`];
  const about = formatText(step.alt, step.describe().finding, sources, addressesOf(home, chartId).page);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="${scope}" role="img" viewBox="0 0 ${width} ${height}"` +
    ` width="${width}" height="${height}" aria-labelledby="${name}" aria-describedby="${description}">` +
    `<title id="${name}">${escape(step.title)}</title><desc id="${description}">${escape(about)}</desc>` +
    `<style>\n${css()}\n</style>` +
    `<rect width="${width}" height="${height}" fill="${token('ground')}"/>${body}</svg>\n`
  );
}
