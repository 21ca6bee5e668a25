/** Random inputs for property tests: anywhere in the limits, their ends included. */
import * as fc from 'fast-check';
import { INPUT_NAMES, INPUTS, type InputName, type Inputs } from '../model/inputs.ts';

const anyOf = (name: InputName): fc.Arbitrary<number> => {
  const { limits, whole } = INPUTS[name];
  const [min, max] = limits;
  const between = whole
    ? fc.integer({ min, max })
    : fc.double({ min, max, noNaN: true }).map((value) => value + 0);
  return fc.oneof({ weight: 8, arbitrary: between }, { weight: 1, arbitrary: fc.constantFrom(min, max) });
};

export const anyInputs: fc.Arbitrary<Inputs> = fc.record(
  Object.fromEntries(INPUT_NAMES.map((name) => [name, anyOf(name)])) as Record<
    InputName,
    fc.Arbitrary<number>
  >,
);
