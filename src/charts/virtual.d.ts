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
  /** Loads the drawing of a chart that is a part of the page, by its id. */
  export const flows: Readonly<Record<string, () => Promise<import('./kit/chart-module.ts').FlowModule>>>;
}
declare module 'virtual:flow/*' {
  type FlowModule = import('./kit/chart-module.ts').FlowModule;
  export const flow: FlowModule['flow'];
  export const states: FlowModule['states'];
  export const data: FlowModule['data'];
  export const words: FlowModule['words'];
}
