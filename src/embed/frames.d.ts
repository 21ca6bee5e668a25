declare module '@newswire/frames' {
  /** Tells the embedding page the height of this document, as AMP and newswire frames understand it. */
  export function sendFrameHeight(height?: number): void;
}
