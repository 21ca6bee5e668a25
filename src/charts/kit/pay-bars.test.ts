import { expect, test } from 'vitest';
import { barOf } from '../../model/bar.ts';
import { withInputs } from '../../model/inputs.ts';
import { run } from '../../model/run.ts';
import type { GroupMark, PathMark } from './contract.ts';
import { payBars } from './pay-bars.ts';

const words = {
  names: {
    ...{ customers: 'Customers', investors: 'Investors', lenders: 'Lenders', partners: 'Partners' },
    ...{ public: 'Public', gap: 'Unpaid', beside: 'Beside' },
  },
  ...{ open: 'unpaid', closed: 'all paid' },
};
const row = (key: string, bar: ReturnType<typeof barOf>) => ({ key, name: key, bar });
const short = barOf(run(withInputs({})));
const paid = barOf(run(withInputs({ revenue2030: 400 })));

test('what is paid in full has nothing hatched at its end', () => {
  expect(short.gap).toBeGreaterThan(1);
  expect(paid.gap).toBeLessThan(0.5);
  const { marks } = payBars([row('short', short), row('paid', paid)], words, { width: 640, height: 400 });
  const gap = marks.find(({ key }) => key === 'gap') as GroupMark;
  const [area] = gap.marks as PathMark[];
  // The key's swatch, and the one bar that is short.
  expect(area?.d.match(/M/g)).toHaveLength(2);
});
