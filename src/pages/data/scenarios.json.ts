/** The presets of the model with their inputs and outputs: billions of US dollars, unrounded. */
import type { APIRoute } from 'astro';
import { scenariosFile } from '../../model/presets.ts';

export const GET: APIRoute = () => Response.json(scenariosFile());
