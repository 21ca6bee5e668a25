declare module 'virtual:chart/*' {
  type ChartModule = import('./kit/chart-module.ts').ChartModule;
  export const scene: ChartModule['scene'];
  export const states: ChartModule['states'];
  export const travel: ChartModule['travel'];
  export const data: ChartModule['data'];
  export const words: ChartModule['words'];
  export const inputs: ChartModule['inputs'];
  export const say: ChartModule['say'];
  export const futures: ChartModule['futures'];
}
declare module 'virtual:charts' {
  /** Loads a chart by its id. */
  export const loaders: Readonly<Record<string, () => Promise<import('./kit/chart-module.ts').ChartModule>>>;
}
