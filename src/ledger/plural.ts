/** Counts in words, for the build; scripts that load with a page have `formFor` of pieces.ts. Pure. */
import { formFor, type Plural } from './pieces.ts';
import { SITE } from './site-language.ts';
import { fill } from './template.ts';

/** The form of a counted text for a count in the site's language, its slots not yet filled. */
export const siteFormFor = <S extends string>(forms: Plural<S>, count: number) =>
  formFor(forms, count, SITE.locale);

/** A count in words: "1 step", "12 steps". */
export const sayCount = (forms: Plural, count: number): string => fill(siteFormFor(forms, count), { count });
