/** Which slide comes next: what keys, fingers and the second window ask for, and where that leads. Pure. */
import { isCovered, type Covering } from '../cover/hide.ts';

export type Turn = 'on' | 'back' | 'first' | 'last';
export const TURNS: readonly Turn[] = ['on', 'back', 'first', 'last'];

/** Where a presentation stands. */
export interface Standing {
  at: number;
  /** The slides that are covered until they are asked for; `null` where nothing is. */
  covering: Covering | null;
}

const KEYS: Readonly<Record<string, Turn>> = {
  ArrowRight: 'on',
  ArrowDown: 'on',
  PageDown: 'on',
  ' ': 'on',
  Enter: 'on',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Backspace: 'back',
  Home: 'first',
  End: 'last',
};

/** What a key asks for: those of a keyboard and of a clicker; `null` where it is no key of the presentation. */
export function turnOfKey(key: string, shift = false): Turn | null {
  const turn = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
  return (key === ' ' && shift ? 'back' : turn) ?? null;
}

/** What a tap asks for: the right half leads on, the left one back. */
export const turnOfTap = (x: number, width: number): Turn => (x < width / 2 ? 'back' : 'on');

/** Whether the answer of the slide that is shown is covered. */
export const answerCovered = ({ at, covering }: Standing): boolean =>
  covering !== null && isCovered(covering, at);

/** Where a turn leads: on from a question first to its answer, and then to the next slide. */
export function turned(standing: Standing, turn: Turn, slides: number): Standing {
  const { at, covering } = standing;
  if (turn === 'on' && covering && answerCovered(standing))
    return { at, covering: { ...covering, open: new Set([...covering.open, at]) } };
  const to = { on: at + 1, back: at - 1, first: 0, last: slides - 1 }[turn];
  return { at: Math.min(slides - 1, Math.max(0, to)), covering };
}

/** The slide that a fragment names: the first of its name; the first of all where there is none. */
export const slideAt = (ids: readonly string[], id: string): number => Math.max(0, ids.indexOf(id));
