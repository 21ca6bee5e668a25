/** What stands for the elements of a lesson's prose on every page that shows it. */
import Counted from '../claims/Counted.astro';
import Num from '../claims/Num.astro';
import Quote from '../claims/Quote.astro';
import Term from '../claims/Term.astro';
import Link from '../links/Link.astro';
import LessonFig from './LessonFig.astro';
import LessonResult from './LessonResult.astro';

export const lessonProse = { Counted, Num, Quote, Term, a: Link, Fig: LessonFig, Result: LessonResult };
