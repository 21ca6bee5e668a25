/**
 * What the sources-and-uses model takes: one table, from which types, parsing,
 * controls and documentation come. Amounts in billions of US dollars, nominal;
 * shares and rates as fractions. Pure. Its words stand in `content/en/model/inputs.yaml`.
 */

/** The version that addresses and published files carry. */
export const MODEL_VERSION = 1;

export type Unit = 'billions' | 'share' | 'rate' | 'years' | 'number';

export interface ModelInput {
  /** Its name in addresses. */
  key: string;
  unit: Unit;
  base: number;
  /** What the slider covers and what the sensitivity tries. */
  span: readonly [low: number, high: number];
  /** What is accepted. */
  limits: readonly [low: number, high: number];
  /** Of the slider alone. */
  step: number;
  /** Takes whole numbers only. */
  whole?: boolean;
}

const table = {
  revenue2025: { key: 'r25', unit: 'billions', base: 13, span: [12, 14], limits: [5, 30], step: 0.1 },
  revenue2030: { key: 'r30', unit: 'billions', base: 200, span: [100, 400], limits: [20, 600], step: 1 },
  growthShape: { key: 'gs', unit: 'number', base: 1, span: [0.7, 1.4], limits: [0.5, 2], step: 0.05 },
  growthAfter2030: {
    key: 'g31',
    unit: 'rate',
    base: 0.2,
    span: [0.05, 0.35],
    limits: [-0.2, 0.6],
    step: 0.01,
  },
  growthFade: { key: 'gf', unit: 'share', base: 0.8, span: [0.6, 1], limits: [0, 1], step: 0.05 },
  otherCost2025: { key: 'o25', unit: 'share', base: 0.7, span: [0.5, 0.9], limits: [0.1, 1.5], step: 0.01 },
  otherCost2030: { key: 'o30', unit: 'share', base: 0.4, span: [0.3, 0.55], limits: [0.05, 1], step: 0.01 },
  commitments: { key: 'k', unit: 'billions', base: 1400, span: [1000, 1800], limits: [100, 3000], step: 10 },
  payableShare: { key: 'pay', unit: 'share', base: 1, span: [0.5, 1.1], limits: [0.2, 1.3], step: 0.01 },
  rampYears: { key: 'ry', unit: 'years', base: 5, span: [3, 8], limits: [1, 8], step: 1, whole: true },
  rampPower: { key: 'rp', unit: 'number', base: 1, span: [0.5, 2], limits: [0, 3], step: 0.1 },
  ownedShare: { key: 'own', unit: 'share', base: 0.25, span: [0.1, 0.5], limits: [0, 1], step: 0.01 },
  extraCost: { key: 'xc', unit: 'billions', base: 0, span: [0, 100], limits: [0, 500], step: 1 },
  creditRate: { key: 'c', unit: 'rate', base: 0, span: [0, 0.35], limits: [0, 0.5], step: 0.01 },
  creditEligible: { key: 'ce', unit: 'share', base: 0.8, span: [0.5, 1], limits: [0, 1], step: 0.01 },
  rentCapexShare: { key: 'rc', unit: 'share', base: 0.65, span: [0.5, 0.8], limits: [0, 1], step: 0.01 },
  creditPassThrough: { key: 'cp', unit: 'share', base: 0.5, span: [0.2, 0.9], limits: [0, 1], step: 0.01 },
  baseRate: { key: 'rf', unit: 'rate', base: 0.04, span: [0.03, 0.055], limits: [0, 0.12], step: 0.001 },
  creditSpread: { key: 'sp', unit: 'rate', base: 0.04, span: [0.02, 0.07], limits: [0, 0.15], step: 0.001 },
  loanToValue: { key: 'ltv', unit: 'share', base: 0.6, span: [0.4, 0.8], limits: [0, 1], step: 0.01 },
  debtTerm: { key: 'dt', unit: 'years', base: 5, span: [3, 10], limits: [1, 15], step: 1, whole: true },
  guaranteedShare: { key: 'gu', unit: 'share', base: 0, span: [0, 1], limits: [0, 1], step: 0.01 },
  guaranteeSpreadCut: {
    key: 'gc',
    unit: 'rate',
    base: 0.03,
    span: [0.02, 0.035],
    limits: [0, 0.1],
    step: 0.001,
  },
  guaranteeLoanToValue: {
    key: 'gl',
    unit: 'share',
    base: 0.85,
    span: [0.75, 0.95],
    limits: [0, 1],
    step: 0.01,
  },
  partnerFinance: { key: 'pf', unit: 'billions', base: 100, span: [30, 150], limits: [0, 500], step: 1 },
  equityAvailable: { key: 'eq', unit: 'billions', base: 150, span: [75, 300], limits: [0, 1000], step: 1 },
  openingCash: { key: 'oc', unit: 'billions', base: 20, span: [15, 40], limits: [0, 200], step: 1 },
  deferrableShare: { key: 'ds', unit: 'share', base: 0.3, span: [0.1, 0.5], limits: [0, 1], step: 0.01 },
} as const satisfies Record<string, ModelInput>;

export type InputName = keyof typeof table;
/** A value for every input. */
export type Inputs = Readonly<Record<InputName, number>>;

/** The table of MODEL.md, in its order. */
export const INPUTS: Readonly<Record<InputName, ModelInput>> = table;
export const INPUT_NAMES = Object.keys(table) as InputName[];

/** The starting points: to be argued with, not findings. */
export const BASE = Object.fromEntries(INPUT_NAMES.map((name) => [name, INPUTS[name].base])) as Inputs;

/** The base with some values of its own. */
export const withInputs = (some: Partial<Inputs>): Inputs => ({ ...BASE, ...some });

/** The nearest value that an input accepts: within its limits, whole where it must be; the base for no number. */
export function nearest(name: InputName, value: number): number {
  const { base, limits, whole } = INPUTS[name];
  if (Number.isNaN(value)) return base;
  const within = Math.min(limits[1], Math.max(limits[0], value));
  // Adding zero leaves no minus before a zero.
  return (whole ? Math.round(within) : within) + 0;
}

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** A number as it is typed, infinite for more than there is; `NaN` for anything else. */
export const numberIn = (raw: string): number => (NUMBER.test(raw.trim()) ? Number(raw) : NaN);
