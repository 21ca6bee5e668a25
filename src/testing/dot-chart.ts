/** A chart of one dot, which stands at another place in every step. */
import type { ChartModule } from '../charts/kit/chart-module.ts';

/** @param places where the dot stands, by step */
export const dotChart = (places: Readonly<Record<string, number>>): ChartModule => ({
  states: Object.fromEntries(Object.entries(places).map(([step, x]) => [step, { x }])),
  scene: (_, { x }, { width, height }) => ({
    width,
    height,
    marks: [{ kind: 'circle', key: 'dot', cx: Number(x), cy: 0, r: 1 }],
  }),
  data: null,
  words: { title: 'A chart', default: Object.keys(places)[0] ?? '', steps: {} },
});
