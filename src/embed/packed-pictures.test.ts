import { describe, expect, it } from 'vitest';
import { area } from '../charts/kit/evidence.ts';
import { packPictures, readPictures, type Picture } from './packed-pictures.ts';

const picture: Picture = {
  step: 'record',
  title: 'A title of 1.23456 words',
  alt: 'Text',
  scene: {
    width: 280,
    height: 320,
    marks: [
      { kind: 'path', key: 'a', d: 'M0.123456,-7.98765L1e3,2.5Z' },
      { kind: 'circle', key: 'b', cx: 1.23456, cy: 2, r: 3 },
    ],
  },
};

describe('pictures on their way', () => {
  it('keep words as they are and numbers to a tenth of a pixel, small ones to a hundredth', () => {
    const [read] = readPictures(JSON.parse(packPictures([picture]))).values();
    expect(read?.title).toBe(picture.title);
    expect(read?.scene.marks).toEqual([
      { kind: 'path', key: 'a', d: 'M0.12,-8L1e3,2.5Z' },
      { kind: 'circle', key: 'b', cx: 1.23, cy: 2, r: 3 },
    ]);
  });
  it('come with the hatching that they left behind', () => {
    const marks = area({
      key: 'gap',
      d: 'M0,40L0,0L40,0L40,40ZM50,40L50,0L90,0L90,40Z',
      payer: 'gap',
      evidence: 'model',
    });
    const packed = packPictures([{ ...picture, scene: { ...picture.scene, marks } }]);
    expect(packed).not.toContain('hatch');
    const [read] = readPictures(JSON.parse(packed)).values();
    expect(read?.scene.marks).toEqual(marks);
  });
  it('carry a picture that two steps share once', () => {
    const twin = { ...picture, step: 'twin', title: 'Another title' };
    const packed = packPictures([
      picture,
      { ...picture, step: 'other', scene: { ...picture.scene, width: 300 } },
      twin,
    ]);
    expect(packed.match(/"circle"/g)).toHaveLength(2);
    const read = readPictures(JSON.parse(packed));
    expect(read.get('twin')?.title).toBe('Another title');
    expect(read.get('twin')?.scene).toEqual(read.get('record')?.scene);
    expect(() => readPictures([{ ...twin, scene: 'gone' }])).toThrow('no picture of twin');
  });
  it('are refused where they are none', () => {
    for (const data of [null, {}, [], 'x']) expect(() => readPictures(data)).toThrow('no pictures');
  });
});
