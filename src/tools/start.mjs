/** `npm start`: installs what is missing, builds what has changed, serves the site, prints its address. */
import { at, basePath, build, install, isBuilt } from './lib.mjs';
import { createSite, listen } from './serve.mjs';

try {
  install();
  if (!isBuilt()) {
    console.log('Building the site …');
    if ((await build()) !== 0) throw new Error('The build failed; its own message stands above.');
  }
  const base = basePath();
  const port = await listen(createSite({ dir: at('dist'), base }), Number(process.env['PORT'] ?? 4321));
  console.log(`\nBackstop is at http://localhost:${port}${base}   (Ctrl+C ends it)`);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
