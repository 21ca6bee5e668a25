/** What all views draw with: the page's type, the words and sums, and labels of areas. */
import { formatAmount } from '../../ledger/numbers.ts';
import type { Mark, Size, TextMark } from '../kit/contract.ts';
import { point } from '../kit/evidence.ts';
import { textWidth, wrap } from '../kit/text.ts';
import type { CommitmentsData } from './data.ts';

/** Left and upper edge, width and height. */
export type Area = readonly [x: number, y: number, width: number, height: number];

/** A view: its areas, all at `k` square pixels to a billion dollars, and what is drawn over them. */
export interface Sheet {
  k: number;
  areas: Record<string, Area>;
  over: Mark[];
}

/** Purchases with a price by November 2025, the largest first. */
export const FOUR = ['oracle', 'microsoft', 'amazon', 'coreweave'] as const;
/** Pixels of ground between two areas. */
export const GAP = 3;

/** Billions of dollars as a label: 22.4 is "$22.4bn". */
export const dollars = (value: number): string => formatAmount(value * 1e9, 'USD', 'short');

export type Pen = ReturnType<typeof penOf>;

export function penOf(data: CommitmentsData, { width, height }: Size) {
  const label = width < 480 ? 12 : width < 800 ? 13 : 15;
  const lead = Math.round(label * 1.3);
  const t = (key: string) => data.text[key] ?? '';
  const v = (key: string) => data.deals[key]?.value ?? 0;
  const named = (key: string, value = v(key)) => `${t(`name-${key}`)} ${dollars(value)}`;

  /**
   * One line of text.
   * @param y its middle
   * @param flags b: strong, m: muted, h: with a halo, e: ends at x, c: centred on x
   */
  const say = (key: string, text: string, x: number, y: number, flags = '', size = label): TextMark => ({
    ...{ kind: 'text', key, text, x, y: y + size * 0.36, size },
    anchor: flags.includes('e') ? 'end' : flags.includes('c') ? 'middle' : 'start',
    weight: flags.includes('b') ? 600 : 400,
    classes: (flags.includes('m') ? 't-muted' : 't-label') + (flags.includes('h') ? ' t-halo' : ''),
  });

  /** One of the chart's texts. */
  const put = (key: string, x: number, y: number, flags = '') => say(key, t(key), x, y, flags);

  /** A paragraph, its middle at `y`; or with the flag u its last line. */
  const tell = (key: string, text: string, x: number, y: number, room: number, flags = ''): TextMark[] => {
    const rows = wrap(text, room, { size: label, weight: flags.includes('b') ? 600 : 400 });
    const first = (rows.length - 1) / (flags.includes('u') ? 1 : 2);
    return rows.map((row, i) => say(`${key}-${i}`, row, x, y + (i - first) * lead, flags));
  };

  /** Name and price in an area, or else the name, or else both beside it; and a note where there is room. */
  const tag = (id: string, text: string, [x, y, w, h]: Area, note = ''): Mark[] => {
    const face = { size: label, weight: 600 } as const;
    const rows = [text, text.split(' $')[0]!]
      .map((words) => wrap(words, w - 6, face))
      .find((rows) => rows.length * lead < h && rows.every((row) => textWidth(row, face) < w - 6));
    if (!rows?.length) return [say(`label-${id}-0`, text, x + w + 5, y + h / 2, 'b')];
    const notes = wrap(note, w - 9, { size: label });
    const all = [...rows, ...((rows.length + notes.length) * lead < h - 4 ? notes : [])];
    const top = y + Math.min(lead / 2 + 5, (h - (all.length - 1) * lead) / 2);
    return all.map((row, i) =>
      say(`label-${id}-${i}`, row, x + 5, top + i * lead, i < rows.length ? 'b' : 'm'),
    );
  };

  /** A deal without a price: a ring about `x`, `y`. */
  const ring = (key: string, x: number, y: number): Mark[] => {
    const { evidence, claim } = data.deals[key]!;
    return point({ key: `ring-${key}`, x, y, r: 5.5, evidence, claim });
  };

  return { ...data, width, height, label, lead, t, v, named, say, put, tell, tag, ring };
}
