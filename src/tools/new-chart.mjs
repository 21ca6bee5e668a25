/**
 * `npm run new:chart <id> [chapter]`: lays out a small chart that is built and tested like any other, for its author to
 * change. In a fresh clone it installs the packages first.
 */
import { at, install, runNode } from './lib.mjs';

install();
process.exitCode = await runNode([at('src/tools/new-chart.ts'), ...process.argv.slice(2)]);
