/** The rules of marks that a frame carries: those for what its chart wears. At build and in tests only. */
import { remember } from '../ledger/remember.ts';
import { getChart } from './build.ts';
import type { Mark } from './kit/contract.ts';
import { classesIn, kitRules, ownRules } from './mark-rules.ts';

/** Widths that a chart is drawn at to see what it wears; the tests look at many more. */
const WIDTHS = [280, 360, 640, 960] as const;

/** Kinds of marks whose rules a chart without them does without; the rules of payers and evidence it keeps. */
const KINDS = [
  'm-point',
  'm-line',
  'm-ring',
  'own-line',
  'own-dot',
  'stone',
  't-carved',
  't-clear',
  'swatch',
  'm-outline',
  'm-empty',
  'm-backed',
];

/** The classes of marks and of those within them. */
export function wornBy(marks: readonly Mark[]): Set<string> {
  const worn = new Set<string>();
  const add = (all: readonly Mark[]): void => {
    for (const mark of all) {
      for (const name of (mark.classes ?? '').split(' ')) worn.add(name);
      if (mark.kind === 'group') add(mark.marks);
    }
  };
  add(marks);
  return worn;
}

/** The kit's rules without those of kinds of marks that a chart has in none of its steps, and the chart's own. */
export const frameRules = remember((id: string): string => {
  const chart = getChart(id);
  const worn = new Set(
    chart.steps.flatMap((step) =>
      WIDTHS.flatMap((width) => [...wornBy(chart.step(step).scene({ width, height: width * 0.62 }).marks)]),
    ),
  );
  const gone = KINDS.filter((kind) => !worn.has(kind));
  const kept = kitRules().replaceAll(/^([.a-z][^{}@]*)\{[^{}]*\}\n/gm, (rule: string, selectors: string) =>
    selectors.split(',').every((one) => classesIn(one).some((name) => gone.includes(name))) ? '' : rule,
  );
  return `${kept}\n${ownRules(id)}`;
});
