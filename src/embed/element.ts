/**
 * The script that other people's pages load from `/embed.js`: fits the heights of
 * pasted frames and defines `<backstop-chart>`. It knows its site by its own address.
 */
import { title } from 'virtual:interface/element';
import { fitFrames } from './fit.ts';
import { ownMessage } from './height.ts';
import { FLAGS, writeParams, type Dark, type EmbedParams } from './params.ts';

const TAG = 'backstop-chart';
const ID = /^[a-z0-9-]+$/;
/** Until the frame has spoken, where the page names no height. */
const START_HEIGHT = 560;

/** The site's address, from the script's own; null where the script cannot be found. */
function siteOf(): string | null {
  const current = document.currentScript;
  const script =
    current instanceof HTMLScriptElement && current.src
      ? current
      : [...document.scripts].filter((s) => /\/embed\.js([?#]|$)/.test(s.src)).at(-1);
  return script ? new URL('.', script.src).href : null;
}

function defineElement(site: string, hidden: Set<HTMLIFrameElement>): void {
  class BackstopChart extends HTMLElement {
    static observedAttributes = ['chart', 'step', 'dark', 'lang', 'pub', ...FLAGS];
    readonly #frame = document.createElement('iframe');

    constructor() {
      super();
      const frame = this.#frame;
      frame.title = title;
      frame.loading = 'lazy';
      frame.allow = 'clipboard-write; web-share; fullscreen';
      frame.referrerPolicy = 'strict-origin-when-cross-origin';
      frame.setAttribute('scrolling', 'no');
      frame.style.cssText = `display:block;width:100%;border:0;height:${START_HEIGHT}px`;
    }
    connectedCallback(): void {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      this.style.display = 'block';
      const height = Number(this.getAttribute('height'));
      if (height >= 50 && height <= 5000) this.#frame.style.height = `${height}px`;
      this.#frame.title = this.getAttribute('title') ?? this.textContent?.trim() ?? title;
      hidden.add(this.#frame);
      root.replaceChildren(this.#frame);
      this.#load();
    }
    disconnectedCallback(): void {
      hidden.delete(this.#frame);
    }
    attributeChangedCallback(name: string): void {
      if (!this.isConnected || !this.shadowRoot) return;
      const step = this.getAttribute('step') ?? '';
      // A new step is shown in the frame that is there: no page is loaded anew.
      if (name === 'step' && ID.test(step)) {
        const chart = this.getAttribute('chart') ?? '';
        this.#frame.contentWindow?.postMessage(ownMessage(chart, 'show', { step }), '*');
      } else this.#load();
    }
    #load(): void {
      const chart = this.getAttribute('chart') ?? '';
      const step = this.getAttribute('step') ?? '';
      // Without a chart's name there is nothing to frame: what the page wrote inside the element shows.
      if (!ID.test(chart)) {
        this.shadowRoot?.replaceChildren(document.createElement('slot'));
        return;
      }
      const params: Partial<EmbedParams> = { pub: this.getAttribute('pub') };
      const dark = this.getAttribute('dark');
      if (dark) params.dark = dark as Dark;
      for (const flag of FLAGS) params[flag] = !/^(0|false|no)$/i.test(this.getAttribute(flag) ?? 'no');
      const src = `${site}embed/${chart}/${ID.test(step) ? `${step}/` : ''}${writeParams(params)}`;
      if (this.shadowRoot?.firstChild !== this.#frame) this.shadowRoot?.replaceChildren(this.#frame);
      if (this.#frame.src !== src) this.#frame.src = src;
    }
  }
  customElements.define(TAG, BackstopChart);
}

const site = siteOf();
const started = Symbol.for(`backstop-embed ${site ?? ''}`);
// Two embeds bring the script twice; it starts once.
if (site && !(started in globalThis)) {
  Object.defineProperty(globalThis, started, { value: true });
  const hidden = new Set<HTMLIFrameElement>();
  fitFrames(site, hidden);
  if ('customElements' in globalThis && !customElements.get(TAG)) defineElement(site, hidden);
}
