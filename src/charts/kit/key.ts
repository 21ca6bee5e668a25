/** The small key under a picture: how well the things it shows are known. */
import { EVIDENCES } from '../../ledger/evidence.ts';
import type { Evidence, Mark, Payer, Scene } from './contract.ts';
import { area, line, point } from './evidence.ts';

type Shape = 'm-point' | 'm-area' | 'm-line';
export interface KeyItem {
  label: string;
  width: number;
  /** Marks about a box of `width` by 12 pixels whose middle left is the origin. */
  marks: Mark[];
}

const SHAPES = /\b(m-(?:point|area|line))\b/;

/** The first mark of each evidence, in painting order. */
function* worn(marks: readonly Mark[]): Generator<{ evidence: Evidence; shape: Shape; payer?: Payer }> {
  for (const mark of marks) {
    const classes = mark.classes ?? '';
    const evidence = /\bev-([a-z]+)\b/.exec(classes)?.[1] as Evidence | undefined;
    const shape = SHAPES.exec(classes)?.[1] as Shape | undefined;
    const payer = /\bp-([a-z]+)\b/.exec(classes)?.[1] as Payer | undefined;
    if (evidence && shape && payer !== 'gap') yield { evidence, shape, ...(payer ? { payer } : {}) };
    if (mark.kind === 'group') yield* worn(mark.marks);
  }
}

/**
 * A key for what a scene shows, the surest first; empty where no mark wears evidence.
 * @param words what each evidence is called
 */
export function keyOf(scene: Pick<Scene, 'marks'>, words: Readonly<Record<Evidence, string>>): KeyItem[] {
  const first = new Map<Evidence, { shape: Shape; payer?: Payer }>();
  for (const found of worn(scene.marks)) if (!first.has(found.evidence)) first.set(found.evidence, found);
  return EVIDENCES.flatMap((evidence): KeyItem[] => {
    const found = first.get(evidence);
    if (!found) return [];
    const common = { key: `key-${evidence}`, evidence, payer: found.payer };
    const label = words[evidence];
    switch (found.shape) {
      case 'm-point':
        return [{ label, width: 12, marks: point({ ...common, x: 6, y: 0, r: 6 }) }];
      case 'm-area':
        return [{ label, width: 20, marks: area({ ...common, d: 'M0,-6L20,-6L20,6L0,6Z' }) }];
      case 'm-line':
        return [{ label, width: 24, marks: line({ ...common, d: 'M0,0L24,0' }) }];
    }
  });
}
