/** The price of loans as a ladder: each rung is as high as its price, and the ground is what a state pays. */
import { formatNumber } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import type { Mark, Size } from '../kit/contract.ts';
import { line } from '../kit/evidence.ts';
import { dodge } from '../kit/labels.ts';
import { paragraph, write } from '../kit/pen.ts';
import { linear } from '../kit/scale.ts';
import { num, polygon } from '../kit/shapes.ts';
import { textWidth, wrap } from '../kit/text.ts';
import { typeFor } from '../kit/type.ts';
import type { PriceData, Rung } from './data.ts';
import { ALONE, HALVES } from './keys.ts';

/** What words need beside the ladder, in sizes of type. */
const REACH = 56;

export function ladder(
  { rungs: [state, ...rungs], later, words }: PriceData,
  { width, height }: Size,
): Mark[] {
  if (!state) return [];
  const { small, wide, label } = typeFor(width);
  const size = height < 400 ? label : wide ? 17 : small ? label : 15;
  const bold = { size, weight: 600 } as const;
  const lead = Math.min(size * 1.75, Math.floor(height / (rungs.length + 3.2)));
  const ground = Math.round(height - lead);
  const y = linear([state.price, rungs.at(-1)?.price ?? 0], [ground, lead * 1.7]);
  const at = ({ price }: Rung) => Math.round(y(price));
  const priceOf = ({ price }: Pick<Rung, 'price'>) => fill(words.percent, { value: formatNumber(price, 3) });
  const column = Math.max(...rungs.map((rung) => textWidth(priceOf(rung), bold)));

  // From the left: the ladder, the hairs that lead from its rungs, prices, words.
  const spare = Math.max(0, width - size * REACH);
  const from = small ? 5 : Math.round(width * 0.03 + spare * 0.2);
  const to = from + Math.round(width * (small ? 0.13 : 0.17));
  const priced = to + (small ? 28 : Math.round(width * 0.06)) + column;
  const named = priced + (small ? textWidth(' ', { size }) : 12);

  const split = rungs.findIndex(({ key }) => key === ALONE);
  const [below, above] = [rungs[split - 1], rungs[split]].map((rung) => (rung ? y(rung.price) : 0));
  const half = { alone: 0, backed: ((below ?? 0) + (above ?? 0)) / 2 };
  const places = dodge(
    [
      ...rungs.map((rung) => ({ key: rung.key as string, y: y(rung.price), height: lead })),
      ...HALVES.map((key) => ({ key: key as string, y: half[key], height: lead * 1.1 })),
    ],
    0,
    ground - 2,
  );
  const baseline = (key: string) => Math.round((places.get(key) ?? 0) + size * 0.35);

  const headed = priced - column;
  const roomy = HALVES.every((key) => headed + textWidth(words.halves[key], bold) <= width);
  const heads = roomy ? words.halves : words.halvesBriefly;

  /** What a rung says, from its price on: in one piece where there is little room. */
  const said = (rung: Rung, y: number): Mark[] => {
    const { key, weak } = rung;
    const name = { size, weight: weak || small ? 400 : 600 } as const;
    const [price, who] = [priceOf(rung), fill(words.named, { name: words.names[key] })];
    const tone = { y, size, classes: weak ? 't-muted' : 't-label' };
    const after = textWidth(`${who} `, name);
    const behind = [words.behind[key], words.brief[key]].find(
      (text) => named + after + textWidth(text, { size }) <= width,
    );
    if (small) {
      const x = named - textWidth(`${price} `, { size });
      return [write(`name-${key}`, [price, who, behind].filter(Boolean).join(' '), { ...tone, x })];
    }
    return [
      write(`price-${key}`, price, { ...tone, x: priced, anchor: 'end', weight: name.weight }),
      write(`name-${key}`, who, { ...tone, x: named, weight: name.weight }),
      ...(behind ? [write(`behind-${key}`, behind, { ...tone, x: named + after, classes: 't-muted' })] : []),
    ];
  };
  /** The dearest stand on one claim, and are one mark. */
  const claims = [...new Set(rungs.map(({ claim }) => claim))];
  const drawn = claims.flatMap((claim) => {
    const ours = rungs.filter((rung) => rung.claim === claim);
    const d = ours.map((rung) => `M${num(from)},${num(at(rung))}H${num(to)}`).join('');
    const [first] = ours;
    return first ? line({ key: `rung-${first.key}`, d, evidence: first.evidence, claim }) : [];
  });
  const bend = priced - column - (small ? 8 : 16);
  const hairs = rungs.map((rung) => {
    const end = priced - textWidth(priceOf(rung), bold) - 4;
    return `M${num(to + 3)},${num(at(rung))}L${num(bend)},${num(places.get(rung.key) ?? 0)}H${num(end)}`;
  });
  // Where the ladder leaves room between its two highest rungs.
  const [second, dearest] = rungs.slice(-2).map(({ key }) => places.get(key) ?? 0);
  const free = (second ?? 0) - (dearest ?? 0) - 1.6 * lead;
  const note = fill(words.later, { price: priceOf(later) });
  const setNote = {
    x: named,
    y: Math.round((dearest ?? 0) + 1.9 * lead),
    width: Math.min(width - named, size * 26),
    size,
  };
  const noted = wrap(note, setNote.width, { size }).length * size * 1.3 <= free;
  const rails = [from, to].map((x) => `M${num(x)},${num(ground)}V${num(lead * 0.8)}`);
  // Between the rungs where they are, and above the words where those had to make way.
  const [edge, band] = [Math.round(half.backed), Math.round((places.get('backed') ?? 0) - lead * 0.55)];
  const backed = [
    ...[
      { x: 0, y: edge },
      { x: to, y: edge },
      { x: bend, y: band },
      { x: width, y: band },
    ],
    ...[
      { x: width, y: ground },
      { x: 0, y: ground },
    ],
  ];
  return [
    { kind: 'path', key: 'backed', d: polygon(backed), classes: 'shade' },
    { kind: 'path', key: 'rails', d: rails.join(''), classes: 'ladder-rail' },
    { kind: 'path', key: 'hairs', d: hairs.join(''), classes: 'leader' },
    ...drawn,
    ...line({
      ...{ key: `rung-${state.key}`, d: `M0,${num(ground)}H${num(width)}` },
      ...{ evidence: state.evidence, claim: state.claim },
    }),
    ...(noted && !small ? paragraph('later', note, { ...setNote, classes: 't-muted' }) : []),
    ...HALVES.map((key) =>
      write(`head-${key}`, heads[key], { x: headed, y: baseline(key), size, weight: 600 }),
    ),
    ...rungs.flatMap((rung) => said(rung, baseline(rung.key))),
    ...said(state, Math.round(ground + lead * 0.5 + size * 0.4)),
  ];
}
