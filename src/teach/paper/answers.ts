/**
 * What a pupil wrote, as the fragment of an address: `#answers=1&notice=…&wonder=…`. Fragments never reach a server.
 * Whatever is read gives texts that fit their boxes; what has no box is left out. Pure.
 */

/** A box to write in. */
export interface Box {
  /** Its name in the address, unique on its page. */
  id: string;
  /** Letters that it holds. */
  room: number;
}
/** Texts by the ids of their boxes; empty boxes are absent. */
export type Answers = Readonly<Record<string, string>>;

const MARK = 'answers';
const VERSION = '1';

/** Letters of a fragment: with more, mail and classroom programs cut an address or refuse it. */
export const LONGEST = 6_000;

/** What no box holds: signs that steer, but for the end of a line and the tabulator, and halves of letters. */
const UNWRITTEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as a box holds it: lines end in one way, and what is beyond its room is cut, between letters. */
export function fitting(text: string, room: number): string {
  const plain = text.replaceAll(/\r\n?/g, '\n').replaceAll(UNWRITTEN, '');
  if (plain.length <= room) return plain;
  return plain.slice(0, room).replace(/[\ud800-\udbff]$/, '');
}

/** Of what was written what the boxes hold, in their order. */
export function answersIn(boxes: readonly Box[], textOf: (id: string) => string | null | undefined): Answers {
  const found = boxes.map(({ id, room }) => [id, fitting(textOf(id) ?? '', room)] as const);
  return Object.fromEntries(found.filter(([, text]) => text.trim() !== ''));
}

/**
 * The fragment that carries answers, without its `#`.
 * @returns null where there are none, or more than an address carries
 */
export function fragmentOf(answers: Answers): string | null {
  const entries = Object.entries(answers);
  const fragment = new URLSearchParams([[MARK, VERSION], ...entries]).toString();
  return entries.length === 0 || fragment.length > LONGEST ? null : fragment;
}

/**
 * The answers that a fragment carries.
 * @param fragment with or without its `#`
 * @returns null for a fragment that is about something else
 */
export function answersOf(fragment: string, boxes: readonly Box[]): Answers | null {
  const query = new URLSearchParams(fragment.replace(/^#/, '').slice(0, LONGEST));
  if (!query.has(MARK)) return null;
  return answersIn(boxes, (id) => query.get(id));
}

/** The name under which the text of a box is kept on the device. @param sheet the lesson */
export const keptAs = (sheet: string, box: string): string => `backstop.answers.${sheet}.${box}`;
