import { systemActor } from '#server/access/actors.ts';
import type { WorklistLine } from '#server/features/worklist/contract.ts';
import type { Answer, Client, TestApp } from '#tests/support/test-app.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests read answers freely; what they hold is asserted, not typed
type Loose = any;

function made(answer: Answer<Loose>): Loose {
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Set-up of the workflow over the API, as an administrator makes it. */
export function worklistSetup(t: TestApp) {
  const admin = t.administrator;
  return {
    category: async (name: string): Promise<string> => made(await admin.post('/api/v1/categories', { name })).id,
    customerGroup: async (code: string): Promise<string> =>
      made(await admin.post('/api/v1/customer-groups', { code, name: `Group ${code}` })).id,
    role: async (name: string, categoryIds: string[]): Promise<string> =>
      made(await admin.post('/api/v1/workflow-roles', { name, categoryIds })).id,
    workGroup: async (body: object): Promise<string> => made(await admin.post('/api/v1/work-groups', body)).id,
    async join(groupId: string, userId: string, workflowRoleId: string, cherryPick = true): Promise<void> {
      made(
        await admin.post(`/api/v1/work-groups/${groupId}/members`, { set: [{ userId, workflowRoleId, cherryPick }] }),
      );
    },
    async leave(groupId: string, userId: string): Promise<void> {
      made(await admin.post(`/api/v1/work-groups/${groupId}/members`, { remove: [userId] }));
    },
    /** A customer with its groups and operator, written past its page. */
    async customer(
      name: string,
      more: {
        import_sea_group_id?: string;
        import_air_group_id?: string;
        transport_group_id?: string;
        service_operator_id?: string;
      } = {},
    ): Promise<string> {
      const { id } = made(await admin.post('/api/v1/customers', { name }));
      if (Object.keys(more).length > 0)
        await t.db.withActor(systemActor('test'), (tx) =>
          tx.updateTable('customers').set(more).where('id', '=', id).execute(),
        );
      return id;
    },
    async away(userId: string, coverUserId: string, from: string, until: string): Promise<void> {
      await t.db.withActor(systemActor('test'), (tx) =>
        tx
          .updateTable('users')
          .set({ cover_user_id: coverUserId, away_from: from, away_until: until })
          .where('id', '=', userId)
          .execute(),
      );
    },
  };
}

/** What tests do at a worklist. */
export function worklistClient(client: Client) {
  const page = async (query = ''): Promise<Loose> => made(await client.get(`/api/v1/worklist${query}`));
  const lines = async (query = ''): Promise<WorklistLine[]> => (await page(query)).items;
  return {
    page,
    lines,
    /** "J-1 Name of CLR, ..." as the list stands. */
    names: async (query = ''): Promise<string[]> =>
      (await lines(query)).map((line) => `${line.job.jobCode} ${line.milestone.eventType}`),
    counts: async (): Promise<Loose> => made(await client.get('/api/v1/worklist/counts')),
    take: (id: string, takeOverFrom?: string) =>
      client.post(`/api/v1/worklist/lines/${id}/take`, takeOverFrom === undefined ? {} : { takeOverFrom }),
    release: (id: string, takeOverFrom?: string) =>
      client.post(`/api/v1/worklist/lines/${id}/release`, takeOverFrom === undefined ? {} : { takeOverFrom }),
    next: () => client.post('/api/v1/worklist/next'),
    act: (action: string, of: readonly WorklistLine[], body: object = {}) =>
      client.post('/api/v1/worklist/actions', {
        action,
        lines: of.map((line) => ({ id: line.id, jobId: line.job.id })),
        ...body,
      }),
  };
}
