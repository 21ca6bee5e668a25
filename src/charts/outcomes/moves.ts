/** A hundred balls in five groups, and which go where when the same draws are run again with other values. Pure. */

/** From each group to each: row by row, where they were; column by column, where they come to. */
export type Moves = readonly (readonly number[])[];

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/**
 * Whole balls that are as near as can be to how often draws went from one group to another, and add up to the counts.
 * @param drawn how many draws went from each group to each
 * @param from balls in each group before, @param to and after: both add up to the same
 */
export function wholeMoves(drawn: Moves, from: readonly number[], to: readonly number[]): Moves {
  const all = sum(drawn.map(sum)) || 1;
  const balls = sum(from);
  const exact = drawn.map((row) => row.map((count) => (count * balls) / all));
  const [rows, columns] = [[...from], [...to]];
  const moves = exact.map((row) => row.map(() => 0));
  const put = (i: number, k: number, most: number) => {
    const count = Math.max(0, Math.min(most, rows[i] ?? 0, columns[k] ?? 0));
    const row = moves[i] ?? [];
    row[k] = (row[k] ?? 0) + count;
    rows[i] = (rows[i] ?? 0) - count;
    columns[k] = (columns[k] ?? 0) - count;
  };
  const cells = exact.flatMap((row, i) => row.map((value, k) => ({ i, k, value })));
  for (const { i, k, value } of cells) put(i, k, Math.floor(value));
  // What rounding left goes where most was left, and last wherever there is room.
  const rest = ({ value }: { value: number }) => value - Math.floor(value);
  for (const { i, k } of [...cells].sort((a, b) => rest(b) - rest(a))) put(i, k, 1);
  for (const { i, k } of cells) put(i, k, balls);
  return moves;
}

/** The moves between two counts of which nothing is known but the counts: as few as possible. */
export const fewestMoves = (from: readonly number[], to: readonly number[]): Moves =>
  wholeMoves(
    from.map((count, i) => to.map((other, k) => (i === k ? Math.min(count, other) : 0))),
    from,
    to,
  );

/** A ball: the group that it was in and is in, and its place in the pile of each, from the ground up. */
export interface Ball {
  from: number;
  to: number;
  before: number;
  after: number;
}

/**
 * The hundred balls. Those that stay lie lowest; above them are those that go, whose places stay empty, and above those
 * the ones that come. Of those that go, the upper ones go first.
 */
export function ballsOf(moves: Moves): Ball[] {
  const groups = moves.map((_, i) => i);
  const count = (from: number, to: number) => moves[from]?.[to] ?? 0;
  const stay = groups.flatMap((i) =>
    Array.from({ length: count(i, i) }, (_, place) => ({ from: i, to: i, before: place, after: place })),
  );
  const leaving = groups.map((i) => sum(groups.map((k) => count(i, k))));
  const coming = [...leaving];
  const go = groups.flatMap((to) =>
    groups
      .filter((from) => from !== to)
      .flatMap((from) =>
        Array.from({ length: count(from, to) }, (): Ball => {
          leaving[from] = (leaving[from] ?? 0) - 1;
          const after = coming[to] ?? 0;
          coming[to] = after + 1;
          return { from, to, before: leaving[from], after };
        }),
      ),
  );
  return [...stay, ...go];
}

/** Places that the fullest pile takes. */
export const roomOf = (moves: Moves): number =>
  Math.max(...ballsOf(moves).flatMap(({ before, after }) => [before + 1, after + 1]));
