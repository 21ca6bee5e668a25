/** What is offered where a link can be copied. Pure. */
import { link, preview, question, questionRun } from 'virtual:interface/linkMenu';

/** A link that is offered, and what it is called. */
export interface Offer {
  name: string;
  url: string;
}

/** An address that puts what it shows as a question. */
function asQuestion(address: string): string {
  const url = new URL(address);
  url.searchParams.set('hide', 'end');
  return url.href;
}

/** Who was asked a question hands on the question: it is the first of what is offered, and what is shared. */
const inOrder = (offers: Offer[], page: string): Offer[] =>
  new URL(page).searchParams.get('hide') === 'end' ? offers.reverse() : offers;

/**
 * Of a place of the story.
 * @param target the place on its page, or the page of a step, whose preview is the step's (`…/s/<id>/`)
 * @param page the address of the page that the reader is on
 */
export function placeOffers(target: string, page: string): Offer[] {
  const to = new URL(target);
  const step = to.hash ? '' : (to.pathname.split('/').at(-2) ?? '');
  const here = new URL(page);
  const plain = new URL(here.pathname, here);
  plain.hash = step || to.hash;
  return inOrder(
    [
      { name: link, url: plain.href },
      ...(step ? [{ name: preview, url: to.href }] : []),
      { name: question, url: asQuestion(plain.href) },
    ],
    page,
  );
}

/**
 * Of a chart's page.
 * @param target the chart's address, or its step's, whose preview is the step's
 * @param page the address of the page that the reader is on
 */
export function chartOffers(target: string, page: string): Offer[] {
  const to = new URL(target);
  const [, chart = '', step = ''] = /\/charts\/([^/]+)\/(?:([^/]+)\/)?$/.exec(to.pathname) ?? [];
  const plain = new URL(to);
  if (step) {
    plain.pathname = to.pathname.slice(0, -step.length - 1);
    plain.searchParams.set('step', step);
  }
  return inOrder(
    [
      { name: link, url: plain.href },
      ...(chart && step ? [{ name: preview, url: to.href }] : []),
      { name: question, url: asQuestion(plain.href) },
    ],
    page,
  );
}

/** Of a run of the model, which has no page of its own. @param page the address with the run's values */
export function runOffers(page: string): Offer[] {
  const plain = new URL(page);
  plain.searchParams.delete('hide');
  return inOrder(
    [
      { name: link, url: plain.href },
      { name: questionRun, url: asQuestion(page) },
    ],
    page,
  );
}
