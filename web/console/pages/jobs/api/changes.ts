import { dataOf, idempotencyKey, ifMatch } from '../../../../app/api/client.ts';
import { api } from '../../../app.ts';
import type { Body } from './answers.ts';
import type { ComponentInput, Job, JobChange, JobInput } from './types.ts';

/** Everything that changes a job. Each answers the job as it is afterwards; refusals are thrown as ApiProblem. */

type When = Body<'/api/v1/jobs/{id}/milestones/{milestoneId}/complete', 'post'>;
type Actions = {
  [Name in 'hold' | 'resume' | 'cancel' | 'complete' | 'reopen' | 'archive']: Body<
    `/api/v1/jobs/{id}/actions/${Name}`,
    'post'
  >;
};
type Read = { id: string; version: number };
export type ActionName = keyof Actions;

/** @param key one for each intention of the person, kept through retries, so that nothing is made twice */
export function createJob(body: JobInput, key: string): Promise<Job> {
  return dataOf(api.POST('/api/v1/jobs', { body, headers: idempotencyKey(key) }));
}

/** @param version the version that was read; a newer one on the server is a 412 */
export function changeJob(id: string, version: number, body: JobChange): Promise<Job> {
  return dataOf(api.PATCH('/api/v1/jobs/{id}', { params: { path: { id } }, body, headers: ifMatch(version) }));
}

const milestonePath = (job: { id: string }, milestoneId: string) => ({ path: { id: job.id, milestoneId } });

/** Without `occurredAt` and `occurredDay`: now. */
export function completeMilestone(job: { id: string }, milestoneId: string, body: When): Promise<Job> {
  const params = milestonePath(job, milestoneId);
  return dataOf(api.POST('/api/v1/jobs/{id}/milestones/{milestoneId}/complete', { params, body }));
}

export function undoMilestone(job: { id: string }, milestoneId: string, note: string): Promise<Job> {
  const params = milestonePath(job, milestoneId);
  const body = note ? { note } : {};
  return dataOf(api.POST('/api/v1/jobs/{id}/milestones/{milestoneId}/undo', { params, body }));
}

export function setNotApplicable(job: { id: string }, milestoneId: string, reason: string): Promise<Job> {
  const params = milestonePath(job, milestoneId);
  return dataOf(api.POST('/api/v1/jobs/{id}/milestones/{milestoneId}/not-applicable', { params, body: { reason } }));
}

/** `estimatedDay` null takes the estimate away. */
export function estimateMilestone(
  job: { id: string },
  milestoneId: string,
  body: { estimatedDay: string | null; note?: string },
): Promise<Job> {
  const params = milestonePath(job, milestoneId);
  return dataOf(api.POST('/api/v1/jobs/{id}/milestones/{milestoneId}/estimate', { params, body }));
}

/** Carries out one action of the state table, decided on the version that was read. */
export function actOnJob<Name extends ActionName>(job: Read, name: Name, body: Actions[Name]): Promise<Job> {
  const sending = { params: { path: { id: job.id } }, headers: ifMatch(job.version) };
  const calls: { [Each in ActionName]: (body: Actions[Each]) => Promise<Job> } = {
    hold: (sent) => dataOf(api.POST('/api/v1/jobs/{id}/actions/hold', { ...sending, body: sent })),
    resume: (sent) => dataOf(api.POST('/api/v1/jobs/{id}/actions/resume', { ...sending, body: sent })),
    cancel: (sent) => dataOf(api.POST('/api/v1/jobs/{id}/actions/cancel', { ...sending, body: sent })),
    complete: (sent) => dataOf(api.POST('/api/v1/jobs/{id}/actions/complete', { ...sending, body: sent })),
    reopen: (sent) => dataOf(api.POST('/api/v1/jobs/{id}/actions/reopen', { ...sending, body: sent })),
    archive: (sent) => dataOf(api.POST('/api/v1/jobs/{id}/actions/archive', { ...sending, body: sent })),
  };
  return calls[name](body);
}

export function changePromise(
  job: Read,
  body: { promisedDate: string | null; reason: string; agreed: boolean },
): Promise<Job> {
  const sending = { params: { path: { id: job.id } }, headers: ifMatch(job.version) };
  return dataOf(api.POST('/api/v1/jobs/{id}/promise', { ...sending, body }));
}

export function addComponent(id: string, body: ComponentInput): Promise<Job> {
  return dataOf(api.POST('/api/v1/jobs/{id}/components', { params: { path: { id } }, body }));
}

export function changeComponent(
  id: string,
  component: { id: string; version: number },
  body: Omit<ComponentInput, 'reopen'>,
): Promise<Job> {
  const params = { path: { id, componentId: component.id } };
  const headers = ifMatch(component.version);
  return dataOf(api.PATCH('/api/v1/jobs/{id}/components/{componentId}', { params, body, headers }));
}

export function removeComponent(id: string, component: { id: string; version: number }): Promise<Job> {
  const params = { path: { id, componentId: component.id } };
  const headers = ifMatch(component.version);
  return dataOf(api.DELETE('/api/v1/jobs/{id}/components/{componentId}', { params, headers }));
}
