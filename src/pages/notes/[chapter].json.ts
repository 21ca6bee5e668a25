/** The notes of a chapter in full, by claim: what its cards show. */
import type { APIRoute } from 'astro';
import { noteOf } from '../../claims/notes.ts';
import { notesOf, readChapters } from '../../ledger/chapters.ts';

export const getStaticPaths = () => readChapters().map(({ id }) => ({ params: { chapter: id } }));

export const GET: APIRoute = ({ params: { chapter = '' } }) =>
  Response.json(Object.fromEntries(notesOf([chapter]).map((id) => [id, noteOf(id)])));
