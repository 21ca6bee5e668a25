/** The words of the section: the finding, the long description, the table. */
import type { Cell, Description } from '../kit/contract.ts';
import { BEFORE, COST, LAW, LETTER, type Part, type ReachData } from './data.ts';
import type { ReachState } from './states.ts';

type Row = Record<string, Cell>;

/** What became of each item of the letter, by the claim that says so. */
const LATER: Readonly<Record<string, string>> = {
  materials: 'support-extend-chips-credit',
  server: 'since-no-enactment-found',
  hall: 'since-no-enactment-found',
  transformer: 'since-dpa-determination-2026',
};
/** Where the credit's own passage is silent, the claim that speaks of the part. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  fab: LAW,
  line: 'letter-grid-finance-programs',
};

const empty: Cell = { text: '' };

export function describe({ parts, text }: ReachData, { show }: ReachState): Description {
  const t = (key: string) => text[key] ?? key;
  const cited = (words: string, claim?: string): Cell => ({ text: words, ...(claim ? { claim } : {}) });

  const cellsOf = ({ key, credit, cost, wait }: Part): Row => {
    switch (show) {
      case 'chain':
        return { says: cited(t(`chain-${key}`)) };
      case 'law':
        return {
          says: cited(
            t(credit === 'law' ? 'row-law-fab' : key === 'materials' ? 'law-materials' : 'row-law-none'),
            key === 'materials' ? 'amic-materials-left-out' : 'amic-primary-purpose-test',
          ),
          before: credit === 'law' ? { text: t('row-before'), claim: BEFORE } : empty,
          today: credit === 'law' ? { text: t('row-today'), claim: LAW } : empty,
        };
      case 'asked':
        return {
          says: cited(t(`row-asked-${key}`), credit === 'asked' ? LETTER : ELSEWHERE[key]),
          later: LATER[key] ? cited(t(`row-later-${key}`), LATER[key]) : empty,
        };
      case 'factory':
        return {
          says: cited(t(`row-factory-${key}`), key === 'fab' ? LAW : credit ? LETTER : undefined),
        };
      case 'bill':
        return {
          cost:
            cost || key === 'transformer' ? { text: t(`row-cost-${key}`), claim: COST } : { text: t('none') },
          wait: wait ? { text: t(`wait-${key}`), claim: wait.claim } : { text: t('none') },
        };
    }
  };
  const rows = parts.map((part): Row => ({ part: { text: t(`name-${part.key}`) }, ...cellsOf(part) }));
  const keys = Object.keys(rows[0] ?? {});
  const told = rows.map((row) => {
    const said = keys.slice(1).flatMap((key) => row[key]?.text || []);
    return `${row['part']?.text}: ${said.join(', ')}`;
  });
  return {
    finding: t(`finding-${show}`),
    long: `${t(`long-${show}`)} ${told.join('; ')}.`,
    table: {
      caption: t(`table-${show}`),
      columns: keys.map((key) => ({ key, label: t(key === 'says' ? `col-${show}` : `col-${key}`) })),
      rows,
    },
  };
}
