/** What has to hold in every engine, in the order in which a reader might come upon it. */
import { actingChecks } from './acting.ts';
import type { Check } from './looking.ts';
import { paperChecks } from './paper.ts';
import { readingChecks } from './reading.ts';

export const checks: readonly Check[] = [...readingChecks, ...actingChecks, ...paperChecks];
