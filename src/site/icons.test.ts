import sharp from 'sharp';
import { expect, test } from 'vitest';
import { faviconIco, iconPng, icoOf } from './icons.ts';

test('an icon of old style holds each picture whole, where its head says', async () => {
  const ico = await faviconIco();
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 3]);
  for (const [i, side] of [16, 32, 48].entries()) {
    const at = 6 + 16 * i;
    expect([ico[at], ico[at + 1]]).toEqual([side, side]);
    const [length, from] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)];
    const picture = await sharp(ico.subarray(from, from + length)).metadata();
    expect(picture).toMatchObject({ format: 'png', width: side, height: side, hasAlpha: true });
    if (i === 2) expect(from + length).toBe(ico.length);
  }
});

test('a picture of 256 pixels is written as none, as the format asks', () => {
  expect(icoOf([{ side: 256, png: Buffer.from('x') }])[6]).toBe(0);
});

test('the sign fills its square where the system cuts the corners, and is round elsewhere', async () => {
  const corner = async (whole: boolean) => {
    const { data, info } = await sharp(await iconPng(180, whole))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([180, 180]);
    return [...data.subarray(0, 4)];
  };
  expect(await corner(true)).toEqual([0x1c, 0x1b, 0x1a, 255]);
  expect((await corner(false))[3]).toBe(0);
});
