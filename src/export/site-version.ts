/** Which state of the site a file was made from: a static host cannot know when it is downloaded. */
import { published } from '../corrections/read.ts';
import { MODEL_VERSION } from '../model/inputs.ts';

export interface SiteVersion {
  /** When the newest correction or update was published: ISO, to the minute. */
  last_change: string;
  /** Of the model. */
  model: number;
}

/** @throws where neither a correction nor an update is listed */
export const siteVersion = (): SiteVersion => ({ last_change: published().last, model: MODEL_VERSION });
