/** The words of the timeline: the finding, the long description, the table. */
import { fill } from '../../ledger/template.ts';
import type { Cell, Description } from '../kit/contract.ts';
import { struck } from './blocks.ts';
import type { RemarkData, Statement } from './data.ts';
import type { RemarkState } from './states.ts';
import { BY, VIEWS } from './views.ts';

/** The statements of a view in the order of time; what withdraws stands beside what it withdrew. */
function heard({ statements }: RemarkData, { show }: RemarkState): Statement[] {
  const keys = VIEWS[show].map(({ key }) => key);
  return statements.filter(({ key }) => keys.includes(key));
}

/** What the picture of a state says, in words and as a table; both come from the state. */
export function describe(data: RemarkData, state: RemarkState): Description {
  const by = data.statements.find(({ key }) => key === BY);
  const [here = '', there = ''] = by?.when?.match(/\d\d:\d\d/g) ?? [];
  const t = (key: string) => fill(data.text[key] ?? key, { here, there });
  const rows = heard(data, state).map((at): Record<string, Cell> => ({
    when: { text: at.when || t('table-letter-day'), date: at.day ?? '' },
    who: { text: at.who },
    what: { text: at.words, claim: at.claim, evidence: at.evidence },
    place: { text: t(`place-${at.stance}`) },
    after: {
      text: struck(at) ? t('struck-yes') : at.evidence === 'disputed' ? t('struck-disputed') : t('struck-no'),
    },
  }));
  const told = heard(data, state).map((at) => {
    const end = struck(at) ? ` ${t('struck-yes')}.` : '';
    return `${at.when ? `${at.when}: ` : ''}${at.who}: ${at.words} (${t(`place-${at.stance}`)}).${end}`;
  });
  const withdrawn = heard(data, state).some(struck);
  const more = withdrawn ? ` ${t('long-withdrawn')}` : '';
  return {
    finding: t(`finding-${state.show}`),
    long: `${t('long-intro')} ${told.join(' ')}${more}`,
    table: {
      caption: t('table-caption'),
      columns: ['when', 'who', 'what', 'place', 'after'].map((key) => ({ key, label: t(`col-${key}`) })),
      rows,
    },
  };
}
