/** The few words of a chart that the browser needs. */
import type { Chart, ChartDrawing, ChartText, Flow } from './contract.ts';

export interface ChartWords {
  title: string;
  default: string;
  /** The title of every step. Its text alternative stands on the page already. */
  steps: Readonly<Record<string, string>>;
}

/** The title of every step, the chart's own where a step has none. */
export function wordsOf(text: ChartText): ChartWords {
  const steps = text.steps.map((step) => [step.id, step.title ?? text.title] as const);
  return { title: text.title, default: text.default, steps: Object.fromEntries(steps) };
}

/** What `virtual:chart/<id>` exports. */
export interface ChartModule extends ChartDrawing<unknown> {
  data: unknown;
  words: ChartWords;
  inputs?: Chart['inputs'];
  say?: Chart['say'];
  futures?: Chart['futures'];
}

/** What `virtual:flow/<id>` exports. */
export interface FlowModule extends Pick<ChartModule, 'states' | 'data' | 'words'> {
  flow: Flow;
}
