import { expect, test } from 'vitest';
import type { ConfigEnv, Plugin } from 'vite';
import { interfaceModules, isInterfaceModule } from './interface-plugin.ts';

/** What the plugin makes of a module that a script imports. */
function loaderFor(command: ConfigEnv['command']): (name: string) => unknown {
  const plugin = interfaceModules() as Plugin & {
    configResolved: (config: { command: string }) => void;
    resolveId: (source: string) => { id: string } | undefined;
    load: (id: string) => unknown;
  };
  plugin.configResolved({ command });
  return (name) => {
    const resolved = plugin.resolveId(name);
    return resolved && plugin.load(resolved.id);
  };
}

test('a part has a constant for each text, and all forms of what counts', () => {
  const load = loaderFor('serve');
  expect(load('virtual:interface/figure')).toContain('export const count = "{step} of {steps}";');
  expect(load('virtual:interface/filter')).toContain(
    'export const claims = {"one":"{count} claim","other":"{count} claims"};',
  );
  expect(load('virtual:charts')).toBeUndefined();
});

test('for a build each text is a module of its own, so that it goes where it is said', () => {
  const load = loaderFor('build');
  const part = load('virtual:interface/figure') as string;
  expect(part).toContain('export { count } from "virtual:interface/figure#count";');
  expect(part).not.toContain('{steps}');
  expect(load('virtual:interface/figure#count')).toBe('export const count = "{step} of {steps}";');
});

test('a part that there is not stops the build, and says where it looked', () => {
  for (const command of ['serve', 'build'] as const)
    expect(() => loaderFor(command)('virtual:interface/figures')).toThrow(
      'content/en/interface.yaml has no part "figures"',
    );
});

test('modules of it are known by their ids', () => {
  expect(isInterfaceModule('\0virtual:interface/figure')).toBe(true);
  expect(isInterfaceModule('\0virtual:chart/figure')).toBe(false);
});
