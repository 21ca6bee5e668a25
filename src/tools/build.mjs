/** `npm run build`: the site into dist, remembering from what, so that `npm start` need not build again. */
import { build, install } from './lib.mjs';

install();
process.exitCode = await build();
