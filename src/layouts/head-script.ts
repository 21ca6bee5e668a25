/**
 * Runs before the first paint, inline in the head: marks that scripts work and
 * sets the chosen theme, so that nothing flashes. Storage may throw in frames.
 */
export const headScript = `(function(d){d.classList.add('js');try{var t=localStorage.getItem('theme');if(t==='dark'||t==='light')d.dataset.theme=t}catch(e){}})(document.documentElement)`;
