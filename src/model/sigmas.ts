/** How far the values of a run may be off, and the seed of the draws: what a reader sets of the futures. Pure. */
import type { InputName } from './inputs.ts';

export const BASE_SEED = 20_251_105;

export interface Sigma {
  key: string;
  base: number;
  /** Weight of the normal that all share, and of its own. */
  market: number;
  own: number;
}
/** The five values that vary, in the order of their normals. */
export const SIGMAS = {
  revenue2030: { key: 's1', base: 0.45, market: 0.6, own: 0.8 },
  payableShare: { key: 's2', base: 0.15, market: 0, own: 1 },
  creditSpread: { key: 's3', base: 0.35, market: -0.6, own: 0.8 },
  equityAvailable: { key: 's4', base: 0.5, market: 0.6, own: 0.8 },
  otherCost2030: { key: 's5', base: 0.15, market: 0, own: 1 },
} as const satisfies Partial<Record<InputName, Sigma>>;
export type SigmaName = keyof typeof SIGMAS;
export type Sigmas = Readonly<Record<SigmaName, number>>;
export const SIGMA_NAMES = Object.keys(SIGMAS) as SigmaName[];
export const BASE_SIGMAS = Object.fromEntries(SIGMA_NAMES.map((name) => [name, SIGMAS[name].base])) as Sigmas;
