/**
 * The site's faces for pictures without text: Newsreader and Public Sans, cut
 * from their variable files at the weights and optical sizes in use.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';

export type FaceName = 'sans-400' | 'sans-600' | 'text' | 'title' | 'display';

export interface Face {
  name: FaceName;
  /** Names the cut in the names of its letters; two faces of one cut have the same. */
  code: string;
  /** Latin first, then what it lacks. */
  fonts: readonly Font[];
  /** OpenType features, by tag. */
  features: Record<string, boolean>;
}
export type Faces = Readonly<Record<FaceName, Face>>;

/** As the page sets it, and as the table of advance widths measures it: figures tabular, nothing kerned. */
const SANS = { tnum: true, kern: false, liga: false, calt: false };
/** Sentences round a picture: nothing stands in columns there. */
const TEXT = { pnum: true, kern: true, liga: false, calt: false };
const SERIF = { pnum: true, kern: true, liga: true };

const PUBLIC_SANS = 'public-sans/files/public-sans-*-wght-normal';
const NEWSREADER = 'newsreader/files/newsreader-*-standard-normal';

const CUTS: Record<
  Exclude<FaceName, 'text'>,
  { code: string; files: string; axes: Record<string, number>; features: Record<string, boolean> }
> = {
  'sans-400': { code: 'r', files: PUBLIC_SANS, axes: { wght: 400 }, features: SANS },
  'sans-600': { code: 'b', files: PUBLIC_SANS, axes: { wght: 600 }, features: SANS },
  title: {
    code: 't',
    files: NEWSREADER,
    axes: { wght: 600, opsz: 36 },
    features: SERIF,
  },
  display: {
    code: 'd',
    files: NEWSREADER,
    axes: { wght: 600, opsz: 72 },
    features: SERIF,
  },
};

const require = createRequire(`${process.cwd()}/package.json`);

async function cut(name: keyof typeof CUTS): Promise<Face> {
  const { code, files, axes, features } = CUTS[name];
  const fonts = ['latin', 'latin-ext'].map(async (script) => {
    const path = require.resolve(`@fontsource-variable/${files.replace('*', script)}.woff2`);
    const options = { targetFormat: 'truetype', variationAxes: axes, keepAllGlyphs: true } as const;
    return create(await subsetFont(readFileSync(path), undefined, options));
  });
  return { name, code, fonts: await Promise.all(fonts), features };
}

async function cutAll(): Promise<Faces> {
  const sans = await cut('sans-400');
  return {
    'sans-400': sans,
    'sans-600': await cut('sans-600'),
    // Of the same cut, with other features.
    text: { ...sans, name: 'text', features: TEXT },
    title: await cut('title'),
    display: await cut('display'),
  };
}

let loaded: Promise<Faces> | undefined;

/** All faces, cut once. */
export function loadFaces(): Promise<Faces> {
  loaded ??= cutAll();
  return loaded;
}
