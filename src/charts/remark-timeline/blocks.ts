/** What was said, as blocks of words in columns beside the plane: struck through where it was withdrawn. */
import { formatNames } from '../../ledger/numbers.ts';
import type { Mark } from '../kit/contract.ts';
import { dodge } from '../kit/labels.ts';
import { num } from '../kit/shapes.ts';
import { textWidth, wrap } from '../kit/text.ts';
import type { Statement } from './data.ts';
import type { Layout } from './layout.ts';
import { BY, type Form, type Spoken } from './views.ts';

/** A statement in a view, and its mark’s place. */
export interface Heard {
  spoken: Spoken;
  said: Statement;
  x: number;
  y: number;
}

/** Lines of a block as they are set: who, when, and the words. */
interface Block {
  heads: string[];
  whens: string[];
  words: string[];
  width: number;
  height: number;
}

const BOLD = 600;
const SHORTER: Readonly<Record<Form, Form | null>> = { words: 'short', short: 'tiny', tiny: null };

/** The words of a form, what is cut marked. */
export function wordsOf({ words, cuts = [], tiny }: Statement, form: Form): string {
  if (form === 'tiny' && tiny) return tiny;
  const cut = form === 'words' ? undefined : cuts[form === 'short' ? 0 : cuts.length - 1];
  if (!cut) return words;
  const [from, to] = cut;
  // No-break spaces: a sign of what is cut stands on no line of its own.
  return `“${from > 1 ? '…\u00a0' : ''}${words.slice(from, to)}${to < words.length - 1 ? '\u00a0…' : ''}”`;
}

/** Withdrawn later. */
export const struck = ({ evidence }: Statement) => evidence === 'retracted';

/** Where there is room, names in full and the time on a line of its own. */
function blockOf(
  { said, spoken }: Heard,
  form: Form,
  room: number,
  { label: size, leading, full }: Layout,
): Block {
  const { clock, brief }: Partial<Statement> = spoken.same || spoken.bare ? {} : said;
  const who = full ? said.who : formatNames([said.name ?? said.who, ...(brief ? [brief] : [])]);
  const heads = spoken.bare ? [] : wrap(who, room, { size, weight: BOLD });
  const whens = full && clock ? wrap((spoken.dated && said.when) || clock, room, { size }) : [];
  const words = wrap(wordsOf(said, form), room, { size });
  const width = Math.max(
    ...heads.map((line) => textWidth(line, { size, weight: BOLD })),
    ...[...whens, ...words].map((line) => textWidth(line, { size })),
  );
  return { heads, whens, words, width, height: (heads.length + whens.length + words.length) * leading };
}

/** A block as marks, its upper left corner at a point. */
function marksOf({ said }: Heard, block: Block, x: number, y: number, { label: size, leading }: Layout) {
  const { heads, whens, words } = block;
  const first = y + leading * 0.5 + size * 0.35;
  const base = { kind: 'text', x, size } as const;
  const lines = [
    ...heads.map((text) => ({ text, classes: 't-label t-halo', weight: BOLD }) as const),
    ...whens.map((text) => ({ text, classes: 't-muted t-halo' })),
    ...words.map((text) => ({ text, classes: 't-label t-halo' })),
  ];
  const marks: Mark[] = lines.map((line, row) => ({
    ...base,
    key: `${said.key}-${row}`,
    y: first + row * leading,
    ...line,
  }));
  if (!struck(said)) return marks;
  const above = heads.length + whens.length;
  const d = words
    .map((text, i) => {
      const y = num(first + (above + i) * leading - size * 0.27);
      return `M${num(x)},${y}H${num(x + textWidth(text, { size }))}`;
    })
    .join('');
  return [...marks, { kind: 'path', key: `strike-${said.key}`, d, classes: 'm-strike' } satisfies Mark];
}

/** Neither what was withdrawn nor its withdrawal is ever left out: the one is not to stand without the other. */
const kept = ({ said }: Heard) => struck(said) || said.key === BY;

/** The blocks of a column: shortened until all fit, and left out when even that is not enough, the lightest first. */
function fitting(heard: readonly Heard[], room: number, height: number, layout: Layout) {
  const gap = layout.leading * 0.6;
  const forms = new Map<Heard, Form>(heard.map((h) => [h, h.spoken.form ?? 'words']));
  const sets = () => [...forms].map(([h, form]) => ({ h, block: blockOf(h, form, room, layout) }));
  const fit = () => sets().reduce((sum, { block }) => sum + block.height + gap, -gap) <= height;
  const weights = [...new Set(heard.map(({ spoken }) => spoken.weight))].sort((a, b) => a - b);
  // What weighs the same is shortened alike: a remark and its withdrawal, two readings of one letter.
  for (const weight of [...weights, ...weights]) {
    if (fit()) break;
    for (const [h, form] of forms) if (h.spoken.weight === weight) forms.set(h, SHORTER[form] ?? form);
  }
  for (const weight of weights) {
    if (fit()) break;
    for (const h of heard) if (h.spoken.weight === weight && !kept(h)) forms.delete(h);
  }
  return sets();
}

/** One column of words, each block as near to its mark as the others let it, in the order of the marks. */
function column(heard: readonly Heard[], side: 'left' | 'right', layout: Layout): Mark[] {
  const { leading, height, plane, radius } = layout;
  const edges = layout[side];
  if (!edges || heard.length === 0) return [];
  const [top, bottom, gap] = [plane.y0 - 2, height, leading * 0.6];
  const order = [...heard].sort((a, b) => a.y - b.y);
  const sets = fitting(order, edges.x1 - edges.x0, bottom - top, layout);
  let last = -Infinity;
  const wishes = sets.map(({ h, block }) => {
    // The first line stands at the mark; a high block does not let the one below it pass.
    last = Math.max(last + 1, h.y + (block.height + gap - leading) / 2);
    return { key: h.said.key, y: last, height: block.height + gap };
  });
  const places = dodge(wishes, top, bottom + gap);
  const x = side === 'right' ? edges.x0 : edges.x1 - Math.max(...sets.map(({ block }) => block.width));
  let d = '';
  const marks = sets.flatMap(({ h, block }): Mark[] => {
    const y = (places.get(h.said.key) ?? h.y) - (gap + block.height) / 2;
    const ways =
      side === 'right'
        ? [h.x + radius, plane.x1 + 4, x - 8, x - 4]
        : [h.x - radius, plane.x0 - 4, edges.x1 + 6, x + widthOfFirst(block, layout) + 5];
    const [from, turn, near, end] = ways.map(num);
    d += `M${from},${num(h.y)}H${turn}L${near},${num(y + leading / 2)}H${end}`;
    return marksOf(h, block, x, y, layout);
  });
  return [{ kind: 'path', key: `leaders-${side}`, d, classes: 'leader' }, ...marks];
}

function widthOfFirst({ heads, words }: Block, { label: size }: Layout): number {
  const [head] = heads;
  return head === undefined ? textWidth(words[0] ?? '', { size }) : textWidth(head, { size, weight: BOLD });
}

/** The side on which words stand: by the place of the mark, where a view does not say. */
const sideOf = ({ spoken, said }: Heard) => spoken.side ?? (said.stance < 0 ? 'left' : 'right');

export function blocks(heard: readonly Heard[], layout: Layout): Mark[] {
  if (!layout.left) return column(heard, 'right', layout);
  return (['left', 'right'] as const).flatMap((side) =>
    column(
      heard.filter((h) => sideOf(h) === side),
      side,
      layout,
    ),
  );
}
