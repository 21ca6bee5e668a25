/**
 * Texts with slots where no number has to be written: lighter than template.ts, for scripts that load with a page, and
 * for sentences that hold links. Pure.
 */
import type { Template } from './template.ts';

/** A text in pieces, in its order: what is written, and what its slots are given. */
export const piecesOf = <S extends string, T>(
  text: Template<S>,
  values: Readonly<Record<S, T>>,
): (string | T)[] =>
  // What stands in the brackets of a pattern stays among the parts, as every second one.
  (text as unknown as string).split(/\{(\w+)\}/).map((piece, i) => (i % 2 ? values[piece as S] : piece));

/** A text with its slots filled. */
export const fillText = <S extends string>(text: Template<S>, values: Readonly<Record<S, string>>): string =>
  piecesOf(text, values).join('');

/** A counted text: the form `other`, and one for whatever else its language tells apart. */
export type Plural<S extends string = 'count'> = Readonly<
  Partial<Record<Intl.LDMLPluralRule, Template<S>>> & Record<'other', Template<S>>
>;

/**
 * The form of a counted text for a count, its slots not yet filled.
 * @param locale the language of the text; on a page that of the page
 */
export const formFor = <S extends string>(forms: Plural<S>, count: number, locale: string): Template<S> =>
  forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
