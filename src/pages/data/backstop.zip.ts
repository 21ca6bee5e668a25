/** The data package with its tables, in one file. */
import type { APIRoute } from 'astro';
import { packageZip } from '../../export/package/package.ts';
import { answer, homeOf } from '../../export/routes.ts';

export const GET: APIRoute = ({ site }) => answer(packageZip(homeOf(site, import.meta.env.BASE_URL)), 'zip');
