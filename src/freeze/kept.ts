/** The freezes that the repository keeps in `public/v`. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../ledger/read.ts';
import { remember } from '../ledger/remember.ts';
import { MANIFEST, readManifest, type Manifest } from './manifest.ts';

/** Where they are kept; the build copies the folder as it is. */
export const KEPT = path.join(ROOT, 'public', 'v');

/** Every file below a folder by its path, in the order of their names; none where there is no such folder. */
export function filesIn(folder: string): Map<string, Uint8Array> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name))]));
}

/**
 * The newest freeze below a folder; `null` where there is none.
 * @throws where its manifest is none
 */
export function newestIn(folder: string): Manifest | null {
  const days = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d{8}$/.test(name)) : [];
  const newest = days.sort().at(-1);
  return newest === undefined
    ? null
    : readManifest(readFileSync(path.join(folder, newest, MANIFEST), 'utf8'));
}

/** The newest freeze that is kept. */
export const newestFreeze = remember(() => newestIn(KEPT));

/** Whether a freeze holds a chart, or one of its steps. */
export const isFrozen = ({ files }: Manifest, chart: string, step: string | null): boolean =>
  Object.hasOwn(files, `embed/${chart}${step === null ? '' : `/${step}`}/index.html`);
