/** The map: the states as one ground, a ring as large as its gigawatts for each site, and round it what was waived. */
import { formatNumber } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import type { Mark, Scene, Size } from '../kit/contract.ts';
import { area, line } from '../kit/evidence.ts';
import { paragraph, write, writeLines, type Standing } from '../kit/pen.ts';
import { clamp } from '../kit/scale.ts';
import { num } from '../kit/shapes.ts';
import { textWidth, wrap } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { PlacesData, Site } from './data.ts';
import { BORDERS, HEIGHT, LAND } from './map.ts';
import type { PlacesState } from './states.ts';
import type { Picture, SiteKey } from './words.ts';

/** Thousandths of the map's width: its width, and the radius of a ring for the root of a gigawatt. */
const WIDTH = 1000;
const ROOT_GW = 19.5;
/** From so many pixels of map on, labels say all. */
const FULL = 640;
/** Pixels beside the map from which on it stands at the right. */
const COLUMN = 220;
/** Of it, those that words take. */
const ASIDE = 210;

/** Where a label's first line stands, in thousandths of the map's width, and its side. */
type Place = readonly [x: number, y: number, anchor: 'start' | 'middle' | 'end'];
const BRIEF: Readonly<Record<SiteKey, Place>> = {
  abilene: [425, 300, 'middle'],
  shackelford: [500, 432, 'start'],
  'dona-ana': [20, 545, 'start'],
  lordstown: [998, 175, 'end'],
  milam: [545, 575, 'start'],
  saline: [745, 45, 'start'],
  'port-washington': [590, 95, 'end'],
  pike: [868, 400, 'middle'],
};
const WHOLE: Readonly<Record<SiteKey, Place>> = {
  ...BRIEF,
  abilene: [415, 340, 'middle'],
  shackelford: [520, 420, 'start'],
  lordstown: [840, 205, 'start'],
  milam: [556, 548, 'start'],
  saline: [760, 34, 'start'],
  'port-washington': [600, 80, 'end'],
  pike: [830, 290, 'start'],
};
/** Thousandths of the width that a label's lines may take. */
const MEASURE = 290;

const circle = (x: number, y: number, r: number) =>
  `M${num(x - r)},${num(y)}A${num(r)},${num(r)},0,1,1,${num(x + r)},${num(y)}A${num(r)},${num(r)},0,1,1,${num(x - r)},${num(y)}Z`;

/** Pixels: on small maps steps of the outline that are shorter go into the next. */
const STEP = 3;

/** A path of the map at a size: what is rounded off one step goes into the next. */
function sized(path: string, k: number): string {
  const small = k < 0.5;
  // Small maps stand on whole pixels: a tenth of one is not seen, and weighs.
  const [least, parts] = small ? [STEP, 1] : [0, 10];
  return path.replaceAll(/[^M]+/g, (piece) => {
    let [x, y] = [0, 0];
    let [atX, atY] = [0, 0];
    const pairs = [...piece.matchAll(/(-?\d+),?(-?\d+)/g)];
    const [first = '', ...steps] = pairs.flatMap(([, dx, dy], i) => {
      [x, y] = [x + Number(dx), y + Number(dy)];
      const step = [
        Math.round(x * k * parts) / parts - atX,
        Math.round(y * k * parts) / parts - atY,
      ] as const;
      if (i > 0 && i < pairs.length - 1 && Math.hypot(...step) <= least) return [];
      [atX, atY] = [atX + step[0], atY + step[1]];
      return [`${num(step[0])},${num(step[1])}`];
    });
    return `${first}l${steps.join(' ').replaceAll(/,-| -/g, '-')}${piece.endsWith('Z') ? 'Z' : ''}`;
  });
}

/** The gigawatts of a site in words. */
export const sizeOf = ({ value, least }: NonNullable<Site['size']>, words: Picture): string =>
  fill(least ? words.floor : words.size, { gw: formatNumber(value) });

/** The lines under a site's name. */
function linesOf({ key, size, stage }: Site, words: Picture, measure: number | null, type: number): string[] {
  const planned = size && sizeOf(size, words);
  if (measure === null) {
    const terms = words.termsBriefly[key];
    return terms ? [terms] : planned ? [planned] : [];
  }
  const first = planned
    ? fill(words.sized, { size: planned, stage: words.stages[stage] })
    : words.stages[stage];
  return [first, words.terms[key] ?? '']
    .filter(Boolean)
    .flatMap((text) => wrap(text, measure, { size: type }));
}

/** @param size pixels; designed from 280 x 220 upwards */
export function scene({ sites, words }: PlacesData, _: PlacesState, { width, height }: Size): Scene {
  const largest = (type: number) => {
    const leading = Math.round(type * 1.22);
    const head = wrap(words.key, width, { size: type }).length * leading + 4;
    return { leading, head, k: Math.min(width / WIDTH, (height - head - 2) / HEIGHT) };
  };
  // Letters fit the map, which is narrower than the frame where that is low.
  const { label: size } = typeFor(largest(15).k * WIDTH);
  const { leading, head, k } = largest(size);
  const full = k * WIDTH >= FULL;
  const spare = height - head - HEIGHT * k;
  // Beside a wide map words have a column, and cards that pass over it hide no site.
  const aside = width - WIDTH * k > COLUMN;
  const notes = wrap(words.others, aside ? ASIDE : width, { size });
  const others = aside || spare > leading * (notes.length + 1);
  const below = others && !aside ? notes.length * leading : 0;
  const left = (width - WIDTH * k) / (aside ? 1 : 2);
  const top = head + Math.max(0, (spare - below) / 2);
  const at = (x: number, y: number) => ({ x: left + x * k, y: top + y * k });
  const ringOf = ({ size: known }: Site) => (known ? ROOT_GW * Math.sqrt(known.value) * k : 0);
  const dot = Math.max(2, 3.4 * k);
  const haloOf = (site: Site) => Math.max(ringOf(site), dot + 2) + Math.max(2.6, 4 * k);

  /** From the edge of a site to the nearest of its label's edges, where they are apart. */
  const leaderTo = (site: Site, lines: readonly string[], { x, y, anchor }: Standing): string => {
    const from = at(site.x, site.y);
    const long = Math.max(...lines.map((text, i) => textWidth(text, { size, weight: i ? 400 : 600 })));
    const x0 = anchor === 'end' ? x - long : anchor === 'middle' ? x - long / 2 : x;
    const to = {
      x: clamp(from.x, x0 - 2, x0 + long + 2),
      y: clamp(from.y, y - size * 0.8, y + (lines.length - 1) * leading + size * 0.3),
    };
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const far = Math.hypot(dx, dy);
    const edge = (site.relief ? haloOf(site) : ringOf(site) || dot) + 2;
    if (far < edge + 6) return '';
    return `M${num(from.x + (dx / far) * edge)},${num(from.y + (dy / far) * edge)}L${num(to.x - (dx / far) * 2)},${num(to.y - (dy / far) * 2)}`;
  };
  const leaders: string[] = [];
  const label = (site: Site): Mark[] => {
    const [x, y, anchor] = (full ? WHOLE : BRIEF)[site.key];
    const place: Standing = { ...at(x, y), anchor, size, classes: 't-label t-halo' };
    const under = linesOf(
      site,
      words,
      full ? Math.min(MEASURE, anchor === 'start' ? WIDTH - x : WIDTH) * k : null,
      size,
    );
    const name = (full ? words.names : words.briefly)[site.key];
    leaders.push(leaderTo(site, [name, ...under], place));
    return [
      write(`name-${site.key}`, name, { ...place, weight: 600, claim: site.claim }),
      ...writeLines(`terms-${site.key}`, under, { ...place, y: place.y + leading }, leading),
    ];
  };
  const ring = (site: Site): Mark[] => {
    const { x, y } = at(site.x, site.y);
    const { key, size: known, relief } = site;
    return [
      ...(relief
        ? line({ key: `relief-${key}`, payer: 'public', ...relief, d: circle(x, y, haloOf(site)) })
        : []),
      ...(known
        ? area({
            ...{ key: `size-${key}`, evidence: known.evidence, claim: known.claim },
            ...{ d: circle(x, y, ringOf(site)), core: '' },
          })
        : []),
    ];
  };
  const labels = sites.flatMap(label);
  const dots = sites.map((site) => {
    const { x, y } = at(site.x, site.y);
    return circle(x, y, dot);
  });
  const map: Mark = {
    ...{ kind: 'group', key: 'map', x: left, y: top },
    marks: [
      { kind: 'path', key: 'land', d: sized(LAND, k), classes: 'land' },
      { kind: 'path', key: 'borders', d: sized(BORDERS, k), classes: 'borders' },
    ],
  };
  return {
    ...{ width, height },
    marks: [
      ...paragraph('key', words.key, { x: 0, y: size, width, size, leading, classes: 't-muted' }),
      map,
      ...sites.flatMap(ring),
      { kind: 'path', key: 'leaders', d: leaders.join(''), classes: 'leader' },
      { kind: 'path', key: 'dots', d: dots.join(''), classes: 'stone' },
      ...labels,
      ...(others
        ? writeLines(
            'others',
            notes,
            { x: 0, y: aside ? head + size * 1.4 : height - below + size, size, classes: 't-muted' },
            leading,
          )
        : []),
    ],
  };
}
