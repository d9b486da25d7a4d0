import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf, idempotencyKey, ifMatch } from '../../../app/api/client.ts';
import { api } from '../../app.ts';

const client = api as unknown as Client<paths>;

type Read<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type CustomerItem = Read<'/api/v1/customers'>['items'][number];
export type Customer = Read<'/api/v1/customers/{id}'>;
export type Contact = Read<'/api/v1/customers/{id}/contacts'>['items'][number];
export type CustomerState = Customer['state'];
export type NewCustomer = paths['/api/v1/customers']['post']['requestBody']['content']['application/json'];
export type CustomerChange = paths['/api/v1/customers/{id}']['patch']['requestBody']['content']['application/json'];
type NewContacts = paths['/api/v1/customers/{id}/contacts']['post']['requestBody']['content']['application/json'];
export type NewContact = NewContacts['contacts'][number];
export type ContactChange =
  paths['/api/v1/customers/{id}/contacts/{contactId}']['patch']['requestBody']['content']['application/json'];

export type ListSearch = { search?: string; state?: CustomerState };

/** The list, a page after the other. */
export const customersQuery = (search: ListSearch) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        client.GET('/api/v1/customers', {
          params: { query: { ...search, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id],
    queryFn: ({ signal }) => dataOf(client.GET('/api/v1/customers/{id}', { params: { path: { id } }, signal })),
  });

export const nearQuery = (name: string) =>
  queryOptions({
    queryKey: ['customers', 'near', name],
    queryFn: async ({ signal }) =>
      (await dataOf(client.GET('/api/v1/customers/near', { params: { query: { name } }, signal }))).items,
    enabled: name !== '',
  });

export const operatorsQuery = queryOptions({
  queryKey: ['users', 'choices', 'items'],
  queryFn: async ({ signal }) => (await dataOf(client.GET('/api/v1/users/choices', { signal }))).items,
  staleTime: 5 * 60_000,
});

export const addCustomer = (body: NewCustomer, key: string) =>
  dataOf(client.POST('/api/v1/customers', { body, headers: idempotencyKey(key) }));

export const changeCustomer = (id: string, version: number, body: CustomerChange) =>
  dataOf(client.PATCH('/api/v1/customers/{id}', { params: { path: { id } }, body, headers: ifMatch(version) }));

export const deleteCustomer = (id: string) =>
  dataOf(client.DELETE('/api/v1/customers/{id}', { params: { path: { id } } }));

export const createPortal = (id: string) =>
  dataOf(client.POST('/api/v1/customers/{id}/portal', { params: { path: { id } } }));

export const addContact = (id: string, contact: NewContact, key: string) =>
  dataOf(
    client.POST('/api/v1/customers/{id}/contacts', {
      params: { path: { id } },
      body: { contacts: [contact] },
      headers: idempotencyKey(key),
    }),
  );

const at = (id: string, contactId: string) => ({ params: { path: { id, contactId } } });

export const changeContact = (id: string, contact: Contact, body: ContactChange) =>
  dataOf(
    client.PATCH('/api/v1/customers/{id}/contacts/{contactId}', {
      ...at(id, contact.id),
      body,
      headers: ifMatch(contact.version),
    }),
  );

export const inviteContact = (id: string, contactId: string) =>
  dataOf(client.POST('/api/v1/customers/{id}/contacts/{contactId}/invite', at(id, contactId)));

export const enableContact = (id: string, contactId: string, enabled: boolean) =>
  dataOf(
    enabled
      ? client.POST('/api/v1/customers/{id}/contacts/{contactId}/enable', at(id, contactId))
      : client.POST('/api/v1/customers/{id}/contacts/{contactId}/disable', at(id, contactId)),
  );

export const deleteContact = (id: string, contactId: string) =>
  dataOf(client.DELETE('/api/v1/customers/{id}/contacts/{contactId}', at(id, contactId)));
