/**
 * What is made of the content is made once, and again when a file of it has changed: a build keeps all to its
 * end, the dev server until the next edit.
 */

/** On globalThis, since the dev server runs the modules twice: in Node for its plug-ins, in Vite for the pages. */
const EDITION = Symbol.for('backstop.content.edition');
const shared = globalThis as typeof globalThis & { [EDITION]?: number };

/** Says that the content has changed: what is remembered, in whatever instance of a module, is forgotten. */
export function turnEdition(): void {
  shared[EDITION] = (shared[EDITION] ?? 0) + 1;
}

/**
 * A function that makes each value when it is first asked for and then remembers it until the content changes.
 * @param make may throw; nothing is remembered then
 */
export function remember<Value, Key = void>(make: (key: Key) => Value): (key: Key) => Value {
  const values = new Map<Key, Value>();
  let edition = shared[EDITION];
  return (key) => {
    if (edition !== shared[EDITION]) {
      edition = shared[EDITION];
      values.clear();
    }
    const known = values.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    values.set(key, made);
    return made;
  };
}
