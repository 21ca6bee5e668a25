/**
 * The `_headers` file as Netlify and Cloudflare Pages read it: a path, and below it, indented, the
 * headers of every address that it matches. `*` matches anything, `:name` one segment.
 */

/**
 * @typedef {object} HeaderRule
 * @property {string} path
 * @property {[name: string, value: string][]} headers
 */

/**
 * @param {string} text
 * @returns {HeaderRule[]}
 */
export function parseHeaders(text) {
  /** @type {HeaderRule[]} */
  const rules = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || line.trim().startsWith('#')) return;
    if (!/^\s/.test(line)) {
      rules.push({ path: line.trim(), headers: [] });
      return;
    }
    const [, name, value] = /^\s+([!\w-]+):\s*(.+?)\s*$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (!rule || !name || !value) throw new Error(`_headers:${index + 1}: not a header: ${line.trim()}`);
    rule.headers.push([name, value]);
  });
  return rules;
}

/**
 * @param {string} pattern
 * @param {string} address path of the request, without its query
 */
export function matches(pattern, address) {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/:\w+/g, '[^/]+');
  return new RegExp(`^${source}$`).test(address);
}

/**
 * The headers of one address. A header that several rules set gets all their values, as on the hosts:
 * two policies would both hold, which is why the rules for framed and other pages must not overlap.
 * @param {readonly HeaderRule[]} rules
 * @param {string} address
 * @returns {Record<string, string>} by lower-case name
 */
export function headersFor(rules, address) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const rule of rules) {
    if (!matches(rule.path, address)) continue;
    for (const [name, value] of rule.headers) {
      const key = name.toLowerCase();
      const before = found[key];
      found[key] = before === undefined ? value : `${before}, ${value}`;
    }
  }
  return found;
}
