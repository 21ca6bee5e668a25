/**
 * Runs before the first paint of an embed, inline in the head: the theme and the flags of the address, so that nothing
 * flashes. Where the address names no theme, that of the markup holds: see src/build/dark-frames.ts. Reads no storage:
 * in a sandbox it throws. `start.ts` reads all again, with care. Where answers are to be covered nothing is seen before
 * they are (src/cover/start.ts).
 */
import { href } from '../links/href.ts';

export const embedHeadScript = `((d,q)=>{d.classList.add('js');['plain','transparent','static','fitchart'].forEach(f=>{d.toggleAttribute('data-'+f,/^(1|true|yes|)$/i.test(q.get(f)??0))});var k=q.get('dark');if(/^(1|true|yes)$/i.test(k))d.dataset.theme='dark';else if(/^auto$/i.test(k))delete d.dataset.theme;else if(/^(0|false|no)$/i.test(k)||!d.dataset.theme&&d.hasAttribute('data-transparent'))d.dataset.theme='light';if(q.get('step'))d.dataset.frozen='';if(q.get('hide')=='end'){d.style.visibility='hidden';document.title='';import('${href('/cover.js')}').catch(f=>d.style.visibility='')}})(document.documentElement,new URLSearchParams(location.search))`;
