/** The units of numbers in charts' tables, by short codes; their words are in `content/<lang>/interface.yaml`, `tables`. */
export const TABLE_UNITS = [
  'USD bn',
  'USD bn/year',
  'USD mn',
  'USD/month',
  'USD of 100',
  'cents/USD',
  'GW',
  '%',
  'bp',
  'year',
  'years',
  'months',
  'futures',
  'number',
] as const;
export type TableUnit = (typeof TABLE_UNITS)[number];
