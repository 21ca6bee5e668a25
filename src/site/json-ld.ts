/**
 * What pages say of themselves to programs, in the words of schema.org: the story and its chapters as articles, charts as
 * sets of data with their files, corrections as corrections. Pure.
 */
import { lineOf, pathOf, urlOf } from '../corrections/places.ts';
import type { Correction } from '../corrections/types.ts';

/** What a page says: JSON-LD, to be written with `written`. */
export type Linked = Readonly<Record<string, unknown>>;

const CONTEXT = 'https://schema.org';
const NAME = 'Backstop';

/** What all pages say alike. */
export interface Site {
  /** The home page in full, with its closing slash. */
  home: URL;
  /** The first and the newest moment of publication: ISO. */
  published: { first: string; last: string };
  /** Of its words: `en`. */
  language: string;
}

/** Who publishes, and where the rules are: how sources are read and rated, and how errors are mended. */
const publisher = (home: URL): Linked => ({
  '@type': 'Organization',
  name: NAME,
  url: home.href,
  publishingPrinciples: urlOf('/sources/', home),
  correctionsPolicy: urlOf('/corrections/', home),
});

/** A correction as a comment on what was corrected, in the line that stands at its place. */
const commentOf = (correction: Correction, home: URL): Linked => ({
  '@type': 'CorrectionComment',
  text: lineOf(correction),
  datePublished: correction.at,
  url: urlOf(pathOf(correction.id), home),
});

/** What was corrected in a work; nothing where nothing was. */
const withCorrections = (corrections: readonly Correction[], home: URL): Linked =>
  corrections.length > 0 ? { correction: corrections.map((one) => commentOf(one, home)) } : {};

/** The story: as little as a search engine needs, since its page is weighed to the byte. */
export const storyArticle = (headline: string, image: string, { home, published }: Site): Linked => ({
  '@context': CONTEXT,
  '@type': 'Article',
  headline,
  image: urlOf(image, home),
  datePublished: published.first,
  dateModified: published.last,
  author: publisher(home),
});

/**
 * A chapter in depth.
 * @param corrections of the chapter and its steps
 */
export const chapterArticle = (
  { id, title, lede }: { id: string; title: string; lede: string },
  image: string,
  corrections: readonly Correction[],
  { home, published, language }: Site,
): Linked => ({
  '@context': CONTEXT,
  '@type': 'Article',
  headline: title,
  description: lede,
  url: urlOf(`/chapters/${id}/`, home),
  isPartOf: { '@type': 'Article', url: home.href },
  image: urlOf(image, home),
  inLanguage: language,
  isAccessibleForFree: true,
  datePublished: published.first,
  dateModified: published.last,
  author: publisher(home),
  ...withCorrections(corrections, home),
});

/** Data of the site: a chart's, or all of it. */
export interface DataSet {
  title: string;
  description: string;
  /** The addresses of page, picture and files, in full. */
  page: string;
  picture?: string;
  files: readonly { type: string; url: string }[];
  licence: string;
  version: string;
  /** How it is cited, in a sentence. */
  citation?: string;
  /** The day to which its record reaches: ISO. */
  record: string;
}

/** A set of data, with the files to take along. */
export const dataset = (
  data: DataSet,
  corrections: readonly Correction[],
  { home, published, language }: Site,
): Linked => ({
  '@context': CONTEXT,
  '@type': 'Dataset',
  name: data.title,
  description: data.description,
  url: data.page,
  ...(data.picture === undefined ? {} : { image: data.picture }),
  license: data.licence,
  version: data.version,
  ...(data.citation === undefined ? {} : { creditText: data.citation }),
  inLanguage: language,
  isAccessibleForFree: true,
  datePublished: published.first,
  dateModified: corrections[0]?.at ?? published.last,
  temporalCoverage: `../${data.record}`,
  creator: publisher(home),
  distribution: data.files.map(({ type, url }) => ({
    '@type': 'DataDownload',
    encodingFormat: type,
    contentUrl: url,
  })),
  ...withCorrections(corrections, home),
});

/** The page of corrections, with each as a comment. */
export const correctionsPage = (
  name: string,
  corrections: readonly Correction[],
  { home, published }: Site,
): Linked => ({
  '@context': CONTEXT,
  '@type': 'WebPage',
  name,
  url: urlOf('/corrections/', home),
  dateModified: published.last,
  publisher: publisher(home),
  comment: corrections.map((one) => commentOf(one, home)),
});

/** What a lesson says of itself. */
export interface LessonFacts {
  id: string;
  title: string;
  question: string;
  /** What sort of material it is, in words. */
  kind: string;
  grades: string;
  minutes: number;
  objectives: readonly string[];
  standards: readonly { code: string; framework: string; text: string }[];
  /** The day of its version: ISO. */
  updated: string;
}

/**
 * A lesson, for those who look for teaching material.
 * @param licence the address of its licence
 */
export const learningResource = (
  { id, title, question, kind, grades, minutes, objectives, standards, updated }: LessonFacts,
  licence: string,
  { home, language }: Site,
): Linked => ({
  '@context': CONTEXT,
  '@type': 'LearningResource',
  name: title,
  description: question,
  url: urlOf(`/teach/${id}/`, home),
  learningResourceType: kind,
  educationalLevel: grades,
  timeRequired: `PT${minutes}M`,
  teaches: objectives,
  educationalAlignment: standards.map(({ code, framework, text }) => ({
    '@type': 'AlignmentObject',
    alignmentType: 'educationalSubject',
    educationalFramework: framework,
    targetName: code,
    targetDescription: text,
  })),
  license: licence,
  inLanguage: language,
  isAccessibleForFree: true,
  dateModified: updated,
  author: publisher(home),
});

/** As the text of a script element, which no text in it can end. */
export const written = (linked: Linked): string => JSON.stringify(linked).replaceAll('<', '\\u003c');
