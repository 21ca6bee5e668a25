/** The words of the copy that opens from a disk, and of the place where readers find it. */
import { z } from 'zod';
import { text } from '../text-shape.ts';

export const offline = z.strictObject({
  note: text('link', 'day'),
  noteLink: text(),
  online: text(),
  lab: text(),
  title: text(),
  what: text('day'),
  version: text('version'),
  begin: text(),
  inside: text(),
  chapters: text(),
  missingTitle: text(),
  missing: text('link'),
  newerTitle: text(),
  newer: text('link', 'feed'),
  feed: text(),
  check: text(),
  licenceTitle: text(),
  licence: text('licence', 'link'),
  fonts: text(),
  take: z.strictObject({
    title: text(),
    text: text('zip', 'size', 'day', 'version'),
    zip: text(),
    atMost: text('size'),
    size: text('size'),
    open: text(),
    newer: text('feed'),
    feed: text(),
    moving: text(),
  }),
});
