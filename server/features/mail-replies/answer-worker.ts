import { parentPort, workerData } from 'node:worker_threads';
import EmailReplyParser from 'email-reply-parser';
import { withoutPictures } from './rules-files.ts';
import { htmlText } from './rules-html.ts';
import { answerText, type Fragment } from './rules-text.ts';

/** Finds the answer in a mail's text, away from the server's own thread: crafted texts make the parser's patterns take their time. */
type Asked = { text: string | null; html: string | null };

function parse(text: string): Fragment[] {
  return new EmailReplyParser()
    .read(text)
    .getFragments()
    .map((one) => ({ text: one.toString(), isQuoted: one.isQuoted(), isSignature: one.isSignature() }));
}

function answer({ text, html }: Asked): { body: string; shown: string[] } {
  const fromHtml = html === null ? null : withoutPictures(answerText(htmlText(html), parse));
  const body = text === null || text.trim() === '' ? (fromHtml?.text ?? '') : answerText(text, parse);
  return { body, shown: [...(fromHtml?.shown ?? [])] };
}

parentPort?.postMessage(answer(workerData as Asked));
