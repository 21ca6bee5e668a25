/**
 * Whether two pictures as text are the same to the eye: the same elements with the same keys, texts and classes in
 * the same order, and every coordinate within a tenth of a pixel. For moving code without moving a mark.
 */

/** A tenth of a pixel, and what decimal fractions leave. */
const NEAR = 0.1 + 1e-9;
const NUMBER = /-?\d*\.?\d+/g;
/** Attributes that hold coordinates and lengths; all others, and texts, are compared as they are. */
const PLACES = /\b(d|x|y|x1|x2|y1|y2|cx|cy|r|rx|width|height|transform|viewBox|font-size)="([^"]*)"/g;

/**
 * How one picture differs from another: the first lines that do, each with what it was.
 * @param most how many differences are told
 */
export function pictureChanges(before: string, after: string, most = 3): string[] {
  const [was, is] = [before, after].map((svg) => svg.split('\n'));
  const changes: string[] = [];
  for (let i = 0; i < Math.max(was!.length, is!.length) && changes.length < most; i++) {
    const [old = '(nothing)', now = '(nothing)'] = [was![i], is![i]];
    if (!sameLine(old, now)) changes.push(`line ${i + 1}: ${old.trim()} became ${now.trim()}`);
  }
  return changes;
}

function sameLine(before: string, after: string): boolean {
  if (before === after) return true;
  const [was, is] = [before, after].map((line) => {
    const numbers: number[] = [];
    const rest = line.replace(PLACES, (_, name: string, value: string) => {
      const form = value.replace(NUMBER, (number) => {
        numbers.push(Number(number));
        return '#';
      });
      return `${name}="${form.replace(/[\s,]+/g, ' ')}"`;
    });
    return { rest, numbers };
  });
  return (
    was!.rest === is!.rest &&
    was!.numbers.length === is!.numbers.length &&
    was!.numbers.every((number, i) => Math.abs(number - is!.numbers[i]!) <= NEAR)
  );
}
