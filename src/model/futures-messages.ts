/**
 * What a page and its worker say to each other about futures, and the work itself, which
 * is the same wherever it is done. Whatever arrives is checked for its shape. Pure.
 */
import { ENDINGS } from './endings.ts';
import { INPUT_NAMES, type Inputs } from './inputs.ts';
import { SIGMA_NAMES, type Sigmas } from './sigmas.ts';
import { drawing, type Futures } from './uncertainty.ts';

export interface FuturesRequest {
  inputs: Inputs;
  sigmas: Sigmas;
  /** An unsigned integer of 32 bits. */
  seed: number;
}
/** How many are done, or the result; the id is the request's. */
export type FuturesAnswer = { id: number } & ({ done: number } | { futures: Futures });

/** Draws between two reports, or between two breaths of the page. */
export const SLICE = 250;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isWhole = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

/** Whether a record has a finite number under each of these names. */
const numbered = (value: unknown, names: readonly string[]): boolean =>
  isRecord(value) && names.every((name) => Number.isFinite(value[name]));

/** Whole numbers, one an ending, that make up a sum. */
const isCountOf = (value: unknown, sum: unknown): boolean =>
  isRecord(value) &&
  ENDINGS.every((ending) => isWhole(value[ending])) &&
  ENDINGS.reduce((all, ending) => all + Number(value[ending]), 0) === sum;

/** Five numbers that never fall. */
const isSpread = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length === 5 &&
  value.every((one: unknown, i) => Number.isFinite(one) && (i === 0 || Number(one) >= Number(value[i - 1])));

export const isRequest = (value: unknown): value is FuturesRequest =>
  isRecord(value) &&
  numbered(value['inputs'], INPUT_NAMES) &&
  numbered(value['sigmas'], SIGMA_NAMES) &&
  isWhole(value['seed']);

export const isFutures = (value: unknown): value is Futures =>
  isRecord(value) &&
  isCountOf(value['counts'], value['draws']) &&
  isCountOf(value['dots'], 100) &&
  isSpread(value['peakGap']) &&
  isSpread(value['yearlyNeed']);

export const isAnswer = (value: unknown): value is FuturesAnswer =>
  isRecord(value) && isWhole(value['id']) && (isWhole(value['done']) || isFutures(value['futures']));

/** What a worker does with a message: reports now and then, at last the result; nothing with any other message. */
export function answer(message: unknown, say: (answer: FuturesAnswer) => void): void {
  if (!isRequest(message)) return;
  const { id } = message as { id?: unknown };
  if (!isWhole(id)) return;
  const work = drawing(message.inputs, message.sigmas, message.seed);
  for (;;) {
    const futures = work.more(SLICE);
    if (futures) return say({ id, futures });
    say({ id, done: work.done });
  }
}
