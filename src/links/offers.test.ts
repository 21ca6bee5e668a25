import { expect, test } from 'vitest';
import { link, preview, question, questionRun } from 'virtual:interface/linkMenu';
import { chartOffers, placeOffers, runOffers } from './offers.ts';

const SITE = 'https://site.example/sub';

test('of a step there is the link, its preview, and the question', () => {
  expect(placeOffers(`${SITE}/s/one.a/`, `${SITE}/?flat=1#one.b`)).toEqual([
    { name: link, url: `${SITE}/#one.a` },
    { name: preview, url: `${SITE}/s/one.a/` },
    { name: question, url: `${SITE}/?hide=end#one.a` },
  ]);
});

test('of a chapter there is no preview; the link is to the page that is read', () => {
  expect(placeOffers(`${SITE}/chapters/one/#one`, `${SITE}/chapters/one/`)).toEqual([
    { name: link, url: `${SITE}/chapters/one/#one` },
    { name: question, url: `${SITE}/chapters/one/?hide=end#one` },
  ]);
});

test('who was asked a question hands on the question', () => {
  const [first] = placeOffers(`${SITE}/s/one.a/`, `${SITE}/?hide=end#one.a`);
  expect(first).toEqual({ name: question, url: `${SITE}/?hide=end#one.a` });
});

test('of a chart the question carries its step and its values', () => {
  expect(chartOffers(`${SITE}/charts/gap/yours/?m=1&r30=280`, `${SITE}/charts/gap/`)).toEqual([
    { name: link, url: `${SITE}/charts/gap/?m=1&r30=280&step=yours` },
    { name: preview, url: `${SITE}/charts/gap/yours/?m=1&r30=280` },
    { name: question, url: `${SITE}/charts/gap/?m=1&r30=280&step=yours&hide=end` },
  ]);
  expect(chartOffers(`${SITE}/charts/gap/`, `${SITE}/charts/gap/`).map(({ name }) => name)).toEqual([
    link,
    question,
  ]);
});

test('a run is handed out with its values, as a result or as a question', () => {
  const [plain, asked] = [`${SITE}/scenarios/?m=1&r30=280`, `${SITE}/scenarios/?m=1&r30=280&hide=end`];
  expect(runOffers(plain)).toEqual([
    { name: link, url: plain },
    { name: questionRun, url: asked },
  ]);
  expect(runOffers(asked)[0]?.url).toBe(asked);
});
