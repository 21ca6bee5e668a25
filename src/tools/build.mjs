/**
 * `npm run build`: the site into dist, remembering from what, so that `npm start` need not build again. The last lines
 * say for which address it is built.
 */
import { build, install } from './lib.mjs';
import { saidOf, whereServed } from './site-url.mjs';

const where = whereServed(process.env);
install();
process.exitCode = await build();
if (process.exitCode === 0) console.log(saidOf(where));
