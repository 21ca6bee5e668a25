/** The rules of all marks as text, for files that carry them along. At build and in tests only. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../ledger/read.ts';

const sheetOf = (folder: string) => `src/charts/${folder}/marks.css`;
const KIT = sheetOf('kit');
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** The style sheets of marks, from the project's root, in the order in which they hold: the kit's, then each chart's. */
export function markSheets(): string[] {
  const own = globSync(sheetOf('*'), { cwd: ROOT }).filter((file) => file !== KIT);
  return [KIT, ...own.sort()];
}

/** All their rules. */
export const markRules = (): string => markSheets().map(textOf).join('\n');

/** The rules for the marks of every chart. */
export const kitRules = (): string => textOf(KIT);

/** The rules for the marks of one chart alone; most have none. */
export const ownRules = (chart: string): string =>
  existsSync(join(ROOT, sheetOf(chart))) ? textOf(sheetOf(chart)) : '';

/** The classes that rules name. */
export const classesIn = (rules: string): string[] =>
  [...rules.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name);
