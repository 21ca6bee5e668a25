/** What of a chart's data the browser is sent. */
/** The data that `live` leaves, with the picture's words; all of it where a chart has no `live`. */
export const sentOf = ({ live }: { live?: ((data: never) => object) | undefined }, data: object): object =>
  live ? { ...live(data as never), ...('words' in data ? { words: data.words } : {}) } : data;
