/**
 * What a pupil writes: kept on the device where it can be, printed with the page, and in an address only when the pupil
 * asks for one. Answers that came with a link are shown and not kept.
 */
import {
  cleared as clearedWords,
  copied,
  fromLink,
  kept,
  nothing,
  notKept,
  toCopy,
  tooLong,
} from 'virtual:interface/handout';
import { copyText } from '../../links/clipboard.ts';
import { forget, recall, remember } from '../../scrolly/storage.ts';
import { answersIn, answersOf, fragmentOf, keptAs, type Answers } from './answers.ts';

/** Whether the device keeps what is written: some browsers have a storage that refuses. */
function keeps(): boolean {
  const key = keptAs('', 'probe');
  remember(key, '1');
  const found = recall(key) === '1';
  forget(key);
  return found;
}

/** @param root holds the boxes of one sheet, and what is said and done about them */
export function startAnswers(root: HTMLElement): void {
  const sheet = root.dataset['answers'] ?? '';
  const areas = [...root.querySelectorAll<HTMLTextAreaElement>('textarea[data-box]')];
  const boxes = areas.map((area) => ({ id: area.dataset['box'] ?? '', room: area.maxLength }));
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-answers-${name}]`);
  const status = part('said');
  const field = part('link') as HTMLInputElement | null;
  const own = part('own');
  const storing = keeps();
  let came = false;

  const say = (words: string) => {
    if (status) status.textContent = words;
  };
  const written = (area: HTMLTextAreaElement) => {
    const place = area.parentElement?.querySelector('.written');
    if (place) place.textContent = area.value;
  };
  const show = (answers: Answers) => {
    for (const area of areas) {
      area.value = answers[area.dataset['box'] ?? ''] ?? '';
      written(area);
    }
  };
  const state = () => (came ? fromLink : storing ? kept : notKept);

  function read(): void {
    const given = answersOf(location.hash, boxes);
    came = given !== null;
    show(given ?? answersIn(boxes, (id) => recall(keptAs(sheet, id))));
    if (own) own.hidden = !came;
    if (field) field.hidden = true;
    say(state());
  }

  root.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    written(target);
    const key = keptAs(sheet, target.dataset['box'] ?? '');
    if (came || !storing) return;
    if (target.value.trim()) remember(key, target.value);
    else forget(key);
  });
  part('copy')?.addEventListener('click', () => {
    const texts = new Map(areas.map((area) => [area.dataset['box'], area.value]));
    const answers = answersIn(boxes, (id) => texts.get(id));
    const fragment = fragmentOf(answers);
    if (fragment === null) {
      say(Object.keys(answers).length === 0 ? nothing : tooLong);
      return;
    }
    const address = new URL(`#${fragment}`, location.href).href;
    void copyText(address).then((done) => {
      say(done ? copied : toCopy);
      if (done || !field) return;
      field.hidden = false;
      field.value = address;
      field.select();
    });
  });
  part('clear')?.addEventListener('click', () => {
    show({});
    if (!came) for (const { id } of boxes) forget(keptAs(sheet, id));
    say(clearedWords);
  });
  addEventListener('hashchange', read);
  for (const hidden of root.querySelectorAll<HTMLElement>('[data-answers-needs]')) hidden.hidden = false;
  read();
}
