/**
 * Runs before the first paint, inline in the head: marks that scripts work and
 * sets the chosen theme, so that nothing flashes. Storage may throw in frames.
 * How the reader came (by a link into the page, or as the browser names it)
 * settles who finds the place, and what may wait: src/scrolly/address.ts, far.ts.
 * Where answers are to be covered or the page is presented, it is not seen before it is ready (src/cover/start.ts).
 */
import { WAITS } from '../cover/hide.ts';
import { href } from '../links/href.ts';

export const headScript = `(d=>{d.classList.add('js');try{var t=localStorage.getItem('theme');if(t==='dark'||t==='light')d.dataset.theme=t}catch(e){}var n=performance.getEntriesByType('navigation')[0],t=n?n.type:'navigate';d.dataset.came=t==='navigate'&&location.hash.length>1?'link':t;if(${WAITS}.test(location.search)){d.style.visibility='hidden';document.title='';import('${href('/cover.js')}').catch(e=>d.style.visibility='')}})(document.documentElement)`;
