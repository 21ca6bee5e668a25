/** Which state of the site a file was made from: a static host cannot know when it is downloaded. */
import { readCorrections } from '../corrections/read.ts';
import { MODEL_VERSION } from '../model/inputs.ts';

export interface SiteVersion {
  /** When the newest correction or update was published: ISO, to the minute. */
  last_change: string;
  /** Of the model. */
  model: number;
}

/** @throws where neither a correction nor an update is listed */
export function siteVersion(): SiteVersion {
  const { corrections, updates } = readCorrections();
  const [newest] = [...corrections, ...updates].map(({ at }) => at).sort((a, b) => b.localeCompare(a));
  if (newest === undefined) throw new Error('content/updates.yaml and content/corrections.yaml are empty');
  return { last_change: newest, model: MODEL_VERSION };
}
