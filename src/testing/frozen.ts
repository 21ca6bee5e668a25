/** A built frame as the command that freezes finds it, small, and what else it is given. */
import { hashOf } from '../build/csp.ts';
import type { FrameParts } from '../freeze/page.ts';

/** A live frame of a chart of two steps, built for https://site.example/below/. */
export const LIVE = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'self'">
<link rel="alternate" type="application/json+oembed" href="https://site.example/below/oembed/one.json">
<meta name="viewport" content="width=device-width"><title>One</title><meta name="description" content="D">
<link rel="canonical" href="https://site.example/below/charts/one/"><meta property="og:image" content="https://site.example/below/share/one.png">
<meta name="twitter:card" content="summary"><link rel="icon" href="/below/favicon.svg">
<link rel="preload" as="font" href="/below/_astro/sans.123.woff2" crossorigin><script>early()</script>
<style>@font-face{font-family:S;src:url(/below/_astro/sans.123.woff2)format("woff2")}</style></head><body>
<main data-embed data-steps="first last" data-at="/below/embed/one/"><style>.m{fill:url(#hatch)}</style>
<p data-news="older" hidden>Corrected</p><noscript><p>Corrected</p></noscript>
<figure data-chart="one" data-step="first"><div data-stage><svg><use href="#mark"></use></svg></div>
<div class="fold" data-how><p><a href="https://site.example/below/charts/one/#rests">Every source</a></p></div>
<div data-table-place="first" data-tables="/below/charts/one/"><table data-table><tbody><tr><td>1</td></tr></tbody></table></div></figure>
<a data-by="1" href="/below/embed/one/last/">Next</a><a data-all href="/below/embed/one/">All</a>
<a data-own="r30" data-lab="https://site.example/below/scenarios/" href="https://site.example/below/charts/one/?step=last#your-values">Set</a>
<a href="https://elsewhere.example/">Source</a>
<script type="module" src="/below/_astro/run.js"></script></main><script type="module" src="/below/_astro/embed.js"></script></body></html>`;

export const partsOf = (changed: Partial<FrameParts> = {}): FrameParts => ({
  chart: 'one',
  step: null,
  html: LIVE,
  home: new URL('https://site.example/below/'),
  note: 'Frozen as it was.',
  tables: new Map([['last', '<table data-table><tbody><tr><td>2</td></tr></tbody></table>']]),
  script: 'start()',
  fontNamed: (name) => `FONT-OF-${name}`,
  pictures: 'PACKED',
  known: ['older'],
  runs: false,
  hashOf,
  ...changed,
});
