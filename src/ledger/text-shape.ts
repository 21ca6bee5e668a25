/** The shape of a text in a file of words. For the build. */
import { z } from 'zod';
import type { Plural } from './pieces.ts';
import { SITE } from './site-language.ts';
import { slotsOf, type Template } from './template.ts';

/**
 * A text that has to be there.
 * @param slots what code puts into it; a text need not use them all, and may use no other
 */
export function text(): z.ZodType<string>;
export function text<const S extends string>(...slots: [S, ...S[]]): z.ZodType<Template<S>>;
export function text(...slots: string[]): z.ZodType {
  return z
    .string()
    .min(1, 'is empty')
    .superRefine((words, context) => {
      for (const slot of slotsOf(words).filter((name) => !slots.includes(name))) {
        const has =
          slots.length > 0 ? `it may have ${slots.map((name) => `{${name}}`).join(', ')}` : 'it has none';
        context.addIssue({ code: 'custom', message: `nothing fills {${slot}} in this text; ${has}` });
      }
    });
}

/**
 * A text for each form that the site's language has of a counted thing: `one` and `other` in English.
 * @param slots besides `{count}`
 */
export function counted<const S extends string = never>(...slots: S[]): z.ZodType<Plural<S | 'count'>> {
  const { pluralCategories } = new Intl.PluralRules(SITE.locale).resolvedOptions();
  const form = text<S | 'count'>('count', ...slots);
  return z.strictObject(
    Object.fromEntries(pluralCategories.map((name) => [name, form])),
  ) as unknown as z.ZodType<Plural<S | 'count'>>;
}
