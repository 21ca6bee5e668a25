/** What a table says besides its cells: units, and where each number is documented. Pure; for the build. */
import { isNumber, type TypedCell, type TypedColumn } from '../charts/typed-table.ts';
import { interfaceWords } from '../ledger/interface/words.ts';
import { fill } from '../ledger/template.ts';

/** The page that lists all records. */
const RECORDS = '/sources/';

/** Where a cell's record is: its claim's, that of its row, or its best source's; null where nothing stands behind it. */
export function recordPath(cell: TypedCell): string | null {
  const [claim] = cell.restsOn;
  if (claim !== undefined) return `${RECORDS}#claim-${claim}`;
  const [source] = cell.sources;
  return source !== undefined && isNumber(cell) ? `${RECORDS}#source-${source}` : null;
}

/** The unit that a head has to name, since neither it nor the caption does; empty where rows differ or one of them does. */
export function headUnit({ label, units }: TypedColumn, caption: string): string {
  const { units: words, headUnit: form } = interfaceWords().tables;
  const [unit, ...others] = units;
  if (unit === undefined || unit === 'year' || others.length > 0) return '';
  const { name } = words[unit];
  return `${caption} ${label}`.toLowerCase().includes(name) ? '' : fill(form, { unit: name });
}
