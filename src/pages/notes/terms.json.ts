/** What the terms of the glossary mean: their cards show it, and paper lists it. */
import type { APIRoute } from 'astro';
import type { TermNotes } from '../../claims/notes.ts';
import { readGlossary } from '../../ledger/glossary.ts';

export const GET: APIRoute = () => {
  const terms: TermNotes = Object.fromEntries(
    readGlossary().map(({ id, term, meaning, example }) => [id, { term, meaning, example }]),
  );
  return Response.json(terms);
};
