/** The words of the ribbon: the finding, the long description, the table. */
import { formatDate, formatExact, formatList, formatSentence, formatText } from '../../ledger/format.ts';
import { fill } from '../../ledger/template.ts';
import type { Cell, Description } from '../kit/contract.ts';
import type { Amount, ScaleData } from './data.ts';
import type { ScaleState } from './states.ts';

/** Whether an amount ends in the window. */
const ends = ({ value }: Amount, { from, span }: ScaleState) => value > from && value <= from + span;

/** Which of the findings in the chart's texts speaks of this state: that of the last thing in view. */
function findingKey({ landmarks, promise }: ScaleData, state: ScaleState): string {
  if (state.from === 0 && ends(promise, state)) return 'finding-whole';
  const last = [...landmarks, promise].filter((at) => ends(at, state)).at(-1);
  return `finding-${last?.key ?? 'whole'}`;
}

/** What the picture of a state says, in words and as a table; both come from the state. */
export function describe(data: ScaleData, state: ScaleState): Description {
  const t = (key: string) => {
    const text = data.text[key];
    if (text === undefined) throw new Error(`content/en/charts/scale.yaml: the text "${key}" is missing`);
    return text;
  };
  const shown = [data.revenue, ...data.landmarks.filter((at) => ends(at, state)), data.promise];
  const rows = shown.map((at): Record<string, Cell> => ({
    what: { text: data.text[`row-${at.key}`] ?? t(`name-${at.key}`) },
    value: { text: formatExact(at.value), value: at.value, claim: at.claim },
    kind: { text: t(`kind-${at.key === 'pace' ? 'pace' : at.kind}`) },
    said: { text: formatDate(at.said), date: at.said },
  }));
  const told = rows.map((row) =>
    fill(
      t('long-amount'),
      Object.fromEntries(Object.entries(row).map(([column, { text }]) => [column, text])),
    ),
  );
  return {
    finding: t(findingKey(data, state)),
    long: formatText(t('long-intro'), formatSentence(formatList(told))),
    table: {
      caption: t('table-caption'),
      columns: [
        { key: 'what', label: t('col-what') },
        { key: 'value', label: t('col-value'), unit: 'USD bn', numeric: true },
        { key: 'kind', label: t('col-kind') },
        { key: 'said', label: t('col-said') },
      ],
      rows,
    },
  };
}
