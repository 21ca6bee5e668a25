/** What is written beside the column, in the order in which it is read. Pure. */
import { formatNumber } from '../../ledger/numbers.ts';
import { fill } from '../../ledger/template.ts';
import type { EffectData } from './data.ts';
import type { EffectState } from './states.ts';
import { amountsOf, sayEffect } from './sum.ts';
import type { Picture } from './words.ts';

export interface Block {
  key: string;
  /** The part of the column that it names, by key; none for what stands aside. */
  of?: 'equity' | 'debt' | 'debt-lost' | 'kept' | 'guarantee';
  bold: string;
  more: string;
  /** Dollars drawn below it at the column's scale, in billions. */
  slab?: number;
  /** A real price: its evidence is drawn before it. */
  example?: EffectData['examples'][number];
  /** The higher, the sooner it is left out where room is short: its words, and then the rest of it. */
  rank: readonly [words: number, rest: number];
}

/** Real prices are left out together. */
const PRICES: Block['rank'] = [9, 9];

export function blocksOf(data: EffectData, state: EffectState): Block[] {
  const { view, guaranteed } = state;
  const { equity, debt, fairValue, booked, loss } = amountsOf(data, state);
  const kept = data.cost.value - loss.all;
  const { words } = data;
  const block = (
    name: keyof Picture['blocks'],
    rank: Block['rank'],
    { key = name, ...rest }: Partial<Block> = {},
  ): Block => ({
    key,
    rank,
    bold: sayEffect(data, state, words.blocks[name].bold),
    more: sayEffect(data, state, words.blocks[name].more),
    ...rest,
  });
  if (view === 'cost') {
    return [
      block('covered', [11, 8], { key: 'debt', of: 'debt' }),
      block('fair', [9, 1], { slab: fairValue }),
      block('booked', [9, 2], { slab: booked }),
      block('apart', [10, 7]),
    ];
  }
  if (view === 'failed' || view === 'all') {
    const all = Math.abs(loss.equity - equity) < 1e-9;
    return [
      block(all ? 'equity-lost-all' : 'equity-lost', [9, 1], { key: 'equity', of: 'equity' }),
      block(guaranteed ? 'public-lost' : 'debt-lost', [8, 2], { key: 'debt-lost', of: 'debt-lost' }),
      block(kept > debt ? 'kept-more' : 'kept', [10, 5], { key: 'kept', of: 'kept' }),
      ...(view === 'all'
        ? [
            block(state.saved > 0 ? 'rate' : 'rate-same', [11, 6], { key: 'rate' }),
            block('fair', [0, 3], { slab: fairValue, more: '' }),
            block('booked', [0, 4], { slab: booked, more: '' }),
          ]
        : []),
    ];
  }
  return [
    block('equity', [11, 1], { of: 'equity' }),
    block(guaranteed ? 'debt-cheaper' : 'debt', [8, 2], { key: 'debt', of: 'debt' }),
    ...(guaranteed ? [block('public', [10, 3], { of: 'guarantee' })] : []),
    ...(view === 'priced'
      ? [
          { key: 'examples', rank: PRICES, bold: '', more: words.pricesHead },
          ...data.examples.map((example) => ({
            key: example.id,
            rank: PRICES,
            bold: '',
            more: fill(words.prices[example.id], { price: formatNumber(example.value) }),
            example,
          })),
        ]
      : []),
  ];
}
