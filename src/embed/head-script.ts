/**
 * Runs before the first paint of an embed, inline in the head: the theme and the flags of the address, so that nothing
 * flashes. Where the address names no theme, that of the markup holds: see src/build/dark-frames.ts. Reads no storage:
 * in a sandbox it throws. `start.ts` reads all again, with care.
 */
export const embedHeadScript = `(function(d,q){d.classList.add('js');['plain','transparent','static','fitchart'].forEach(function(f){if(/^(1|true|yes|)$/i.test(q.has(f)?q.get(f):'0'))d.setAttribute('data-'+f,'')});var k=q.get('dark');if(/^(1|true|yes)$/i.test(k))d.dataset.theme='dark';else if(/^auto$/i.test(k))d.removeAttribute('data-theme');else if(/^(0|false|no)$/i.test(k)||!d.dataset.theme&&d.hasAttribute('data-transparent'))d.dataset.theme='light';if(q.get('step'))d.setAttribute('data-frozen','')})(document.documentElement,new URLSearchParams(location.search))`;
