/** A sound small lesson, and each rule broken once. */
import { describe, expect, it } from 'vitest';
import { checkLesson } from './check-lessons.ts';
import { lessonPath, wrongLink, type LessonsKnown } from './lesson-links.ts';
import { lessonFrom } from './lessons.ts';
import { formatProblem } from './problem.ts';

const TEXT = `---
order: 1
title: A lesson
question: What is it?
grades: Grades 9–12
minutes: 20
variants:
  - { minutes: 10, steps: [look] }
objectives:
  - Pupils look.
standards: [S.1]
materials:
  - Paper
vocabulary: [run-rate]
misconceptions:
  - { wrong: It is one., right: It is two. }
rubric:
  - { criterion: Looks, full: all, part: some, none: nothing }
updated: "2026-12-01"
---

<LessonStep id="look" minutes={10} to="money.start" title="Look" hide>

Say *this*.

<Pupils>

Look.

</Pupils>

</LessonStep>

<Question id="what" step="look" lines={3}>

How much is <Fig claim="the-sum" />?

- One
- Two

</Question>

<WorkedAnswer to="what">

It is <Result set="r30=280" of="gap2033" />, see [the lab](/scenarios/).

</WorkedAnswer>

<LessonStep id="set" minutes={10} to="/scenarios/?m=1&r30=280" title="Set">

Set it.

</LessonStep>
`;
const known: LessonsKnown = {
  story: new Set(['money', 'money.start']),
  charts: new Map([['path', new Set(['start'])]]),
  terms: new Set(['run-rate']),
  standards: new Set(['S.1']),
  claims: new Set(['the-sum']),
  lessons: new Set(['a-lesson']),
  found: (query) => (query.get('topic') === 'revenue' ? 3 : query.get('topic') === 'power' ? 0 : null),
  settings: (query) => (query.includes('r30=280') ? null : 'the lab does not take it'),
  result: ({ of }) => (of === 'gap2033' ? null : 'the model reports no such thing'),
};
const say = (name: string, { claim }: Readonly<Record<string, string>>) =>
  name === 'Fig' ? `{${claim}}` : name === 'Result' ? '{a result}' : null;

function problemsOf(text: string): string[] {
  const { lesson, problems } = lessonFrom('a-lesson', 'a-lesson.mdx', text, say);
  return [...problems, ...(lesson ? checkLesson(lesson, text, known) : [])].map(formatProblem);
}
const broken = (from: string, to: string) => {
  expect(TEXT).toContain(from);
  return problemsOf(TEXT.replace(from, to));
};

describe('a lesson', () => {
  it('is read with its steps, and with questions and answers in plain words', () => {
    const { lesson } = lessonFrom('a-lesson', 'a-lesson.mdx', TEXT, say);
    expect(lesson?.steps.map(({ id, minutes, to, hide, line }) => ({ id, minutes, to, hide, line }))).toEqual(
      [
        { id: 'look', minutes: 10, to: 'money.start', hide: true, line: 22 },
        { id: 'set', minutes: 10, to: '/scenarios/?m=1&r30=280', hide: false, line: 49 },
      ],
    );
    expect(lesson?.questions).toEqual([
      {
        ...{ id: 'what', step: 'look', lines: 3, line: 34 },
        plain: 'How much is {the-sum}?\n\n• One\n• Two',
        answer: 'It is {a result}, see the lab.',
      },
    ]);
  });
  it('breaks no rule as it stands', () => {
    expect(problemsOf(TEXT)).toEqual([]);
  });
  it.each([
    ['to="money.start"', 'to="money.end"', ':22  look  there is no step "money.end"'],
    ['r30=280" title', 'r30=9" title', ':49  set  the lab does not take it'],
    ['[run-rate]', '[walk-rate]', ':14  walk-rate  the glossary has no such term'],
    ['[S.1]', '[S.2]', ':11  S.2  there is no standard of this code'],
    ['minutes: 20', 'minutes: 25', ':6  a-lesson  the steps take 20 minutes together'],
    ['minutes: 10, steps', 'minutes: 15, steps', ':8  a-lesson in 15 minutes  its steps take 10 minutes'],
    ['steps: [look]', 'steps: [see]', ':8  a-lesson in 10 minutes  the lesson has no step "see"'],
    ['to="what"', 'to="who"', ':34  what  this question has no answer'],
    ['to="what"', 'to="who"', ':43  who  this answer is to no question'],
    ['step="look"', 'step="see"', ':34  what  the lesson has no step "see"'],
    ['lines={3}', 'lines={0}', ':34  what  a question has one to twelve lines'],
    ['title: A lesson', 'title: The 13 billion', ':3  a-lesson  "13 billion" is typed into the head'],
    ['It is two.', 'It is 2.', ':16  a-lesson  "2" is typed into the head'],
    ['of="gap2033"', 'of="gap"', ':45  a-lesson  <Result>: the model reports no such thing'],
    ['(/scenarios/)', '(/nowhere/)', ':45  /nowhere/  there is no page "/nowhere/"'],
    ['updated: "2026-12-01"', 'updated: soon', ':19  a-lesson  field "updated"'],
    ['order: 1', 'order: 1\nlevel: 3', ':3  a-lesson  field "(file)"'],
    ['title="Set">', 'title="Set" more>', ':6  a-lesson  the steps take 10 minutes together'],
    ['title="Look" hide>', 'title="Look" more>', ':34  what  "look" is of a longer form'],
    ['</Pupils>', '', '  a-lesson  the MDX does not parse'],
  ])('with %s as %s is refused where it stands', (from, to, said) => {
    expect(broken(from, to).some((problem) => problem.includes(said))).toBe(true);
  });
});

describe('a link of a lesson', () => {
  it.each([
    ['money', null],
    ['money.start', null],
    ['/charts/path/start/', null],
    ['/charts/path/end/', 'chart "path" has no step "end"'],
    ['/charts/line/', 'there is no chart "line"'],
    ['/sources/?topic=revenue', null],
    ['/sources/?topic=power', 'the filter "?topic=power" lets no claim through'],
    ['/sources/?subject=x', 'the page of sources does not know the filter "?subject=x"'],
    ['/sources/#claim-the-sum', null],
    ['/sources/#claim-a-sum', 'there is no claim "a-sum"'],
    ['/glossary/#run-rate', null],
    ['/glossary/#walk-rate', 'there is no term "walk-rate"'],
    ['/teach/a-lesson/', null],
    ['/teach/a-lesson/answers/', 'there is no lesson "a-lesson"'],
    ['https://example.org/', '"https://example.org/" is no path within the site'],
    ['//example.org/', '"//example.org/" is no path within the site'],
  ])('%s: %s', (to, said) => {
    expect(wrongLink(to, known)).toBe(said);
  });
  it('covers what gives the answer away before the hash', () => {
    const covered = (to: string) => lessonPath({ to, hide: true });
    expect(covered('revenue.run-rate')).toBe('/?hide=end#revenue.run-rate');
    expect(covered('commitments.gigawatts')).toBe('/chapters/commitments/?hide=end#commitments.gigawatts');
    expect(covered('/scenarios/?m=1&r30=280')).toBe('/scenarios/?m=1&r30=280&hide=end');
    expect(covered('/charts/path/start/')).toBe('/charts/path/start/?hide=end');
    expect(lessonPath({ to: 'revenue.run-rate', hide: false })).toBe('/#revenue.run-rate');
  });
});
