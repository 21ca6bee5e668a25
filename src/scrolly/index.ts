/** The story's scrolling, started once by its page. DESIGN section 6. */
import { startAddress } from './address.ts';
import { offerToContinue } from './continue.ts';
import { startControls } from './controls.ts';
import { startCopyLinks } from './copy-link.ts';
import { startEngine } from './engine.ts';
import { startSkipLinks } from './skip-links.ts';

/** Starts the scenes, the address, the controls and the links of a story page. */
export function startStory(): void {
  const engine = startEngine();
  startControls(engine);
  startSkipLinks();
  startAddress(engine);
  startCopyLinks();
  offerToContinue();
  engine.update('arrive');
  if (new URLSearchParams(location.search).has('debug'))
    void import('./debug.ts').then(({ startDebug }) => startDebug(engine));
}
