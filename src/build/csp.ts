/**
 * The content-security policy of every page, as a meta element with the hashes of that page's own inline
 * scripts and styles, written when the build is done. (Astro's own `security.csp` names every hash of the
 * whole site on each page and leaves `is:inline` scripts out.)
 *
 * What the policy would silently block (a style attribute, an inline handler) stops the build instead.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse, type DefaultTreeAdapterTypes as Dom } from 'parse5';
import { attribute, elements, textOf } from '../links/elements.ts';

/** Script types that the browser runs; others are data. */
const executable = /^(|module|text\/javascript|application\/javascript|importmap|speculationrules)$/;

/** The source expression for an inline script or style. */
export function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

/**
 * The page with its policy, and what in it no strict policy allows.
 * @param origin the site's own, named beside 'self': a frame in a sandbox has no self in WebKit
 */
export function withPolicy(html: string, origin?: string): { html: string; problems: string[] } {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const problems: string[] = [];
  // Parsed as a browser without scripts would: what stands in <noscript> counts too.
  const page = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  let head: Dom.Element | undefined;
  let charset: Dom.Element | undefined;
  for (const element of elements(page)) {
    const { tagName } = element;
    if (tagName === 'head') head = element;
    if (tagName === 'meta' && attribute(element, 'charset') !== undefined) charset ??= element;
    if (tagName === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy') {
      problems.push('a policy of its own: remove it, the build writes one');
    }
    if (tagName === 'style') styles.add(hashOf(textOf(element)));
    if (tagName === 'script' && attribute(element, 'src') === undefined) {
      if (executable.test(attribute(element, 'type')?.toLowerCase() ?? ''))
        scripts.add(hashOf(textOf(element)));
    }
    for (const { name, value } of element.attrs) {
      const place = `<${tagName} ${name}="${value.slice(0, 60)}">`;
      if (name === 'style')
        problems.push(`${place}: use a class, an attribute or a custom property set by script`);
      else if (/^on/.test(name)) problems.push(`${place}: add the listener in a script`);
      else if (/^(href|src|action)$/.test(name) && /^\s*javascript:/i.test(value)) {
        problems.push(`${place}: use a button and a listener`);
      }
    }
  }
  const self = origin === undefined ? "'self'" : `'self' ${origin}`;
  const policy = [
    `default-src ${self}`,
    `script-src ${[self, ...scripts].join(' ')}`,
    `style-src ${[self, ...styles].join(' ')}`,
    `img-src ${self} data:`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
  // After the charset, which has to stand in the first kilobyte, and before anything that it governs.
  const place = charset?.sourceCodeLocation?.endOffset ?? head?.sourceCodeLocation?.startTag?.endOffset;
  if (place === undefined) {
    problems.push('no <head> to hold the policy');
    return { html, problems };
  }
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  return { html: html.slice(0, place) + meta + html.slice(place), problems };
}

/** The rules of `_headers` for a site below a path. */
export function headersBelow(headers: string, base: string): string {
  const prefix = base.replace(/\/$/, '');
  return headers.replace(/^(?=\/)/gm, prefix);
}

/** Finishes the built site: a policy on each page, `_headers` for the path it is served from. */
export default function csp(): AstroIntegration {
  let base = '/';
  let origin: string | undefined;
  return {
    name: 'backstop-csp',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        origin = config.site && new URL(config.site).origin;
      },
      'astro:build:done': ({ dir }) => {
        const out = fileURLToPath(dir);
        const problems: string[] = [];
        for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' }).sort()) {
          // Frozen embeds carry their own policy and are never rewritten.
          if (!name.endsWith('.html') || name.startsWith(`v${path.sep}`)) continue;
          const file = path.join(out, name);
          const framed = name.startsWith(`embed${path.sep}`);
          const result = withPolicy(readFileSync(file, 'utf8'), framed ? origin : undefined);
          writeFileSync(file, result.html);
          problems.push(...result.problems.map((problem) => `  ${name}: ${problem}`));
        }
        const headers = path.join(out, '_headers');
        if (existsSync(headers)) writeFileSync(headers, headersBelow(readFileSync(headers, 'utf8'), base));
        if (problems.length > 0) {
          const shown = problems.slice(0, 30);
          if (shown.length < problems.length) shown.push(`  … and ${problems.length - shown.length} more`);
          throw new Error(`The content-security policy blocks this markup:\n${shown.join('\n')}`);
        }
      },
    },
  };
}
