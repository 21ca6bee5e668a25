/**
 * The script that other people's pages load from `/embed.js`: fits the heights of
 * pasted frames and defines `<backstop-chart>`. It knows its site by its own address.
 */
import { title, unknown } from 'virtual:interface/element';
import { fillText } from '../ledger/pieces.ts';
import { fitFrames, type Heard } from './fit.ts';
import { frameUrl, schemeOf, type AddressParams } from './frame-address.ts';
import { ownMessage } from './height.ts';
import { FLAGS, type Dark } from './params.ts';

const TAG = 'backstop-chart';
const ID = /^[a-z0-9-]+$/;
const DAY = /^\d{8}$/;
/** Until the frame has spoken, where the page names no height. */
const START_HEIGHT = 560;
/** Milliseconds in which a frame has answered, or has spoken after its loading, if it can. */
const SILENCE = 400;

/** The site's address, from the script's own; null where the script cannot be found. */
function siteOf(): string | null {
  const current = document.currentScript;
  const script =
    current instanceof HTMLScriptElement && current.src
      ? current
      : [...document.scripts].filter((s) => /\/embed\.js([?#]|$)/.test(s.src)).at(-1);
  return script ? new URL('.', script.src).href : null;
}

/** Whether a page of the site can be had: frames let every page read them, and pages that are not there let none. */
const canBeHad = (address: string): Promise<boolean> =>
  fetch(address, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  );

function defineElement(site: string, hidden: Map<HTMLIFrameElement, Heard>): void {
  class BackstopChart extends HTMLElement {
    static observedAttributes = [
      'chart',
      'step',
      'dark',
      'lang',
      'pub',
      'frozen',
      'values',
      'hide',
      ...FLAGS,
    ];
    readonly #frame = document.createElement('iframe');
    /** What the frame has done since its address was set. */
    #has = { spoken: false, shown: false };
    /** A step that the page asked for and the frame has not shown yet: while it loads it hears nothing. */
    #asked: string | null = null;

    constructor() {
      super();
      const frame = this.#frame;
      frame.title = title;
      frame.loading = 'lazy';
      frame.allow = 'clipboard-write; web-share; fullscreen';
      frame.referrerPolicy = 'strict-origin-when-cross-origin';
      frame.setAttribute('scrolling', 'no');
      frame.style.cssText = `display:block;width:100%;border:0;height:${START_HEIGHT}px`;
      frame.addEventListener('load', () => {
        const { src } = frame;
        setTimeout(() => {
          if (src && src === frame.src && !this.#has.spoken) void this.#mend(src);
        }, SILENCE);
      });
    }
    connectedCallback(): void {
      if (!this.shadowRoot) this.attachShadow({ mode: 'open' });
      this.style.display = 'block';
      const height = Number(this.getAttribute('height'));
      if (height >= 50 && height <= 5000) this.#frame.style.height = `${height}px`;
      this.#frame.title = this.getAttribute('title') ?? this.textContent?.trim() ?? title;
      hidden.set(this.#frame, (state) => {
        this.#hear(state);
      });
      this.#load();
    }
    disconnectedCallback(): void {
      hidden.delete(this.#frame);
      this.#showWritten();
    }
    attributeChangedCallback(name: string): void {
      if (!this.isConnected || !this.shadowRoot) return;
      const step = this.getAttribute('step') ?? '';
      // A new step is shown in the frame that is there: no page is loaded anew.
      if (name === 'step' && ID.test(step) && this.shadowRoot.contains(this.#frame)) this.#ask(step);
      else this.#load();
    }
    /** Shows what the page wrote inside the element, and more words. */
    #showWritten(more = ''): void {
      this.shadowRoot?.replaceChildren(document.createElement('slot'), more);
    }
    #ask(step: string): void {
      this.#asked = step;
      const chart = this.getAttribute('chart') ?? '';
      this.#frame.contentWindow?.postMessage(ownMessage(chart, 'show', { step }), '*');
      setTimeout(() => {
        // It shows steps, and not this one: there is none of this name.
        if (this.#has.shown && this.#asked === step) this.#load(true);
      }, SILENCE);
    }
    #hear(state: Parameters<Heard>[0]): void {
      this.#has.spoken = true;
      if (!state) return;
      this.#frame.title = state.title;
      const first = !this.#has.shown;
      this.#has.shown = true;
      if (this.#asked === state.step) this.#asked = null;
      else if (first && this.#asked !== null) this.#ask(this.#asked);
    }
    /** Of a frame that says nothing: an unknown step is left to the chart's frame, which tells; of an unknown chart this tells. */
    async #mend(src: string): Promise<void> {
      if ((await canBeHad(src)) || src !== this.#frame.src) return;
      const chart = this.getAttribute('chart') ?? '';
      if (new URL(src).pathname.split(`/${chart}/`)[1]) this.#load(true);
      else this.#showWritten(fillText(unknown, { chart }));
    }
    /** @param mended the step goes into the query, where frames take the nearest and say so */
    #load(mended = false): void {
      const attribute = (name: string) => this.getAttribute(name) ?? '';
      const chart = attribute('chart');
      // Without a chart's name there is nothing to frame.
      if (!ID.test(chart)) {
        this.#showWritten();
        return;
      }
      this.#has = { spoken: false, shown: false };
      this.#asked = null;
      const step = attribute('step') || null;
      const params: AddressParams = {
        pub: this.getAttribute('pub'),
        step,
        hide: attribute('hide') === 'end' ? 'end' : null,
      };
      if (attribute('dark')) params.dark = attribute('dark') as Dark;
      for (const flag of FLAGS) params[flag] = !/^(0|false|no)$/i.test(this.getAttribute(flag) ?? 'no');
      const path = step !== null && ID.test(step) && !mended ? step : null;
      const frozen = DAY.test(attribute('frozen')) ? attribute('frozen') : '';
      const src = frameUrl({ site, chart, step: path, params, frozen, values: attribute('values') });
      this.#frame.style.colorScheme = schemeOf(params) ?? '';
      if (this.#frame.src !== src) this.#frame.src = src;
      if (this.shadowRoot?.firstChild !== this.#frame) this.shadowRoot?.replaceChildren(this.#frame);
    }
  }
  customElements.define(TAG, BackstopChart);
}

const site = siteOf();
const started = Symbol.for(`backstop-embed ${site ?? ''}`);
// Two embeds bring the script twice; it starts once.
if (site && !(started in globalThis)) {
  Object.defineProperty(globalThis, started, { value: true });
  const hidden = new Map<HTMLIFrameElement, Heard>();
  fitFrames(site, hidden);
  if ('customElements' in globalThis && !customElements.get(TAG)) defineElement(site, hidden);
}
