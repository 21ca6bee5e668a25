/**
 * What a reader may set in a chart: typed inputs. An input's id is the field of the chart's state that it sets, so a
 * view is the base of one step with the values laid over it. How they stand in an address is in src/reader/codec.ts.
 * Pure.
 */
import { numberIn } from '../model/inputs.ts';

interface Input {
  /** The field of the state. */
  id: string;
  /** Its name in addresses; unique over all charts. */
  key: string;
}
/** Where a base value comes from: the id of a claim, or the word that says that nobody vouches for it. */
export type Rests = 'assumption' | (string & {});

export interface NumberInput extends Input {
  kind: 'number';
  min: number;
  max: number;
  /** Of the slider; the field and the address take values between. */
  step: number;
  base: number;
  rests: Rests;
  /** Takes whole numbers only. */
  whole?: boolean;
  /** What the slider covers, where it is less than what is taken. */
  span?: readonly [low: number, high: number];
  /** What a field shows for one: 100 where fractions are typed as percent. */
  factor?: number;
  /** Has no field of its own: only an address sets it. */
  quiet?: boolean;
}
export interface ChoiceInput extends Input {
  kind: 'choice';
  base: string | number;
  options: readonly { value: string | number; rests: Rests }[];
}
export type ChartInput = NumberInput | ChoiceInput;
export type InputValues = Readonly<Record<string, string | number>>;

/** The inputs of a chart, and the step that shows what was set. */
export interface ChartInputs {
  step: string;
  /** Further steps that show it. */
  also?: readonly string[];
  list: readonly ChartInput[];
  /** Several charts have these inputs in common: set in one place, they are set in all. */
  shared?: boolean;
  /** The step that shows the revenue of 2030 of the line that the reader drew. */
  line?: string;
  /** Written beside whatever differs from the base. */
  version?: { key: string; value: string };
}

/** Without the last digits that binary products leave. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** A value as it stands in a field. */
export const fieldValue = (input: ChartInput, value: string | number): string =>
  input.kind === 'number' && input.factor ? String(tidy(Number(value) * input.factor)) : String(value);

/** What was typed into a field, as an address would have it. */
export const typedValue = (input: ChartInput, typed: string): string =>
  input.kind === 'number' && input.factor && typed.trim() !== ''
    ? String(tidy(Number(typed) / input.factor))
    : typed;

/** The values that nobody has touched. */
export function baseValues({ list }: ChartInputs): InputValues {
  return Object.fromEntries(list.map(({ id, base }) => [id, base]));
}

/** The nearest valid value to what was typed or found; the base where none is near. */
export function nearestValue(input: ChartInput, raw: string): { value: string | number; mended: boolean } {
  const word = raw.trim().toLowerCase();
  const number = numberIn(word);
  if (input.kind === 'number') {
    if (Number.isNaN(number)) return { value: input.base, mended: true };
    const within = Math.min(input.max, Math.max(input.min, number));
    // Adding zero leaves no minus before a zero.
    const value = (input.whole ? Math.round(within) : within) + 0;
    return { value, mended: value !== number };
  }
  const same = input.options.find(({ value }) => String(value).toLowerCase() === word);
  if (same) return { value: same.value, mended: false };
  if (Number.isNaN(number)) return { value: input.base, mended: true };
  const off = ({ value }: { value: string | number }) => Math.abs(Number(value) - number);
  const numbers = input.options.filter(({ value }) => typeof value === 'number');
  const [best] = numbers.sort((a, b) => off(a) - off(b));
  return { value: best?.value ?? input.base, mended: best?.value !== number };
}
