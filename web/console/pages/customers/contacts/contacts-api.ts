import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../../../api/schema.gen.ts';
import { dataOf, idempotencyKey } from '../../../../app/api/client.ts';
import { api } from '../../../app.ts';
import type { Contact } from '../api.ts';

const client = api as unknown as Client<paths>;
const listPath = '/api/v1/customers/{id}/contacts/list';
const checkPath = '/api/v1/customers/{id}/contacts/list/check';
const bulkPath = '/api/v1/customers/{id}/contacts/bulk';

export type ContactState = Contact['state'];
export type Filter = { search: string; state: ContactState | null };
export type ListCheck = paths[typeof checkPath]['post']['responses']['200']['content']['application/json'];
export type BulkAction = paths[typeof bulkPath]['post']['requestBody']['content']['application/json']['action'];
export type BulkAnswer =
  paths[typeof bulkPath]['post']['responses']['200']['content']['application/json']['items'][number];
export type View =
  paths['/api/v1/customers/{id}/views']['get']['responses']['200']['content']['application/json']['items'][number];

/** A page of contacts after the other; those that are deleted only when asked for. */
export const contactPages = (id: string, { search, state }: Filter) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'contacts', id, 'pages', search, state],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        client.GET('/api/v1/customers/{id}/contacts', {
          params: {
            path: { id },
            query: {
              limit: 100,
              ...(search === '' ? {} : { search }),
              ...(state === null ? {} : { state }),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** The most the server takes in one request. */
const bulkSize = 200;

/** One action on many contacts, in requests the server takes; the answers of all. */
export async function actOnMany(id: string, action: BulkAction, contactIds: readonly string[]): Promise<BulkAnswer[]> {
  const answers: BulkAnswer[] = [];
  for (let from = 0; from < contactIds.length; from += bulkSize) {
    const body = { action, contactIds: contactIds.slice(from, from + bulkSize) };
    answers.push(...(await dataOf(client.POST(bulkPath, { params: { path: { id } }, body }))).items);
  }
  return answers;
}

/** A file is no JSON, so the description knows no body for it. */
function formOf(file: File): object {
  const body = new FormData();
  body.append('file', file, file.name);
  return { body, bodySerializer: (given: FormData) => given };
}

export const checkList = (id: string, file: File): Promise<ListCheck> =>
  dataOf(client.POST(checkPath, { params: { path: { id } }, ...formOf(file) }));

export const saveList = (id: string, file: File, query: { rows: 'all' | 'good'; invite: boolean }, key: string) =>
  dataOf(client.POST(listPath, { params: { path: { id }, query }, headers: idempotencyKey(key), ...formOf(file) }));

export const startView = (id: string, contactId: string | null) =>
  dataOf(client.POST('/api/v1/customers/{id}/view-as', { params: { path: { id } }, body: { contactId } }));

/** Who saw the portal as a contact of this customer; the newest first. */
export const viewsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'views', id],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        client.GET('/api/v1/customers/{id}/views', {
          params: { path: { id }, query: { limit: 10, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
