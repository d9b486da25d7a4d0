import { expect } from 'vitest';
import type { JobDetail } from '#server/features/jobs/contract.ts';
import type { Answer, Client } from '#tests/support/test-app.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests read answers freely; what they hold is asserted, not typed
type Loose = any;

/** What tests do with jobs over the API. Calls that answer a job expect success; `try...` answer whatever comes. */
export function jobsClient(client: Client, customerId: string) {
  const ok = (answer: Answer<Loose>): JobDetail => {
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
    return answer.body;
  };
  const at = (job: { id: string }, rest: string) => `/api/v1/jobs/${job.id}${rest}`;
  const match = (version: number) => ({ 'if-match': `"${version}"` });
  const self = {
    tryAdd: (body: object = {}) => client.post('/api/v1/jobs', { customerId, direction: 'import', ...body }),
    add: async (body: object = {}) => ok(await self.tryAdd(body)),
    read: async (job: { id: string }) => ok(await client.get(at(job, ''))),
    tryEdit: (job: JobDetail, change: object) => client.patch(at(job, ''), change, job.version),
    edit: async (job: JobDetail, change: object) => ok(await self.tryEdit(job, change)),
    tryAction: (job: JobDetail, name: string, body: object = {}) =>
      client.post(at(job, `/actions/${name}`), body, match(job.version)),
    action: async (job: JobDetail, name: string, body: object = {}) => ok(await self.tryAction(job, name, body)),
    tryMilestone: (job: JobDetail, type: string, action: string, body: object = {}, componentId?: string | null) =>
      client.post(at(job, `/milestones/${self.milestone(job, type, componentId).id}/${action}`), body),
    /** complete, undo, not-applicable, estimate on the milestone of that type. */
    act: async (job: JobDetail, type: string, action: string, body: object = {}, componentId?: string | null) =>
      ok(await self.tryMilestone(job, type, action, body, componentId)),
    milestone(job: JobDetail, type: string, componentId: string | null = null) {
      const found = job.milestones.find((one) => one.eventType === type && one.componentId === componentId);
      if (!found) throw new Error(`no milestone ${type} on ${componentId ?? 'the job'}`);
      return found;
    },
    tryRecord: (job: { id: string }, body: object) => client.post(at(job, '/events'), body),
    record: async (job: { id: string }, body: object) => ok(await self.tryRecord(job, body)),
    events: async (job: { id: string }): Promise<Loose[]> =>
      (await client.get(at(job, '/events?limit=200'))).body.items,
    tryAddComponent: (job: { id: string }, body: object) => client.post(at(job, '/components'), body),
    addComponent: async (job: { id: string }, body: object) => ok(await self.tryAddComponent(job, body)),
    /** "BOOK completed, ARRV pending ..." of the job, or of one component. */
    track: (job: JobDetail, componentId: string | null = null) =>
      job.milestones
        .filter((one) => one.componentId === componentId)
        .map((one) => `${one.eventType} ${one.state}`)
        .join(', '),
  };
  return self;
}
