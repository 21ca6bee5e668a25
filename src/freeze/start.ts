/** What a frozen frame runs: a live frame's script, with pictures from the file itself, and corrections from the site. */
import { showPage } from '../cover/show-page.ts';
import { startEmbed } from '../embed/start.ts';
import { inside } from './inside.ts';
import { tellNews } from './news.ts';

// Nothing is covered here: what covers is not inside.
showPage();
startEmbed(inside);
const content = document.querySelector<HTMLElement>('[data-embed]');
// Without the list of corrections nothing is amiss: the site may be gone.
if (content) tellNews(content).catch(() => undefined);
