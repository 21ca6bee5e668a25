/** Draws futures off the main thread: what comes in and goes out is in `futures-messages.ts`. */
import { answer } from './futures-messages.ts';

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  answer(data, (said) => postMessage(said));
});
