import { afterAll, vi } from 'vitest';
import { builtinEnvironments } from 'vitest/environments';

// The files of a worker share the document's own code, which is long in loading, and nothing else: each has a window of
// its own, and our modules anew, for what a module keeps belongs to the window that it was loaded into.
vi.resetModules();
const { teardown } = await builtinEnvironments['happy-dom'].setup(globalThis, {});
afterAll(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await teardown(globalThis);
});
