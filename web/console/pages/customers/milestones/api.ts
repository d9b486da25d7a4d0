import { queryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../../../api/schema.gen.ts';
import { dataOf, idempotencyKey, ifMatch } from '../../../../app/api/client.ts';
import { api } from '../../../app.ts';

const client = api as unknown as Client<paths>;

type Items<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': { items: (infer Item)[] } } } } };
}
  ? Item
  : never;

export type CustomerMilestone = Items<'/api/v1/customers/{id}/milestones'>;
export type Exemption = Items<'/api/v1/customers/{id}/exemptions'>;
export type Direction = CustomerMilestone['direction'];
export type NewMilestone =
  paths['/api/v1/customers/{id}/milestones']['post']['requestBody']['content']['application/json'];

const at = (id: string) => ({ params: { path: { id } } });
const one = (id: string, milestoneId: string) => ({ params: { path: { id, milestoneId } } });

/** Keys begin as the customer's do: what is announced of the customer reads these again too. */
export const milestonesQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'milestones', id],
    queryFn: async ({ signal }) =>
      (await dataOf(client.GET('/api/v1/customers/{id}/milestones', { ...at(id), signal }))).items,
  });

export const exemptionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'exemptions', id],
    queryFn: async ({ signal }) =>
      (await dataOf(client.GET('/api/v1/customers/{id}/exemptions', { ...at(id), signal }))).items,
  });

export const addMilestone = (id: string, body: NewMilestone, key: string) =>
  dataOf(client.POST('/api/v1/customers/{id}/milestones', { ...at(id), body, headers: idempotencyKey(key) }));

export const changeMilestone = (
  id: string,
  milestone: CustomerMilestone,
  body: Omit<NewMilestone, 'direction' | 'eventType'>,
) =>
  dataOf(
    client.PATCH('/api/v1/customers/{id}/milestones/{milestoneId}', {
      ...one(id, milestone.id),
      body,
      headers: ifMatch(milestone.version),
    }),
  );

export const removeMilestone = (id: string, milestoneId: string) =>
  dataOf(client.DELETE('/api/v1/customers/{id}/milestones/{milestoneId}', one(id, milestoneId)));

export const orderMilestones = async (id: string, direction: Direction, ids: string[]) =>
  (await dataOf(client.PUT('/api/v1/customers/{id}/milestones/order', { ...at(id), body: { direction, ids } }))).items;

export const addExemption = (id: string, direction: Direction, eventType: string) =>
  dataOf(client.POST('/api/v1/customers/{id}/exemptions', { ...at(id), body: { direction, eventType } }));

export const endExemption = (id: string, exemptionId: string) =>
  dataOf(client.DELETE('/api/v1/customers/{id}/exemptions/{exemptionId}', { params: { path: { id, exemptionId } } }));
