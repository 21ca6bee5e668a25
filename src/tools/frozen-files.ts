/** Every frozen file of a built site, as text. Reads the site; writes nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from '../build/csp.ts';
import { DARK } from '../embed/dark.ts';
import { nameOf } from '../embed/sizes.ts';
import { frozenScript } from './frozen-script.ts';
import { packInside } from '../freeze/packed.ts';
import { frozenPage, stepsIn, tableIn } from '../freeze/page.ts';
import { FROZEN_SIZES } from '../freeze/sizes.ts';

/** The built site, and what it says of itself. */
export interface BuiltSite {
  /** The folder. */
  dist: string;
  /** The home page in full, with its closing slash, for which it was built. */
  home: URL;
  /** What a reader is told of the files. */
  note: string;
  /** The ids of the corrections that have been made of a chart. */
  correctionsOf: (chart: string) => string[];
}

/** The charts that a built site has frames of. */
export const framedCharts = (dist: string): string[] =>
  readdirSync(path.join(dist, 'embed'))
    .filter((name) => !name.endsWith(DARK))
    .sort();

/** The step of a frame at which a chart's runs are drawn; `null` where it draws none. */
function runsAt(html: string): string | null {
  const link = /<a [^>]*data-lab="[^>]*>/.exec(html)?.[0] ?? '';
  return /\?step=([a-z0-9-]+)#/.exec(link)?.[1] ?? null;
}

/**
 * The frozen files of one chart: its own and one for each of its steps, by their paths below `embed/`.
 * @param script the one of charts that draw no runs
 * @throws where the site lacks a part of it
 */
export async function frozenFiles(
  { dist, home, note, correctionsOf }: BuiltSite,
  chart: string,
  script: string,
): Promise<Map<string, string>> {
  const read = (...names: string[]) => readFileSync(path.join(dist, ...names), 'utf8');
  const whole = read('embed', chart, 'index.html');
  const steps = stepsIn(whole);
  const frames = new Map(steps.map((step) => [step, read('embed', chart, step, 'index.html')]));
  const tables = new Map([...frames].map(([step, html]) => [step, tableIn(html)]));
  const files = new Map(FROZEN_SIZES.map(nameOf).map((size) => [size, read('embed', chart, `${size}.json`)]));
  const running = runsAt(whole);
  const runScript = running === null ? script : await frozenScript(chart);
  const of = (html: string, step: string | null): string => {
    const runs = running !== null && (step === null || step === running);
    const shown = /data-table-place="([^"]*)"/.exec(html)?.[1];
    return frozenPage({
      ...{ chart, step, html, home, note, runs },
      tables: new Map(step === null ? [...tables].filter(([name]) => name !== shown) : []),
      script: runs ? runScript : script,
      fontNamed: (name) => readFileSync(path.join(dist, '_astro', name)).toString('base64'),
      pictures: packInside(files, step),
      known: correctionsOf(chart),
      hashOf,
    });
  };
  return new Map([
    [`${chart}/index.html`, of(whole, null)],
    ...[...frames].map(([step, html]) => [`${chart}/${step}/index.html`, of(html, step)] as const),
  ]);
}
