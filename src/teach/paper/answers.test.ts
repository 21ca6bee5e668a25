import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answersIn, answersOf, fitting, fragmentOf, LONGEST, type Box } from './answers.ts';

const BOXES: Box[] = [
  { id: 'notice', room: 40 },
  { id: 'wonder', room: 40 },
  { id: 'q.names', room: 200 },
];
/** Letters of every kind, halves of letters and signs that steer among them. */
const anything = fc.string({ unit: 'binary', maxLength: 300 });
const halves = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((codes) => String.fromCharCode(...codes));
const written = fc.record({ notice: fc.oneof(anything, halves), wonder: anything, 'q.names': anything });

test('what is written comes back from the address as the boxes hold it', () => {
  fc.assert(
    fc.property(written, (texts) => {
      const answers = answersIn(BOXES, (id) => texts[id as keyof typeof texts]);
      const fragment = fragmentOf(answers);
      if (fragment !== null) expect(answersOf(`#${fragment}`, BOXES)).toEqual(answers);
      for (const { id, room } of BOXES) expect((answers[id] ?? '').length).toBeLessThanOrEqual(room);
    }),
  );
});

test('a text that fits is not fitted again', () => {
  fc.assert(
    fc.property(halves, fc.nat(50), (text, room) => {
      const once = fitting(text, room);
      expect(fitting(once, room)).toBe(once);
      expect(once.isWellFormed()).toBe(true);
    }),
  );
});

test('whatever the fragment says, texts fit their boxes and no others are there', () => {
  const mangled = fc.oneof(
    anything,
    anything.map((rest) => `answers=1&${rest}`),
    written.map((texts) => `answers&${new URLSearchParams(texts)}&other=x`.slice(0, 120)),
  );
  fc.assert(
    fc.property(mangled, (fragment) => {
      for (const [id, text] of Object.entries(answersOf(fragment, BOXES) ?? {})) {
        const box = BOXES.find((one) => one.id === id);
        expect(box).toBeDefined();
        expect(text).toBe(fitting(text, box!.room));
      }
    }),
  );
});

test('a fragment about something else carries no answers', () => {
  expect(answersOf('#main', BOXES)).toBeNull();
  expect(answersOf('', BOXES)).toBeNull();
  expect(answersOf('#answers', BOXES)).toEqual({});
});

test('what an address cannot carry is not put into one', () => {
  const boxes = [{ id: 'long', room: 2 * LONGEST }];
  expect(fragmentOf(answersIn(boxes, () => 'x'.repeat(LONGEST)))).toBeNull();
  expect(fragmentOf(answersIn(boxes, () => 'x'.repeat(LONGEST / 2)))).not.toBeNull();
  expect(fragmentOf(answersIn(boxes, () => ' \n '))).toBeNull();
});

test('a letter of two halves is cut whole', () => {
  expect(fitting('ab😀', 3)).toBe('ab');
  expect(fitting('ab😀', 4)).toBe('ab😀');
  expect(fitting('a\r\nb\u0000', 9)).toBe('a\nb');
});
