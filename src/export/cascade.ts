/**
 * The chart's style sheet for a file that stands alone: what each element wears,
 * worked out from `tokens.css` and the charts' `marks.css`, with values in place of custom
 * properties, which many programs that open SVG files do not know.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markRules } from '../charts/mark-rules.ts';
import { ROOT } from '../ledger/read.ts';

export type Theme = 'light' | 'dark';
export type Declarations = Record<string, string>;

/** An element as the style sheet sees it: its classes, and those of the elements round it. */
export interface Styled {
  tag: string;
  classes: ReadonlySet<string>;
}
interface Rule {
  /** Compounds from the outermost inwards; each is a tag (or none) and classes. */
  selector: { tag: string; classes: string[] }[];
  weight: number;
  declarations: Declarations;
}

function declarationsOf(text: string): Declarations {
  const pairs = text.split(';').map((line) => {
    const at = line.indexOf(':');
    return [line.slice(0, at).trim(), line.slice(at + 1).trim()] as const;
  });
  return Object.fromEntries(pairs.filter(([name]) => name !== ''));
}

/** Blocks of a style sheet at its top level, comments taken out. */
function* blocks(css: string): Generator<{ prelude: string; body: string }> {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  let [from, open, depth] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{' && depth++ === 0) open = i;
    if (text[i] !== '}' || --depth > 0) continue;
    yield { prelude: text.slice(from, open).trim(), body: text.slice(open + 1, i) };
    from = i + 1;
  }
}

/**
 * The rules of a sheet that apply to a still picture: media queries, states and
 * attributes belong to pages and are passed over.
 */
export function parseRules(css: string): Rule[] {
  const rules: Rule[] = [];
  for (const { prelude, body } of blocks(css)) {
    if (prelude.startsWith('@')) continue;
    for (const selector of prelude.split(',').map((s) => s.trim())) {
      if (/[:[>+~*#]/.test(selector)) continue;
      const compounds = selector.split(/\s+/).map((compound) => {
        const [tag = '', ...classes] = compound.split('.');
        return { tag, classes };
      });
      const weight = compounds.reduce((sum, c) => sum + c.classes.length * 100 + (c.tag ? 1 : 0), 0);
      rules.push({ selector: compounds, weight, declarations: declarationsOf(body) });
    }
  }
  // Stable: among equals the later rule wins.
  return rules.sort((a, b) => a.weight - b.weight);
}

/** Custom properties of a theme, from the tokens. */
export function tokensOf(css: string, theme: Theme): Declarations {
  const tokens: Declarations = {};
  for (const { prelude, body } of blocks(css)) {
    const wanted = prelude === ':root' || (theme === 'dark' && prelude === ":root[data-theme='dark']");
    if (wanted) Object.assign(tokens, declarationsOf(body));
  }
  return tokens;
}

/** Puts values in place of `var(--x)` and `var(--x, fallback)`. */
export function resolve(value: string, known: Readonly<Declarations>): string {
  const at = value.lastIndexOf('var(');
  if (at < 0) return value;
  const end = value.indexOf(')', at);
  const [name = '', ...rest] = value.slice(at + 4, end).split(',');
  const found = known[name.trim()] ?? (rest.length > 0 ? rest.join(',').trim() : undefined);
  if (found === undefined) throw new Error(`${name.trim()} has no value in src/styles/tokens.css`);
  return resolve(value.slice(0, at) + found + value.slice(end + 1), known);
}

const hit = (compound: Rule['selector'][number], element: Styled) =>
  (compound.tag === '' || compound.tag === element.tag) &&
  compound.classes.every((name) => element.classes.has(name));

/** Whether a selector matches the innermost of a chain of elements. */
function matches(selector: Rule['selector'], chain: readonly Styled[]): boolean {
  let at = chain.length - 1;
  if (!hit(selector.at(-1)!, chain[at]!)) return false;
  for (const compound of selector.slice(0, -1).reverse()) {
    do at--;
    while (at >= 0 && !hit(compound, chain[at]!));
    if (at < 0) return false;
  }
  return true;
}

let sheet: { rules: Rule[]; tokens: string } | undefined;
const load = () =>
  (sheet ??= {
    rules: parseRules(markRules()),
    tokens: readFileSync(join(ROOT, 'src/styles/tokens.css'), 'utf8'),
  });

/** The custom properties in force round a picture. */
export function ground(theme: Theme): Declarations {
  return tokensOf(load().tokens, theme);
}

/**
 * What the sheet says of the innermost of a chain of elements.
 * @param around custom properties of the element's parent
 * @returns its declarations with values, and the custom properties in force inside it
 */
export function dress(
  chain: readonly Styled[],
  around: Readonly<Declarations>,
): { declarations: Declarations; inside: Declarations } {
  const raw: Declarations = {};
  for (const rule of load().rules) if (matches(rule.selector, chain)) Object.assign(raw, rule.declarations);
  const inside = { ...around };
  const entries = Object.entries(raw);
  for (const [name, value] of entries) if (name.startsWith('--')) inside[name] = resolve(value, around);
  const plain = entries.filter(([name]) => !name.startsWith('--'));
  return {
    declarations: Object.fromEntries(plain.map(([name, value]) => [name, resolve(value, inside)])),
    inside,
  };
}
