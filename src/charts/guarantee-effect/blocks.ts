/** What is written beside the column, in the order in which it is read. Pure. */
import { fill } from '../../ledger/template.ts';
import { formatNumber } from '../../ledger/format.ts';
import type { EffectData } from './data.ts';
import type { EffectState } from './states.ts';
import { amountsOf, said } from './sum.ts';

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

export function blocksOf(data: EffectData, state: EffectState): Block[] {
  const { view, guaranteed } = state;
  const { equity, debt, fairValue, booked, loss } = amountsOf(data, state);
  const kept = data.cost.value - loss.all;
  const block = (key: string, rank: Block['rank'], rest: Partial<Block> = {}, words = key): Block => ({
    ...{ key, rank },
    bold: said(data, state, `b-${words}`),
    more: rest.more ?? said(data, state, `m-${words}`),
    ...rest,
  });
  if (view === 'cost') {
    return [
      block('debt', [11, 8], { of: 'debt' }, 'covered'),
      block('fair', [9, 1], { slab: fairValue }),
      block('booked', [9, 2], { slab: booked }),
      block('apart', [10, 7]),
    ];
  }
  if (view === 'failed' || view === 'all') {
    const all = Math.abs(loss.equity - equity) < 1e-9 ? '-all' : '';
    return [
      block('equity', [9, 1], { of: 'equity' }, `equity-lost${all}`),
      block('debt-lost', [8, 2], { of: 'debt-lost' }, guaranteed ? 'public-lost' : 'debt-lost'),
      block('kept', [10, 5], { of: 'kept' }, kept > debt ? 'kept-more' : 'kept'),
      ...(view === 'all'
        ? [
            block('rate', [11, 6], {}, state.saved > 0 ? 'rate' : 'rate-same'),
            block('fair', [0, 3], { slab: fairValue, more: '' }),
            block('booked', [0, 4], { slab: booked, more: '' }),
          ]
        : []),
    ];
  }
  const price = (value: number, key: string) => fill(data.text[key] ?? '', { price: formatNumber(value) });
  return [
    block('equity', [11, 1], { of: 'equity' }),
    block('debt', [8, 2], { of: 'debt' }, guaranteed ? 'debt-cheaper' : 'debt'),
    ...(guaranteed ? [block('public', [10, 3], { of: 'guarantee' })] : []),
    ...(view === 'priced'
      ? [
          block('examples', [9, 9]),
          ...data.examples.map((example) =>
            block(example.id, [9, 9], { example, more: price(example.value, `m-${example.id}`) }),
          ),
        ]
      : []),
  ];
}
