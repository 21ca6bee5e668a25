/**
 * Which of a hundred dots stands in which group. A dot is one object: when counts change, as few as
 * possible change their group, and those that stay keep their places. Pure.
 */

/** Dots of each group by their numbers, in the order of their places. */
export type Groups = readonly (readonly number[])[];

/** Dots dealt out in their order. */
export function arrange(counts: readonly number[]): Groups {
  let next = 0;
  return counts.map((count) => Array.from({ length: count }, () => next++));
}

/** The same dots by other counts of the same sum: only what is too many in a group leaves it, the last first. */
export function rearrange(groups: Groups, counts: readonly number[]): Groups {
  const free = groups.flatMap((group, i) => group.slice(counts[i] ?? 0));
  return counts.map((count, i) => {
    const kept = (groups[i] ?? []).slice(0, count);
    return [...kept, ...free.splice(0, count - kept.length)];
  });
}
