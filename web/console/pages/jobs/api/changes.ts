import { dataOf, idempotencyKey, ifMatch } from '../../../../app/api/client.ts';
import { type Body, client } from './client.ts';
import type { ComponentInput, Job, JobChange, JobInput } from './types.ts';

/** Everything that changes a job. Each answers the job as it is afterwards; refusals are thrown as ApiProblem. */

type When = Body<'/api/v1/jobs/{id}/milestones/{milestoneId}/complete', 'post'>;
type Actions = {
  [Name in 'hold' | 'resume' | 'cancel' | 'complete' | 'reopen' | 'archive']: Body<`/api/v1/jobs/{id}/${Name}`, 'post'>;
};
export type ActionName = keyof Actions;

/** @param key one for each intention of the person, kept through retries, so that nothing is made twice */
export function createJob(body: JobInput, key: string): Promise<Job> {
  return dataOf(client.POST('/api/v1/jobs', { body, headers: idempotencyKey(key) }));
}

/** @param version the version that was read; a newer one on the server is a 412 */
export function changeJob(id: string, version: number, body: JobChange): Promise<Job> {
  return dataOf(client.PATCH('/api/v1/jobs/{id}', { params: { path: { id } }, body, headers: ifMatch(version) }));
}

const milestonePath = (job: { id: string }, milestoneId: string) => ({ path: { id: job.id, milestoneId } });

/** Without `occurredAt` and `occurredDay`: now. */
export function completeMilestone(job: { id: string }, milestoneId: string, body: When): Promise<Job> {
  const params = milestonePath(job, milestoneId);
  return dataOf(client.POST('/api/v1/jobs/{id}/milestones/{milestoneId}/complete', { params, body }));
}

export function undoMilestone(job: { id: string }, milestoneId: string, note: string): Promise<Job> {
  const params = milestonePath(job, milestoneId);
  const body = note ? { note } : {};
  return dataOf(client.POST('/api/v1/jobs/{id}/milestones/{milestoneId}/undo', { params, body }));
}

export function setNotApplicable(job: { id: string }, milestoneId: string, reason: string): Promise<Job> {
  const params = milestonePath(job, milestoneId);
  return dataOf(client.POST('/api/v1/jobs/{id}/milestones/{milestoneId}/not-applicable', { params, body: { reason } }));
}

/** `estimatedDay` null takes the estimate away. */
export function estimateMilestone(
  job: { id: string },
  milestoneId: string,
  body: { estimatedDay: string | null; note?: string },
): Promise<Job> {
  const params = milestonePath(job, milestoneId);
  return dataOf(client.POST('/api/v1/jobs/{id}/milestones/{milestoneId}/estimate', { params, body }));
}

/** Carries out one action of the state table. */
export function actOnJob<Name extends ActionName>(id: string, name: Name, body: Actions[Name]): Promise<Job> {
  const params = { path: { id } };
  const calls: { [Each in ActionName]: (body: Actions[Each]) => Promise<Job> } = {
    hold: (sent) => dataOf(client.POST('/api/v1/jobs/{id}/hold', { params, body: sent })),
    resume: (sent) => dataOf(client.POST('/api/v1/jobs/{id}/resume', { params, body: sent })),
    cancel: (sent) => dataOf(client.POST('/api/v1/jobs/{id}/cancel', { params, body: sent })),
    complete: (sent) => dataOf(client.POST('/api/v1/jobs/{id}/complete', { params, body: sent })),
    reopen: (sent) => dataOf(client.POST('/api/v1/jobs/{id}/reopen', { params, body: sent })),
    archive: (sent) => dataOf(client.POST('/api/v1/jobs/{id}/archive', { params, body: sent })),
  };
  return calls[name](body);
}

export function changePromise(
  id: string,
  body: { promisedDate: string | null; reason: string; agreed: boolean },
): Promise<Job> {
  return dataOf(client.POST('/api/v1/jobs/{id}/promise', { params: { path: { id } }, body }));
}

export function addComponent(id: string, body: ComponentInput, key: string): Promise<Job> {
  const params = { path: { id } };
  return dataOf(client.POST('/api/v1/jobs/{id}/components', { params, body, headers: idempotencyKey(key) }));
}

export function changeComponent(
  id: string,
  component: { id: string; version: number },
  body: Omit<ComponentInput, 'reopen'>,
): Promise<Job> {
  const params = { path: { id, componentId: component.id } };
  const headers = ifMatch(component.version);
  return dataOf(client.PATCH('/api/v1/jobs/{id}/components/{componentId}', { params, body, headers }));
}

export function removeComponent(id: string, component: { id: string; version: number }): Promise<Job> {
  const params = { path: { id, componentId: component.id } };
  const headers = ifMatch(component.version);
  return dataOf(client.DELETE('/api/v1/jobs/{id}/components/{componentId}', { params, headers }));
}
