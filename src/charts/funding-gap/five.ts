/** All plans side by side: a grid where there is room, and one row for each on phones. */
import { AXES } from '../../ledger/site-axes.ts';
import { aboutShort } from '../../model/show.ts';
import type { Mark, Size } from '../kit/contract.ts';
import { paragraph, write } from '../kit/pen.ts';
import { clamp } from '../kit/scale.ts';
import { textWidth, wrap, type Face } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { FundingData } from './data.ts';
import { columnMarks, nameOf, panelsOf, payerNames, verdictOf, type Panel, type Placed } from './panels.ts';
import type { FundingState } from './states.ts';

/** From these sizes on panels stand in a grid, five in a row. */
const GRID: Size = { width: 600, height: 400 };
const ACROSS = 5;

export function five(data: FundingData, state: FundingState, size: Size): Mark[] {
  const panels = panelsOf(data, state);
  return size.width >= GRID.width && size.height >= GRID.height
    ? grid(data, panels, size)
    : rows(data, panels, size);
}

function grid(data: FundingData, panels: readonly Panel[], { width, height }: Size): Mark[] {
  const { words } = data;
  const { label: size, wide } = typeFor(width);
  const leading = Math.round(size * 1.3);
  const apart = wide ? 22 : 12;
  const across = (width + apart) / ACROSS;
  const room = across - apart;
  const bands = [panels.filter(({ isEnding }) => isEnding), panels.filter(({ isEnding }) => !isEnding)];
  const heads = [words.groups.endings, words.groups.later];
  const said = bands.map((band) =>
    band.map((panel) => {
      const name = wrap(nameOf(panel, words.plans), room, { size, weight: 600 });
      const more = panel.isEnding ? [] : wrap(panel.ending, room, { size });
      return { name, rest: [...more, ...wrap(verdictOf(panel, data, false), room, { size })] };
    }),
  );
  const lines = said.map((band) => Math.max(...band.map(({ name, rest }) => name.length + rest.length)));
  const most = bands.map((band) => Math.max(...band.map((panel) => panel.most)));
  const between = leading * (wide ? 1.6 : 0.8);
  // A payer's name may stand higher than the columns.
  const clear = Math.round(size * 0.9);
  const texts = (lines[0] ?? 0) + (lines[1] ?? 0) + 2 * 2.4;
  const scale = (height - texts * leading - between - 2 * clear) / most.reduce((sum, one) => sum + one, 0);
  let top = 0;
  const marks: Mark[] = [];
  const placed: Placed[] = [];
  bands.forEach((band, b) => {
    marks.push(write(`group-${b}`, heads[b] ?? '', { x: 0, y: top + size, size, classes: 't-muted' }));
    const text = top + leading * 1.35;
    const foot = Math.round(text + (lines[b] ?? 0) * leading + clear + (most[b] ?? 0) * scale);
    band.forEach((panel, i) => {
      const x = Math.round(i * across);
      const plot = { x, foot, pitch: Math.floor(room / panel.columns.length), joint: wide ? 2 : 1, scale };
      placed.push({ ...panel, plot });
      const { name, rest } = said[b]?.[i] ?? { name: [], rest: [] };
      [...name, ...rest].forEach((line, k) =>
        marks.push(
          write(`said-${panel.plan}-${k}`, line, {
            ...{ x, y: text + size + k * leading, size },
            ...(k < name.length ? { weight: 600 } : {}),
          }),
        ),
      );
      if (i === 0) marks.push(...years(panel, plot, size, `years-${b}`));
    });
    top = foot + leading + between;
  });
  const later = bands[1]?.length ?? 0;
  const left = Math.round(later * across);
  const secondFoot = placed.at(-1)?.plot.foot ?? height;
  const firstFoot = placed[0]?.plot.foot ?? 0;
  return [
    ...columnMarks(placed, false),
    ...payerNames(placed, data, size, 'over'),
    ...marks,
    ...paragraph('reading', words.reading, {
      ...{ x: left, y: Math.round(firstFoot + leading + between + leading * 1.35 + size), size },
      ...{ width: width - left, classes: 't-muted', leading },
    }).filter(({ y }) => y < secondFoot),
  ];
}

/** The first and the last year, under the columns. */
function years({ columns }: Panel, { x, foot, pitch }: Placed['plot'], size: number, key: string): Mark[] {
  const [first, last] = [columns[0]?.year, columns.at(-1)?.year].map(String);
  const at = { y: foot + size + 2, size, classes: 't-muted' };
  return [
    write(`${key}-first`, first ?? '', { ...at, x }),
    write(`${key}-last`, AXES.briefYear(last ?? ''), { ...at, x: x + columns.length * pitch, anchor: 'end' }),
  ];
}

/** A row for each: what it says, its columns, and beside some of them the payer that makes the difference. */
function rows(data: FundingData, panels: readonly Panel[], { width, height }: Size): Mark[] {
  const { words } = data;
  const { label: size } = typeFor(width);
  const leading = Math.round(size * 1.12);
  const bold = { size, weight: 600 } as const;
  // Below stand the years, and before the later plans whose they are.
  const room = height - 2 * (leading + 2) - 4;
  const twice = room >= panels.length * (2 * leading + 1);
  const said = panels.map((panel): [name: string, verdict: string] => [
    nameOf(panel, words.plansBriefly),
    verdictOf(panel, data, !panel.isEnding),
  ]);
  const widest = (texts: readonly string[], face: Face) =>
    Math.ceil(Math.max(...texts.map((text) => textWidth(text, face)))) + 8;
  const sums = panels.map(({ result: { peakGap } }) => (peakGap < 0.5 ? words.none : aboutShort(peakGap)));
  const left = Math.max(
    widest(
      said.map(([name]) => name),
      bold,
    ),
    twice
      ? widest(
          said.map(([, verdict]) => verdict),
          { size },
        )
      : 0,
  );
  const right = widest(twice ? Object.values(words.names) : sums, { size });
  const least = (twice ? 2 : 1) * leading;
  const air = clamp(room / panels.length - least, 1, 3);
  /** Pixels that all rows take at a scale. */
  const taken = (scale: number) =>
    panels.reduce((sum, { most }) => sum + air + Math.max(least, most * scale), 0);
  let scale = room / Math.max(...panels.map(({ most }) => most));
  while (taken(scale) > room && scale > 0.01) scale *= 0.98;
  const spare = Math.max(0, (room - taken(scale)) / panels.length);
  const pitch = Math.floor((width - left - right) / (panels[0]?.columns.length ?? 1));
  const marks: Mark[] = [];
  let y = 0;
  const placed = panels.map((panel, i): Placed => {
    const first = !panel.isEnding && panels[i - 1]?.isEnding;
    if (first) y += leading + 2;
    const top = y;
    y += air + spare + Math.max(least, panel.most * scale);
    const foot = Math.round(y);
    const base = foot - 3;
    if (first)
      marks.push(write('group', words.groups.laterBriefly, { x: 0, y: top - 1, size, classes: 't-muted' }));
    const [name, verdict] = said[i] ?? ['', ''];
    const strong = panel.open ? { weight: 600 as const } : {};
    marks.push(write(`said-${panel.plan}-0`, name, { x: 0, y: twice ? base - leading : base, ...bold }));
    marks.push(
      twice
        ? write(`said-${panel.plan}-1`, verdict, { x: 0, y: base, size })
        : write(`sum-${panel.plan}`, sums[i] ?? '', { x: width, y: base, size, anchor: 'end', ...strong }),
    );
    return { ...panel, plot: { x: left, foot, pitch, joint: 1, scale } };
  });
  const last = placed.at(-1);
  return [
    ...columnMarks(placed, true),
    ...payerNames(placed, data, size, twice ? 'beside' : 'none'),
    ...marks,
    ...(last ? years(last, last.plot, size, 'years') : []),
  ];
}
