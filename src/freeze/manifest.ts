/** What a freeze says of itself, and whether what is kept is still what was frozen. Pure. */
import { createHash } from 'node:crypto';
import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.string().regex(/^\d{8}$/);

/** `/v/<day>/manifest.json`. */
const manifestShape = z.strictObject({
  /** The day in UTC, as it stands in addresses: YYYYMMDD. */
  day,
  /** When, to the minute, in UTC. */
  made: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/),
  /** The home page of the site, in full. */
  site: z.url(),
  /** The commit of the sources. */
  commit: z.string().regex(/^[0-9a-f]{40}$/),
  /** How far the record reached: YYYY-MM-DD. */
  record: z.iso.date(),
  /** The version of the financing model. */
  model: z.int(),
  /** The freeze before, with the SHA-256 of its manifest; `null` for the first. */
  previous: z.strictObject({ day, manifest: hash }).nullable(),
  /** The SHA-256 of every file, by its path below the folder of the day. */
  files: z.record(z.string(), hash),
});

export type Manifest = z.infer<typeof manifestShape>;

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** The manifest's file in the folder of its day. */
export const MANIFEST = 'manifest.json';

export const writeManifest = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

/** @throws where the text is no manifest */
export const readManifest = (text: string): Manifest => manifestShape.parse(JSON.parse(text));

/** A moment as the day of a freeze, in UTC: YYYYMMDD. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10).replaceAll('-', '');

/**
 * What is wrong with the freezes that are kept: files that have changed, are gone, or are named nowhere, and freezes that
 * do not follow each other.
 * @param kept every file below `v/` by its path, such as `20261130/manifest.json`
 */
export function problemsOf(kept: ReadonlyMap<string, Uint8Array>): string[] {
  const problems: string[] = [];
  const days = [...new Set([...kept.keys()].map((name) => name.split('/')[0] ?? ''))].sort();
  let before: { day: string; manifest: string } | null = null;
  for (const own of days) {
    const text = kept.get(`${own}/${MANIFEST}`);
    if (!text) {
      problems.push(`${own} has no ${MANIFEST}`);
      continue;
    }
    let manifest: Manifest;
    try {
      manifest = readManifest(Buffer.from(text).toString());
    } catch (error) {
      problems.push(`${own}/${MANIFEST} is no manifest: ${String(error)}`);
      continue;
    }
    if (manifest.day !== own) problems.push(`${own}/${MANIFEST} is of ${manifest.day}`);
    const { previous, files } = manifest;
    if (previous?.day !== before?.day || previous?.manifest !== before?.manifest)
      problems.push(`${own}/${MANIFEST} does not follow the freeze that is kept before it`);
    before = { day: own, manifest: sha256(text) };
    for (const [name, expected] of Object.entries(files)) {
      const content = kept.get(`${own}/${name}`);
      if (!content) problems.push(`${own}/${name} is gone`);
      else if (sha256(content) !== expected) problems.push(`${own}/${name} has changed`);
    }
    for (const name of kept.keys()) {
      const [, path = ''] = name.split(/\/(.*)/s);
      if (name.startsWith(`${own}/`) && path !== MANIFEST && !Object.hasOwn(files, path))
        problems.push(`${name} is named by no manifest`);
    }
  }
  return problems;
}

/**
 * Why nothing can be frozen now; `null` where it can.
 * @param from the variable that names the site's address; `null` where none does
 * @param changed files that differ from the commit, as git lists them
 * @param day the day's name, where its folder exists already
 */
export function refusalOf(from: string | null, changed: string, day: string | null): string | null {
  if (from === null)
    return (
      'Frozen files name the site that they belong to, and nobody has said where it is served. Say it:\n' +
      'SITE_URL=https://example.org npm run freeze'
    );
  if (changed !== '')
    return `Frozen files name the commit that they were made from, and these files are in none:\n${changed}`;
  if (day !== null) return `public/v/${day} is there already: what is frozen is never written again.`;
  return null;
}
