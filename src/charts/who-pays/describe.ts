/** The words of the bar: the finding, the long description, the table. */
import { formatAmount, formatNumber } from '../../ledger/format.ts';
import type { Cell, Description } from '../kit/contract.ts';
import type { Money, WhoPaysData } from './data.ts';
import { describeResults } from './results-words.ts';
import type { WhoPaysState } from './states.ts';

const inWords = (value: number, digits = 4) => formatAmount(value * 1e9, 'USD', 'long', digits);
/** No more digits than the ledger has. */
const bare = (value: number) => Number(value.toPrecision(6));

/** What the picture of a state says, in words and as a table; both come from the state. */
export function describe(data: WhoPaysData, state: WhoPaysState): Description {
  if (state.view === 'endings' || state.view === 'model') return describeResults(data, state);
  const t = (key: string) => data.text[key] ?? key;
  const { whole } = data;
  const full = state.view === 'known' || state.view === 'hoped';
  const rows = full ? data.rows.filter(({ after }) => after <= state.after) : [];
  const plans =
    state.view === 'hoped'
      ? data.plans.filter(
          ({ after, until }) => after <= state.after && (until === null || until > state.after),
        )
      : [];
  const beside = state.view === 'hoped' ? data.beside.filter(({ after }) => after <= state.after) : [];
  /** Outlines whose place something else has taken. */
  const replaced =
    state.view === 'hoped' ? data.plans.filter(({ until }) => until !== null && until <= state.after) : [];
  const filled = rows.reduce((all, { value }) => all + value, 0);
  const payer = (name: string) => t(`name-${name}`);
  const cells =
    (as: string) =>
    (one: Money): Record<string, Cell> => ({
      what: { text: one.name },
      payer: { text: payer(one.payer) },
      value: {
        ...{ text: String(bare(one.value)), value: bare(one.value) },
        ...(one.part ? {} : { claim: one.claim }),
      },
      as: {
        text:
          t(`as-${one.evidence === 'model' && as === 'plan' ? 'model' : as}`) +
          (one.weak ? `; ${t('as-weak')}` : ''),
      },
      // A part of what a claim says is our subtraction: the claim then stands behind the reason.
      why: { text: one.why, ...(one.part ? { claim: one.claim } : {}) },
    });
  const nobody: Record<string, Cell> = {
    what: { text: t('table-nobody') },
    payer: { text: t('table-none') },
    // Of an empty bar the gap is the whole.
    value: {
      text: String(bare(whole.value - filled)),
      value: bare(whole.value - filled),
      ...(filled > 0 ? {} : { claim: whole.claim }),
    },
    as: { text: t('as-gap') },
    why: { text: t('table-why-gap') },
  };
  const stated: Record<string, Cell> = {
    what: { text: t('table-whole') },
    payer: { text: '' },
    value: { text: String(whole.value), value: whole.value, claim: whole.claim },
    as: { text: t('as-stated') },
    why: { text: t('table-why-whole') },
  };
  const listed: Record<string, Cell>[] =
    state.view === 'payers'
      ? ['customers', 'investors', 'lenders', 'partners', 'public'].map((name) => ({
          what: { text: t(`says-${name}`) },
          payer: { text: payer(name) },
          value: { text: t('table-open') },
          as: { text: t('as-open') },
          why: { text: '' },
        }))
      : [];
  const leftOut = (state.view === 'hoped' ? data.leftOut : []).map((one): Record<string, Cell> => ({
    what: { text: one.statement },
    payer: { text: t('table-none') },
    value: {
      ...(one.value === null ? { text: one.said } : { text: String(one.value), value: one.value }),
      claim: one.claim,
    },
    as: { text: t('as-left-out') },
    why: { text: one.why },
  }));
  /** The same record, counted by other fair rules. */
  const rules = (full && rows.length === data.rows.length ? data.rules : []).map(
    ({ name, value }): Record<string, Cell> => ({
      what: { text: name },
      payer: { text: '' },
      value: { text: String(bare(value)), value: bare(value) },
      as: { text: t('as-rule') },
      why: { text: `${formatNumber((100 * value) / whole.value, 2)}% ${t('table-of-whole')}` },
    }),
  );
  const told = [
    ...rows.map((one) => `${payer(one.payer)}: ${one.name}, ${inWords(one.value)}`),
    ...plans.map((one) => `${t('long-plan')} ${payer(one.payer)}: ${one.name}, ${inWords(one.value)}`),
    ...beside.map(
      (one) => `${t('long-beside')} ${payer(one.payer)}: ${one.name}, ${inWords(one.value)}, ${t('promise')}`,
    ),
    `${t('table-nobody')}: ${inWords(whole.value - filled, 3)}`,
  ];
  const finding =
    state.view === 'known'
      ? `${t('finding-known')} ${inWords(filled, 3)}; ${t('finding-gap')} ${inWords(whole.value - filled, 3)}.`
      : t(`finding-${state.view}`);
  return {
    finding,
    long: `${t('long-intro')} ${told.join('; ')}.`,
    table: {
      caption: t('table-caption'),
      columns: [
        { key: 'what', label: t('col-what') },
        { key: 'payer', label: t('col-payer') },
        { key: 'value', label: t('col-value'), unit: 'USD bn', numeric: true },
        { key: 'as', label: t('col-as') },
        { key: 'why', label: t('col-why') },
      ],
      rows: [
        stated,
        ...rows.map(cells('counted')),
        ...listed,
        nobody,
        ...plans.map(cells('plan')),
        ...replaced.map(cells('replaced')),
        ...beside.map(cells('beside')),
        ...rules,
        ...leftOut,
      ],
    },
  };
}
