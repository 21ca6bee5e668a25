/**
 * What the head's script loads where an address asks to cover answers (?hide=end), for pages and frames alike. Until it
 * has run, the style sheet keeps the page from being seen.
 */
import { page as named } from 'virtual:interface/cover';
import { adopt } from '../links/adopt.ts';
import css from './cover.css?inline';
import { asksToHide, asksToPresent } from './hide.ts';
import { coverLab } from './lab.ts';
import { showPage } from './show-page.ts';
import { coverSingle } from './single.ts';
import { coverStory } from './story.ts';

const COVERS = [
  ['[data-story]', coverStory],
  ['[data-chart-page], [data-embed]', coverSingle],
  ['[data-lab]', coverLab],
] as const;

function start(): void {
  // The presentation covers by itself (src/present), and says when it can be seen.
  if (document.querySelector('[data-story]') && asksToPresent(location.search)) return;
  const { title } = document;
  try {
    for (const [selector, cover] of COVERS) {
      const root = document.querySelector<HTMLElement>(selector);
      if (!root || !asksToHide(location.search)) continue;
      adopt(css);
      document.title = named;
      cover(root);
    }
  } catch (error) {
    document.title = title;
    // The page is whole then, and whoever looks for the reason finds it.
    reportError(error);
  } finally {
    showPage();
  }
}

// Before the page's own scripts, which measure it.
if (document.readyState === 'loading') document.addEventListener('readystatechange', start, { once: true });
else start();
