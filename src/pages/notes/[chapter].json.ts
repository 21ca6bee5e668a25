/** The notes of a chapter in full, by claim: what its cards show. */
import type { APIRoute } from 'astro';
import { noteOf } from '../../claims/notes.ts';
import { readChapters } from '../../ledger/chapters.ts';
import { notesOf } from '../../ledger/lengths.ts';

export const getStaticPaths = () => readChapters().map(({ id }) => ({ params: { chapter: id } }));

export const GET: APIRoute = ({ params: { chapter = '' } }) =>
  Response.json(Object.fromEntries(notesOf([chapter], 'depth').map((id) => [id, noteOf(id)])));
