import { expect, it } from 'vitest';
import { packPictures } from '../embed/packed-pictures.ts';
import { inside } from './inside.ts';
import { packInside } from './packed.ts';

const scene = (cx: number) => ({
  width: 300,
  height: 320,
  marks: [{ kind: 'circle' as const, key: 'dot', cx, cy: 5, r: 3 }],
});
const file = packPictures(
  [
    ['first', 10],
    ['same', 10],
    ['last', 20],
  ].map(([step, cx]) => ({ step: `${step}`, title: `Title of ${step}`, alt: 'A', scene: scene(Number(cx)) })),
);

async function opened(packed: string, size: string) {
  document.body.innerHTML = `<script type="text/plain" data-pictures>${packed}</script>`;
  return inside.from('')(size);
}

it('pictures are read from the page as they were packed: all steps, or one that showed what another shows', async () => {
  const sizes = new Map([
    ['300x320', file],
    ['640x376', file],
  ]);
  const all = await opened(packInside(sizes, null), '640x376');
  expect([...all.keys()]).toEqual(['first', 'same', 'last']);
  expect(all.get('last')?.scene.marks).toEqual(scene(20).marks);
  const one = await opened(packInside(sizes, 'same'), '300x320');
  expect([...one.keys()]).toEqual(['same']);
  expect(one.get('same')).toMatchObject({ title: 'Title of same', scene: scene(10) });
  expect(() => packInside(sizes, 'none')).toThrow('no picture of the step "none"');
  await expect(opened(packInside(sizes, null), '1x1')).rejects.toThrow('no pictures');
  await expect(opened('', '300x320')).rejects.toThrow(/./);
});
