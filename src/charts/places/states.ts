/** The one view. */
export type PlacesState = { show: 'places' };

export const states = { places: { show: 'places' } } satisfies Record<string, PlacesState>;
