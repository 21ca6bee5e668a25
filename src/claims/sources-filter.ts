/**
 * The filter of the sources page: topic, status and words, kept in the address.
 * Without scripts the page is the whole list, and the form is not shown.
 */
import { claims as countedClaims, found, nothing, sources as countedSources } from 'virtual:interface/filter';
import { fillText, formFor, type Plural } from '../ledger/pieces.ts';
import { changeAddress, onTravel, writeAddress } from '../reader/address.ts';

export interface Filter {
  topic: string;
  status: string;
  words: string;
}
/** The values that a filter may take. */
export interface Choices {
  topics: readonly string[];
  statuses: readonly string[];
}

/** A filter from an address's query; what the page does not know is left out. */
export function readFilter(search: string, { topics, statuses }: Choices): Filter {
  const query = new URLSearchParams(search);
  const known = (name: string, values: readonly string[]) => {
    const value = query.get(name) ?? '';
    return values.includes(value) ? value : '';
  };
  return {
    topic: known('topic', topics),
    status: known('status', statuses),
    words: (query.get('q') ?? '').slice(0, 100).trim(),
  };
}

/** The query of a filter, "" where it lets everything through. Other parameters are kept. */
export function writeFilter(filter: Filter, search: string): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of [
    ['topic', filter.topic],
    ['status', filter.status],
    ['q', filter.words],
  ] as const) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const text = query.toString();
  return text ? `?${text}` : '';
}

/** Whether a claim passes: its topic, its status, and every word somewhere in its text. */
export function passes(filter: Filter, claim: { topic: string; status: string; text: string }): boolean {
  if (filter.topic && claim.topic !== filter.topic) return false;
  if (filter.status && claim.status !== filter.status) return false;
  const text = claim.text.toLowerCase();
  return filter.words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/**
 * What is announced: "12 claims, 1 source".
 * @param locale the language of the page
 */
export function sayFound(claims: number, sources: number, locale: string): string {
  if (claims + sources === 0) return nothing;
  const counted = (forms: Plural, count: number) =>
    fillText(formFor(forms, count, locale), { count: `${count}` });
  return fillText(found, {
    claims: counted(countedClaims, claims),
    sources: counted(countedSources, sources),
  });
}

/** Starts the filter on the page's form, and puts the address's filter into force. */
export function startFilter(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-filter]');
  const status = document.querySelector<HTMLElement>('[data-filter-count]');
  if (!form || !status) return;
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  const values = (name: string) =>
    [...(field(name) as HTMLSelectElement).options].map((option) => option.value).filter(Boolean);
  const choices = { topics: values('topic'), statuses: values('status') };

  const claims = [...document.querySelectorAll<HTMLElement>('[data-topic] [data-item]')].map((element) => ({
    element,
    topic: element.closest<HTMLElement>('[data-topic]')?.dataset['topic'] ?? '',
    status: element.dataset['status'] ?? '',
    text: element.textContent ?? '',
  }));
  const sources = [...document.querySelectorAll<HTMLElement>('[data-sources] [data-item]')].map(
    (element) => ({
      element,
      text: (element.textContent ?? '').toLowerCase(),
      claims: [...element.querySelectorAll<HTMLAnchorElement>('a[href^="#claim-"]')].map((a) =>
        a.hash.slice(1),
      ),
    }),
  );
  const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')].reverse();

  const apply = (filter: Filter) => {
    const shown = new Set<string>();
    for (const claim of claims) {
      claim.element.hidden = !passes(filter, claim);
      if (!claim.element.hidden) shown.add(claim.element.id);
    }
    const all = !filter.topic && !filter.status && !filter.words;
    const words = filter.words.toLowerCase().split(/\s+/);
    let left = 0;
    for (const { element, text, claims: relying } of sources) {
      const named = !filter.topic && !filter.status && words.every((word) => text.includes(word));
      element.hidden = !(all || named || relying.some((id) => shown.has(id)));
      if (!element.hidden) left += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector('[data-item]:not([hidden])');
    status.textContent = sayFound(shown.size, left, document.documentElement.lang);
  };
  const fill = (filter: Filter) => {
    field('topic').value = filter.topic;
    field('status').value = filter.status;
    field('q').value = filter.words;
  };
  const chosen = (): Filter => ({
    topic: field('topic').value,
    status: field('status').value,
    words: field('q').value.trim(),
  });
  const change = () => {
    const filter = chosen();
    apply(filter);
    changeAddress('filter', (url) => {
      url.search = writeFilter(filter, url.search);
    });
    writeAddress();
  };
  /** A link may lead to an entry that the filter hides: then everything is shown again. */
  const follow = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest('[hidden]')) return;
    fill({ topic: '', status: '', words: '' });
    change();
    target.scrollIntoView();
  };

  let timer = 0;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(change, 150);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    change();
  });
  form.addEventListener('reset', () => window.setTimeout(change));
  addEventListener('hashchange', follow);
  onTravel(() => {
    const filter = readFilter(location.search, choices);
    fill(filter);
    apply(filter);
  });

  const first = readFilter(location.search, choices);
  if (first.topic || first.status || first.words) {
    fill(first);
    apply(first);
    follow();
  }
}
