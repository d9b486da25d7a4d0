import type { TestApp } from './test-app.ts';

export const boundary = 'test-boundary-5f3a';

/** A multipart body with one file; what the sender claims of it is free. */
export function multipartBody(name: string, bytes: Buffer | string, claimed = 'application/octet-stream'): Buffer {
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${claimed}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(`\r\n--${boundary}--\r\n`)]);
}

// biome-ignore lint/suspicious/noExplicitAny: tests read answers freely; what they hold is asserted, not typed
export type Uploaded = { status: number; body: any };

/** Sends a file as a browser does. */
export async function upload(
  t: Pick<TestApp, 'app'>,
  { cookie }: { cookie: string },
  url: string,
  file: { name: string; bytes: Buffer | string; claimed?: string },
  headers: Record<string, string> = {},
): Promise<Uploaded> {
  const answer = await t.app.inject({
    method: 'POST',
    url,
    headers: { cookie, 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers },
    payload: multipartBody(file.name, file.bytes, file.claimed),
  });
  return { status: answer.statusCode, body: answer.json() };
}
