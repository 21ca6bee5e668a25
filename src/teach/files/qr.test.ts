import jsqr from 'jsqr';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { qrSvg } from './qr.ts';

test.each([
  'https://backstop.test/s/revenue.your-line/',
  'https://user.github.io/a-longer-base/of/the/site/s/guarantee.fails-guaranteed/?hide=end',
])('another program reads the address from the picture of its code: %s', async (address) => {
  const { data, info } = await sharp(Buffer.from(qrSvg(address)), { density: 72 * 4 })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(jsqr(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(address);
});
