/** The notes of a chapter, or of a page about the site, in full, by claim: what its cards show. */
import type { APIRoute } from 'astro';
import { noteOf } from '../../claims/notes.ts';
import { readChapters } from '../../ledger/chapters.ts';
import { notesOf } from '../../ledger/lengths.ts';
import { readReference } from '../../ledger/reference.ts';

export const getStaticPaths = () =>
  [...readChapters(), ...readReference()].map(({ id }) => ({ params: { chapter: id } }));

const claimsOf = (chapter: string) =>
  readReference().find(({ id }) => id === chapter)?.claims ?? notesOf([chapter], 'depth');

export const GET: APIRoute = ({ params: { chapter = '' } }) =>
  Response.json(Object.fromEntries(claimsOf(chapter).map((id) => [id, noteOf(id)])));
