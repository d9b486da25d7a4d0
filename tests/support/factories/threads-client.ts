import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Client, TestApp } from '#tests/support/test-app.ts';
import { upload } from '#tests/support/upload.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests read answers freely; what they hold is asserted, not typed
type Loose = any;

/** What tests do with threads over the API, as staff or (`base` /api/portal/v1) as a contact. */
export function threadsClient(t: Pick<TestApp, 'app'>, client: Client, base = '/api/v1') {
  const at = (threadId: string, rest = '') => `${base}/threads/${threadId}${rest}`;
  const place = (jobId: string, componentId?: string) =>
    `${base}/jobs/${jobId}/thread${componentId ? `?componentId=${componentId}` : ''}`;
  const self = {
    at,
    find: async (jobId: string, componentId?: string): Promise<Loose> =>
      (await client.get(place(jobId, componentId))).body,
    open: async (jobId: string, componentId?: string): Promise<Loose> => {
      const made = await client.post(place(jobId, componentId));
      expect(made.status, JSON.stringify(made.body)).toBe(200);
      return made.body;
    },
    tryPost: (threadId: string, body: string, more: object = {}) =>
      client.post(at(threadId, '/messages'), { clientId: randomUUID(), body, ...more }),
    post: async (threadId: string, body: string, more: object = {}): Promise<Loose> => {
      const sent = await self.tryPost(threadId, body, more);
      expect(sent.status, JSON.stringify(sent.body)).toBe(201);
      return sent.body;
    },
    page: async (threadId: string, query = ''): Promise<Loose> =>
      (await client.get(at(threadId, `/messages${query}`))).body,
    bodies: async (threadId: string, query = ''): Promise<string[]> =>
      (await self.page(threadId, query)).items.map((one: { body: string }) => one.body),
    read: (threadId: string, messageId: string) => client.post(at(threadId, '/read'), { messageId }),
    counts: async (): Promise<Loose> => (await client.get(`${base}/threads/counts`)).body,
    edit: (threadId: string, id: string, body: string) => client.patch(at(threadId, `/messages/${id}`), { body }, 1),
    remove: (threadId: string, id: string) => client.delete(at(threadId, `/messages/${id}`)),
    upload: (threadId: string, name: string, bytes: Buffer | string) =>
      upload(t, client, at(threadId, '/files'), { name, bytes }),
  };
  return self;
}
