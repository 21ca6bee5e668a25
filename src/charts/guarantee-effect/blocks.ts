/** What is written beside the column, in the order in which it is read. Pure. */
import { formatNumber } from '../../ledger/format.ts';
import type { EffectData } from './data.ts';
import type { EffectState } from './states.ts';
import { amountsOf, fill } from './sum.ts';

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
  /** The higher, the sooner it is left out where room is short: words first, then the rest. */
  rank: number;
}

export function blocksOf(data: EffectData, state: EffectState): Block[] {
  const { view, guaranteed } = state;
  const { equity, debt, fairValue, booked, loss } = amountsOf(data, state);
  const kept = data.cost.value - loss.all;
  const block = (key: string, rank: number, rest: Partial<Block> = {}, words = key): Block => ({
    ...{ key, rank },
    ...{ bold: fill(data, state, `b-${words}`), more: fill(data, state, `m-${words}`) },
    ...rest,
  });
  const promise = (long: boolean): Block[] => [
    block('fair', 5, { slab: fairValue, ...(long ? {} : { more: '' }) }),
    block('booked', 6, { slab: booked, ...(long ? {} : { more: '' }) }),
  ];
  if (view === 'cost') {
    return [block('debt', 3, { of: 'debt' }, 'covered'), ...promise(true), block('apart', 4)];
  }
  if (view === 'failed' || view === 'all') {
    const all = (lost: number, of: number) => (Math.abs(lost - of) < 1e-9 ? '-all' : '');
    return [
      block('equity', 1, { of: 'equity' }, `equity-lost${all(loss.equity, equity)}`),
      block('debt-lost', 2, { of: 'debt-lost' }, guaranteed ? 'public-lost' : 'debt-lost'),
      block('kept', 3, { of: 'kept' }, kept > debt ? 'kept-more' : 'kept'),
      ...(view === 'all' ? [block('rate', 4), ...promise(false)] : []),
    ];
  }
  return [
    block('equity', 1, { of: 'equity' }),
    block('debt', 2, { of: 'debt' }, guaranteed ? 'debt-cheaper' : 'debt'),
    ...(guaranteed ? [block('public', 3, { of: 'guarantee' })] : []),
    ...(view === 'priced'
      ? [
          block('examples', 9),
          ...data.examples.map((example) =>
            block(example.id, 9, {
              example,
              more: (data.text[`m-${example.id}`] ?? '').replace('[price]', formatNumber(example.value)),
            }),
          ),
        ]
      : []),
  ];
}
