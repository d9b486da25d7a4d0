import { Worker } from 'node:worker_threads';
import { withoutPictures } from './rules-files.ts';
import { htmlText } from './rules-html.ts';
import { answerText } from './rules-text.ts';

/** The answer in a mail, and the Content-IDs of the pictures that stand in it. */
export type Answer = { body: string; shown: ReadonlySet<string> };

const patienceMs = 5_000;
/** Longer texts are not looked at again when the parser gave up: they are too long for a message anyway. */
const mostAgain = 200_000;

/**
 * What somebody wrote, of the plain text, else of the HTML. A text that keeps the parser of answers busy for longer than five seconds is
 * cut by our own rules alone.
 */
export async function findAnswer(text: string | null, html: string | null): Promise<Answer> {
  const found = await asked(text, html);
  if (found) return { body: found.body, shown: new Set(found.shown) };
  const plain = text === null || text.trim() === '' ? htmlText((html ?? '').slice(0, mostAgain)) : text;
  const rest = withoutPictures(plain.length > mostAgain ? plain : answerText(plain, null));
  return { body: rest.text, shown: rest.shown };
}

async function asked(text: string | null, html: string | null): Promise<{ body: string; shown: string[] } | null> {
  const worker = new Worker(new URL('./answer-worker.ts', import.meta.url), { workerData: { text, html } });
  const { promise, resolve } = Promise.withResolvers<{ body: string; shown: string[] } | null>();
  const timer = setTimeout(() => resolve(null), patienceMs);
  worker.once('message', resolve);
  worker.once('error', () => resolve(null));
  worker.once('exit', () => resolve(null));
  return promise.finally(() => {
    clearTimeout(timer);
    void worker.terminate();
  });
}
