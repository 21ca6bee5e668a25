/** Small parts that the drawings of the revenue chart share. */
import type { Published } from './data.ts';

/** Everything in this chart is customers' money. */
export const PAYER = 'customers';

/** What the mark of a number wears. */
export const worn = ({ evidence, claim }: Published) => ({ payer: PAYER, evidence, claim }) as const;
