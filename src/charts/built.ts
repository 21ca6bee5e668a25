/** A chart at build: its words, its data, and every step of it at any size. */
import { readLedger } from '../ledger/read.ts';
import type { ChartText } from '../ledger/types.ts';
import type { Chart, Description, Scene, Size, State, StepWords } from './kit/contract.ts';
import { publishersOf } from '../ledger/publishers.ts';
import { chartText } from './filled-text.ts';
import { readWords } from './define-words.ts';
import { typedTable, type TypedTable } from './typed-table.ts';

export interface BuiltChart {
  chart: Chart;
  text: ChartText;
  data: object;
  /** Ids of the steps, in the order of the chart's text. */
  steps: string[];
  /** Publishers of the sources behind claims and series, the most used first. */
  publishers: string[];
  /** What the description of a step is told. */
  told(step: string): StepWords;
  /** The step of this name, or the chart's default where there is none. */
  step(id?: string): BuiltStep;
}

/** One step of a chart: its words, and its picture at any size. */
export interface BuiltStep {
  id: string;
  title: string;
  caption: string;
  alt: string;
  state: State;
  scene(size: Size): Scene;
  describe(): Description;
  /** Its table, with the type of every cell. */
  table(): TypedTable;
}

/**
 * A chart with its words and its data.
 * @throws for words that do not have its shape, and for records that it cannot use
 */
export function builtOf(chart: Chart): BuiltChart {
  const { id } = chart;
  const text = chartText(id);
  const ledger = readLedger();
  const read = chart.words && readWords(id, chart.words);
  const none = { picture: {}, describe: {}, table: { caption: '', columns: {} } };
  const told = (step: string) => read?.steps.get(step) ?? { step, finding: '', words: none };
  const data = { ...chart.load(ledger, text), ...(read ? { words: read.words.picture } : {}) };
  // Pages and files ask for the same tables many times, and some are long in the making.
  const tables = new Map<string, TypedTable>();
  const tableOf = (step: string, describe: () => Description): TypedTable => {
    const table = tables.get(step) ?? typedTable(describe().table, ledger, `${id}, step "${step}"`);
    tables.set(step, table);
    return table;
  };
  return {
    chart,
    text,
    data,
    steps: text.steps.map((step) => step.id),
    publishers: publishersOf(text, ledger),
    told,
    step(name = text.default) {
      const words =
        text.steps.find((step) => step.id === name) ?? text.steps.find((s) => s.id === text.default);
      const state = words && Object.hasOwn(chart.states, words.id) ? chart.states[words.id] : undefined;
      if (!words || !state)
        throw new Error(`content/en/charts/${id}.yaml: step "${name}" has no text or no state`);
      const { caption, alt, title = text.title } = words;
      const describe = () => chart.describe(data, state, told(words.id));
      return {
        id: words.id,
        title,
        caption,
        alt,
        state,
        scene: (size) => chart.scene(data, state, size),
        describe,
        table: () => tableOf(words.id, describe),
      };
    },
  };
}
