/**
 * The picture between two pictures. Marks are matched by key at every level of
 * groups; what cannot move from one form to the other fades across. Pure.
 */
import type { Mark, Scene } from './contract.ts';

type At<T> = (t: number) => T;

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
const ARC = /a([^a-z]*)/gi;

/** The flags of a path's arcs: they are either-or and cannot be interpolated. */
function flags(d: string): string {
  return [...d.matchAll(ARC)]
    .map(([, rest = '']) => (rest.match(NUMBER) ?? []).filter((_, i) => i % 7 === 3 || i % 7 === 4).join(''))
    .join();
}

/** Whether two paths have the same commands in the same order, and so can turn into each other. */
export function samePath(a: string, b: string): boolean {
  return a.replace(NUMBER, '0') === b.replace(NUMBER, '0') && flags(a) === flags(b);
}

/** From one number to another. */
const number =
  (a: number, b: number): At<number> =>
  (t) =>
    a * (1 - t) + b * t;

/** From one path to another of the same commands, number by number. */
function path(a: string, b: string): At<string> {
  const from = a.match(NUMBER)?.map(Number) ?? [];
  const to = b.match(NUMBER)?.map(Number) ?? [];
  const ways = to.map((end, i) => number(from[i] ?? end, end));
  const commands = b.split(NUMBER);
  return (t) =>
    // Two numbers that only a sign kept apart need a comma when the sign goes.
    commands.reduce(
      (d, command, i) => d + (ways[i - 1]?.(t) ?? '') + (command || (i < ways.length ? ',' : '')),
      '',
    );
}

/** Whether one mark can turn into the other without fading. */
function canMove(a: Mark, b: Mark): boolean {
  if (a.kind !== b.kind || (a.classes ?? '') !== (b.classes ?? '')) return false;
  if (a.kind === 'path' && b.kind === 'path') return samePath(a.d, b.d);
  if (a.kind === 'text' && b.kind === 'text') {
    return a.text === b.text && a.anchor === b.anchor && a.weight === b.weight;
  }
  return true;
}

const faded = <M extends Mark>(mark: M, by: number): M => ({ ...mark, opacity: (mark.opacity ?? 1) * by });

/** Numbers of a mark on the way; everything else is the second one's. */
function moving(a: Mark, b: Mark): At<Mark> {
  const numbers: [string, At<number>][] = [];
  const absent = { opacity: 1, ...(b.kind === 'rect' ? { rx: 0 } : {}) };
  const from: object = { ...absent, ...a };
  for (const [name, end] of Object.entries({ ...absent, ...b })) {
    const start: unknown = (from as Record<string, unknown>)[name];
    if (typeof end === 'number' && typeof start === 'number' && start !== end) {
      numbers.push([name, number(start, end)]);
    }
  }
  const line = a.kind === 'path' && b.kind === 'path' && a.d !== b.d ? path(a.d, b.d) : null;
  const inner = a.kind === 'group' && b.kind === 'group' ? plan(a.marks, b.marks) : null;
  if (!line && !inner && numbers.length === 0) return () => b;
  return (t) => {
    const mark: Record<string, unknown> = { ...b };
    for (const [name, at] of numbers) mark[name] = at(t);
    if (line) mark['d'] = line(t);
    if (inner) mark['marks'] = inner(t);
    return mark as unknown as Mark;
  };
}

/** How far a mark that leaves is gone, and how far one that comes is there: they take turns. */
const leaving = (t: number) => Math.max(0, 1 - 2 * t);
const coming = (t: number) => Math.max(0, 2 * t - 1);

/**
 * One of the two looks of a mark that fades across. Both move along the same
 * way where their geometry allows it; what each shows stays its own.
 */
function look(self: Mark, before: Mark, mark: Mark): At<Mark> {
  const path = before.kind === 'path' && mark.kind === 'path' && !samePath(before.d, mark.d);
  if (before.kind !== mark.kind || path) return () => self;
  const empty = { marks: [] };
  const way =
    mark.kind === 'group'
      ? moving({ ...before, ...empty } as Mark, { ...mark, ...empty })
      : moving(before, mark);
  const { key, classes } = self;
  const own =
    self.kind === 'text'
      ? { text: self.text, anchor: self.anchor, weight: self.weight }
      : self.kind === 'group'
        ? { marks: self.marks }
        : {};
  return (t) => ({ ...way(t), ...own, key, classes }) as Mark;
}

/**
 * The way from one list of marks to another. The order of painting is the second
 * list's, with each leaving mark behind the one that it followed.
 */
function plan(from: readonly Mark[], to: readonly Mark[]): At<Mark[]> {
  const old = new Map(from.map((mark) => [mark.key, mark]));
  const kept = new Set(to.map((mark) => mark.key));
  const used = new Set([...old.keys(), ...kept]);
  const ghostKey = (key: string) => {
    let ghost = `${key}~`;
    while (used.has(ghost)) ghost += '~';
    used.add(ghost);
    return ghost;
  };
  const after = new Map<string | null, At<Mark>[]>();
  let previous: string | null = null;
  for (const mark of from) {
    if (kept.has(mark.key)) previous = mark.key;
    else if ((mark.opacity ?? 1) > 0) {
      const list = after.get(previous) ?? [];
      list.push((t) => faded(mark, leaving(t)));
      after.set(previous, list);
    }
  }
  const ways: At<Mark>[] = [...(after.get(null) ?? [])];
  for (const mark of to) {
    const before = old.get(mark.key);
    if (!before) ways.push((t) => faded(mark, coming(t)));
    else if (canMove(before, mark)) ways.push(moving(before, mark));
    else {
      // Words would be read twice over: they take turns. Shapes cover each other and fade across.
      const turns = before.kind === 'text';
      const ghost = look({ ...before, key: ghostKey(mark.key) }, before, mark);
      const fresh = look(mark, before, mark);
      const [was, willBe] = [before.opacity ?? 1, mark.opacity ?? 1];
      ways.push((t) => ({ ...ghost(t), opacity: was * (turns ? leaving(t) : 1 - t) }));
      ways.push((t) => ({ ...fresh(t), opacity: willBe * (turns ? coming(t) : t) }));
    }
    ways.push(...(after.get(mark.key) ?? []));
  }
  return (t) => ways.map((way) => way(t));
}

/**
 * The way from one scene to another, worked out once: call it at any fraction.
 * At 0 and before it is `a` itself, at 1 and after it is `b` itself.
 */
export function tween(a: Scene, b: Scene): (t: number) => Scene {
  let ways: At<Mark[]> | null = null;
  return (t) => {
    if (t <= 0) return a;
    if (t >= 1 || Number.isNaN(t)) return b;
    ways ??= plan(a.marks, b.marks);
    return { width: b.width, height: b.height, marks: ways(t) };
  };
}

/** The picture at a fraction between two scenes. */
export function between(a: Scene, b: Scene, t: number): Scene {
  return tween(a, b)(t);
}
