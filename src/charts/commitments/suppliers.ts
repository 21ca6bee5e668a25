/** Whose bricks there are, and who is known by name alone. */

/** Suppliers whose price was published by November 2025, the largest first. */
export const FOUR = ['oracle', 'microsoft', 'amazon', 'coreweave'] as const;
/** Suppliers without a published price: contracts first, then a term sheet and letters. */
export const SIX = ['amd', 'google', 'broadcom', 'nvidia', 'samsung', 'hynix'] as const;
export type Priced = (typeof FOUR)[number];
