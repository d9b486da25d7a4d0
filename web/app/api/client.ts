import createClient, { type Client } from 'openapi-fetch';
import { type ProblemWords, readProblem, toProblem } from './problem.ts';

async function bodyOf(response: Response): Promise<unknown> {
  if (!response.headers.get('content-type')?.includes('json')) return null;
  return response.json().catch(() => null);
}

/**
 * The client of one of the server's APIs, typed by the generated `paths`. Every refusal and every lost connection is thrown as an
 * ApiProblem, so that a call either gives data or an error that a screen can show.
 *
 * @param baseUrl where the paths of this API begin, such as `/` (the generated paths carry `/api/v1`)
 * @param words gives the sentences in the language of the moment
 * @param onSignedOut called when the server no longer knows the session (401)
 */
export function createApi<Paths extends {}>(
  baseUrl: string,
  words: () => ProblemWords,
  onSignedOut?: () => void,
): Client<Paths> {
  const client = createClient<Paths>({ baseUrl, credentials: 'same-origin' });
  client.use({
    async onResponse({ response }) {
      if (response.ok) return;
      if (response.status === 401) onSignedOut?.();
      throw readProblem(response.status, await bodyOf(response), words());
    },
    onError: ({ error }) => toProblem(error, words()),
  });
  return client;
}

/** The data of an answer. Refusals were thrown before; an answer without a body gives undefined. */
export async function dataOf<Data>(answer: Promise<{ data?: Data }>): Promise<Data> {
  return (await answer).data as Data;
}

/** For edits: only the version that was read may be changed. `version` is the record's, as the API gave it. */
export function ifMatch(version: string | number): { 'If-Match': string } {
  const tag = String(version);
  return { 'If-Match': tag.startsWith('"') ? tag : `"${tag}"` };
}

/** For creations: one key for one intention of the person, kept through all its retries, so that nothing is made twice. */
export function idempotencyKey(key: string): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key };
}

/** A new intention. Not `crypto.randomUUID`, which a page over plain http does not have. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
