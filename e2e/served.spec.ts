/** How every page is answered: its address, type and headers; no browser needed. */
import { expect, test } from '@playwright/test';
import { addressOf, htmlFiles, isFrame } from './built.ts';

test('each page is served under the address that the others use, and framed by nobody or by anyone', async ({
  request,
}) => {
  const files = htmlFiles().filter((file) => file !== '404.html');
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) {
    const response = await request.head(addressOf(file), { maxRedirects: 0 });
    const headers = response.headers();
    expect(
      {
        status: response.status(),
        type: headers['content-type'],
        policy: headers['content-security-policy'],
        sniff: headers['x-content-type-options'],
        frame: headers['x-frame-options'],
      },
      file,
    ).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
      policy: isFrame(file) ? 'frame-ancestors *' : "frame-ancestors 'none'",
      sniff: 'nosniff',
      frame: undefined,
    });
  }
  const lost = await request.get('nowhere/');
  expect(lost.status()).toBe(404);
  expect(lost.headers()['content-security-policy']).toBe("frame-ancestors 'none'");
});
