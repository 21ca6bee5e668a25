import { expect, it } from 'vitest';
import { withSize } from './offline-copy.ts';

it('the page that offers the copy says its size, and has to have a place for it', () => {
  const page = '<p>(<span data-archive-size data-astro-cid-x>at most 9 MB</span>). It <span>is</span></p>';
  expect(withSize(page, '1.3 MB')).toBe(
    '<p>(<span data-archive-size data-astro-cid-x>1.3 MB</span>). It <span>is</span></p>',
  );
  expect(() => withSize('<p>9 MB</p>', '1.3 MB')).toThrow('data-archive-size');
});
