/** The words of the two voices: the finding, the long description, the table. */
import { formatDate } from '../../ledger/format.ts';
import type { Cell, Description } from '../kit/contract.ts';
import type { VoicesData } from './data.ts';
import { shownIn } from './scene.ts';
import { PAIRS, states, type VoicesState } from './states.ts';

export function describe(data: VoicesData, state: VoicesState): Description {
  const t = (key: string) => data.text[key] ?? key;
  const step = Object.entries(states).find(
    ([, known]) => known.from === state.from && known.to === state.to,
  )?.[0];
  const shown = shownIn(data.entries, state);
  const why = (key: string): Cell =>
    PAIRS.some(([, asked]) => asked === key) ? { text: t(`why-${key}`) } : { text: t('long-none') };
  return {
    finding: t(`finding-${step ?? 'what-it-shows'}`),
    long: `${t('long-intro')} ${shown.map(({ date, lane, text }) => `${formatDate(date)}, ${t(`long-${lane}`)}: ${text}.`).join(' ')}`,
    table: {
      caption: t('table-caption'),
      columns: [
        { key: 'when', label: t('col-when') },
        { key: 'lane', label: t('col-lane') },
        { key: 'what', label: t('col-what') },
        { key: 'why', label: t('col-why') },
      ],
      rows: shown.map(({ key, date, lane, text, claim }) => ({
        when: { text: formatDate(date), date },
        lane: { text: t(`head-${lane}`) },
        what: { text, claim },
        why: why(key),
      })),
    },
  };
}
