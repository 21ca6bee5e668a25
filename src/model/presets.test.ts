import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { secondOpinion } from '../testing/second-opinion.ts';
import { INPUT_NAMES } from './inputs.ts';
import { presetsFrom, readPresets, scenariosFile } from './presets.ts';

describe('the presets', () => {
  test('are those of the specification', () => {
    expect(readPresets().map(({ id }) => id)).toEqual(
      (
        'base bank-2025-11 reported-2026-02 reported-2026-09 reported-2026-09-cash credit-granted guarantee-granted both-granted slow-market ' +
        'ending-grows ending-markets ending-public ending-renegotiates ending-breaks'
      ).split(' '),
    );
  });

  test('are published with every input, and with outputs that an independent implementation finds too', () => {
    for (const { id, inputs, outputs } of scenariosFile().scenarios) {
      expect(Object.keys(inputs), id).toEqual(INPUT_NAMES);
      const theirs = secondOpinion(inputs);
      // A tenth of a cent in a hundred dollars.
      const same = (a: number, b: number) => Math.abs(a - b) <= 1e-5 * Math.max(1e-9, Math.abs(b)) + 1e-9;
      for (const [i, year] of outputs.years.entries())
        for (const [column, value] of Object.entries(year))
          expect(same(value, theirs.rows[i]![column]!), `${id} ${year.year} ${column}`).toBe(true);
      for (const name of ['gap2033', 'peakGap', 'cashAfterCompute', 'outside', 'publicMoney'] as const)
        expect(same(outputs[name], theirs[name]), `${id} ${name}`).toBe(true);
      expect(outputs.leverage === null ? Infinity : outputs.leverage).toBeCloseTo(theirs.leverage, 9);
    }
  });

  test('as they were', () => {
    const brief = scenariosFile().scenarios.map(({ id, ending, paidBy2033, neverShort, outputs }) => {
      const { gap2033, peakGap, publicMoney } = outputs;
      return [
        id,
        ending,
        paidBy2033,
        neverShort,
        ...[gap2033, peakGap, publicMoney].map((v) => v.toFixed(4)),
      ].join(' ');
    });
    expect(brief).toMatchInlineSnapshot(`
      [
        "base renegotiates 292 387.4 318.7851 318.7851 0.0000",
        "bank-2025-11 renegotiates 296.3  286.1450 289.5579 0.0000",
        "reported-2026-02 grows-into-it 237.1 260.9 0.0000 5.6765 0.0000",
        "reported-2026-09 renegotiates 361.9 450.5 42.8116 124.9871 0.0000",
        "reported-2026-09-cash grows-into-it 263.9 321.3 0.0000 16.5037 0.0000",
        "credit-granted renegotiates 241.8 269.7 145.5877 146.8991 289.1000",
        "guarantee-granted renegotiates 278.4 317 272.0764 272.0764 16.4220",
        "both-granted renegotiates 232.1 244.8 111.9575 115.1849 300.9238",
        "slow-market breaks 318.3  761.5199 761.5199 0.0000",
        "ending-grows grows-into-it 263 265.3 0.0000 0.0000 0.0000",
        "ending-markets carried-by-the-markets 191 191 0.0000 0.0000 0.0000",
        "ending-public carried-by-the-public 189 189 0.0000 0.0000 300.9238",
        "ending-renegotiates renegotiates 292 387.4 318.7851 318.7851 0.0000",
        "ending-breaks breaks 318.3  761.5199 761.5199 0.0000",
      ]
    `);
  });

  test('OpenAI’s numbers of September come to what was reported', () => {
    const of = (id: string) => readPresets().find((preset) => preset.id === id)!.inputs;
    const to2030 = (id: string, column: string) =>
      secondOpinion(of(id))
        .rows.slice(0, 5)
        .reduce((sum, row) => sum + row[column]!, 0);
    const needed = (id: string) => to2030(id, 'compute') + to2030(id, 'otherCosts') - to2030(id, 'revenue');
    for (const id of ['reported-2026-09', 'reported-2026-09-cash']) {
      expect(to2030(id, 'compute'), id).toBeCloseTo(855, 6);
      expect(to2030(id, 'revenue'), id).toBeCloseTo(809, 0);
      expect(secondOpinion(of(id)).rows[0]!['revenue'], id).toBeCloseTo(37.8, 1);
    }
    expect(needed('reported-2026-09')).toBeCloseTo(421, 0);
    expect(Math.abs(needed('reported-2026-09-cash') - 278)).toBeLessThan(3);
  });

  test('the two runs of September are always shown together', () => {
    const files = ['content/en/chapters', 'content/en/charts'].flatMap((folder) =>
      readdirSync(folder).map((name) => `${folder}/${name}`),
    );
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const has = (id: string) => new RegExp(`["[]${id}["\\]. ]`).test(text);
      expect(has('reported-2026-09'), file).toBe(has('reported-2026-09-cash'));
    }
  });

  test('what is wrong with one stops the build, by its line', () => {
    const claims = new Set(['known']);
    const of = (more: string) => `- id: one\n  title: One\n  description: Words.\n${more}`;
    expect(() => presetsFrom(of('  inputs: r30=9999\n'), claims)).toThrow(
      /presets\.yaml:1 {2}one {2}r30=9999 is no accepted value/,
    );
    expect(() => presetsFrom(of('  sources: [other]\n'), claims)).toThrow(/there is no claim/);
    expect(() => presetsFrom('- id: one\n', claims)).toThrow(/title/);
    expect(presetsFrom(of('  sources: [known]\n'), claims)).toHaveLength(1);
  });
});
