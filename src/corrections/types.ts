/** The shapes of corrections and updates after their schemas have passed. Fields: the head of content/corrections.yaml. */

/** How grave, the gravest first. */
export const GRADES = ['meaning', 'number', 'wording'] as const;
export type Grade = (typeof GRADES)[number];

/** What a correction concerns. */
export type Place =
  /** A chart; the steps that are concerned, or none where all are. */
  | { kind: 'chart'; id: string; steps: string[] }
  /** A chapter, or a step as `<chapter>.<step>`, where it stands today. */
  | { kind: 'story'; id: string }
  /** A claim of the ledger. */
  | { kind: 'claim'; id: string }
  /** Another page, by its path within the site. */
  | { kind: 'page'; id: string };

export interface Correction {
  /** Permanent: the fragment of its address. */
  id: string;
  /** When it was corrected, to the minute, in UTC: `2026-11-29T18:05Z`. */
  at: string;
  grade: Grade;
  /** What was wrong. */
  what: string;
  right: string;
  /** How that is known. */
  why: string;
  places: Place[];
}

export interface Update {
  /** Permanent, and no correction's: both stand on one page. */
  id: string;
  at: string;
  title: string;
  text: string;
}
