/** A picture as it is put as a question: what it says of its answer is left out. Pure. */
import type { Mark, TextMark } from '../../charts/kit/contract.ts';
import { coverLines, type Line } from '../../cover/tells.ts';

/** The texts of marks in painting order, each where it stands in the picture. */
function textsOf(marks: readonly Mark[], at = { x: 0, y: 0 }): { mark: TextMark; line: Line }[] {
  return marks.flatMap((mark) => {
    if (mark.kind === 'group') return textsOf(mark.marks, { x: at.x + mark.x, y: at.y + mark.y });
    if (mark.kind !== 'text') return [];
    const { text, size, weight, classes = '' } = mark;
    return [
      {
        mark,
        line: { text, x: at.x + mark.x, y: at.y + mark.y, size, bold: weight === 600, classes },
      },
    ];
  });
}

/** The marks without the sentences, verdicts and sums that give the answer away; a covered sum is a question mark. */
export function coverMarks(marks: readonly Mark[]): Mark[] {
  const found = textsOf(marks);
  const seen = coverLines(found.map(({ line }) => line));
  const texts = new Map(found.map(({ mark }, i) => [mark as Mark, seen[i] ?? '']));
  const covered = (mark: Mark): Mark[] => {
    if (mark.kind === 'group') return [{ ...mark, marks: mark.marks.flatMap(covered) }];
    if (mark.kind !== 'text') return [mark];
    const text = texts.get(mark) ?? '';
    return text === '' ? [] : [{ ...mark, text }];
  };
  return marks.flatMap(covered);
}
