import { randomBytes } from 'node:crypto';
import { runImport } from '#server/features/imports/run-import.ts';
import type { Answer, Client, TestApp } from './test-app.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests read answers freely; what they hold is asserted, not typed
type Loose = any;

/** Sends a file as a browser does. */
export async function uploadFile(
  app: TestApp,
  fileName: string,
  content: string | Buffer,
  who: Client = app.administrator,
): Promise<Answer<Loose>> {
  const boundary = randomBytes(12).toString('hex');
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const raw = await app.app.inject({
    method: 'POST',
    url: '/api/v1/imports',
    headers: { cookie: who.cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), Buffer.from(content as string), Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
  return { status: raw.statusCode, body: raw.json(), headers: raw.headers, raw };
}

/** Does what the worker does: goes on with an import until it stands still. */
export async function workOn(app: TestApp, id: string, signal = new AbortController().signal): Promise<Loose> {
  await runImport({ db: app.db, clock: app.clock }, id, signal);
  return (await app.administrator.get(`/api/v1/imports/${id}`)).body;
}

/** Uploads, maps and checks a file; the import as it then stands. */
export async function checkFile(
  app: TestApp,
  content: string | Buffer,
  mapping: object,
  name = 'jobs.csv',
): Promise<Loose> {
  const { status, body } = await uploadFile(app, name, content);
  if (status !== 201) throw new Error(`upload: ${status} ${JSON.stringify(body)}`);
  const id = String(body.import.id);
  const saved = await app.administrator.put(`/api/v1/imports/${id}/mapping`, { mapping });
  if (saved.status !== 200) throw new Error(`mapping: ${saved.status} ${JSON.stringify(saved.body)}`);
  await app.administrator.post(`/api/v1/imports/${id}/check`);
  return workOn(app, id);
}

/** The same, and applies it where that is allowed. */
export async function importAll(
  app: TestApp,
  content: string | Buffer,
  mapping: object,
  name?: string,
): Promise<Loose> {
  const checked = await checkFile(app, content, mapping, name);
  const { status, body } = await app.administrator.post(`/api/v1/imports/${checked.id}/apply`);
  if (status !== 200) throw new Error(`apply: ${status} ${JSON.stringify(body)}`);
  return workOn(app, checked.id);
}

/** What is wrong with rows, as `row column code`. */
export async function faultsOf(app: TestApp, id: string): Promise<string[]> {
  const { body } = await app.administrator.get(`/api/v1/imports/${id}/faults?limit=200`);
  return body.items.map((fault: Loose) => `${fault.row} ${fault.column ?? '-'} ${fault.code}`);
}
