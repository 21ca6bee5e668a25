import { expect, test } from 'vitest';
import { aCorrection } from '../testing/correction.ts';
import { chapterArticle, dataset, correctionsPage, storyArticle, written } from './json-ld.ts';

const home = new URL('https://site.example/below/');
const site = { home, published: { first: '2026-11-29T19:04Z', last: '2026-11-30T20:00Z' }, language: 'en' };
const correction = aCorrection({ right: 'It is </script> 13.' });
const comment = {
  '@type': 'CorrectionComment',
  text: 'It is </script> 13.',
  datePublished: '2026-11-29T18:05Z',
  url: 'https://site.example/below/corrections/#first',
};
const backstop = expect.objectContaining({
  '@type': 'Organization',
  publishingPrinciples: 'https://site.example/below/methods/',
  correctionsPolicy: 'https://site.example/below/corrections/',
}) as object;

test('the story says when it was published and changed, and by whom', () => {
  expect(storyArticle('Who pays?', '/share/site.png', site)).toMatchObject({
    '@type': 'Article',
    headline: 'Who pays?',
    image: 'https://site.example/below/share/site.png',
    datePublished: '2026-11-29T19:04Z',
    dateModified: '2026-11-30T20:00Z',
    author: backstop,
  });
});

test('a chapter is part of the story and tells what was corrected in it', () => {
  const chapter = { id: 'revenue', title: 'Can customers pay?', lede: 'Some do.' };
  const article = chapterArticle(chapter, '/share/site.png', [correction], site);
  expect(article).toMatchObject({
    url: 'https://site.example/below/chapters/revenue/',
    isPartOf: { url: home.href },
    correction: [comment],
  });
  expect(chapterArticle(chapter, '/share/site.png', [], site)).not.toHaveProperty('correction');
});

test('a chart is a set of data with its files, licence and corrections', () => {
  const chart = {
    title: 'A chart',
    description: 'What it shows.',
    page: `${home.href}charts/x/`,
    picture: `${home.href}charts/x.png`,
    files: [{ type: 'text/csv', url: `${home.href}charts/x.csv` }],
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    version: '1.2.3',
    citation: 'Backstop (2026).',
    record: '2026-10-08',
  };
  expect(dataset(chart, [correction], site)).toMatchObject({
    '@type': 'Dataset',
    name: 'A chart',
    license: chart.licence,
    temporalCoverage: '../2026-10-08',
    dateModified: correction.at,
    creator: backstop,
    image: chart.picture,
    distribution: [{ encodingFormat: 'text/csv', contentUrl: `${home.href}charts/x.csv` }],
    correction: [comment],
  });
});

test('the page of corrections holds each, and no text of theirs ends the script', () => {
  const page = correctionsPage('Corrections', [correction], site);
  expect(page['comment']).toEqual([comment]);
  expect(written(page)).not.toContain('<');
  expect(JSON.parse(written(page))).toEqual(page);
});
