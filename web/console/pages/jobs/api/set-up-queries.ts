import { queryOptions } from '@tanstack/react-query';
import { dataOf } from '../../../../app/api/client.ts';
import { api } from '../../../app.ts';

/** What the company has set up and what job screens offer for choice. Read once, and again after a while. */
const staleTime = 5 * 60_000;

export const branchesQuery = queryOptions({
  queryKey: ['branches', 'choices'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/branches', { signal })),
  staleTime,
});

export const departmentsQuery = queryOptions({
  queryKey: ['departments', 'choices'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/departments', { signal })),
  staleTime,
});

export const referenceTypesQuery = queryOptions({
  queryKey: ['reference-types', 'choices'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/reference-types', { signal })),
  staleTime,
});

export const customFieldsQuery = queryOptions({
  queryKey: ['custom-fields', 'choices'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/custom-fields', { signal })),
  staleTime,
});

export const operatorsQuery = queryOptions({
  queryKey: ['users', 'choices'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/users/choices', { signal })),
  staleTime,
});

export const customersQuery = (search: string) =>
  queryOptions({
    queryKey: ['customers', 'choices', search],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/customers', { params: { query: { ...(search ? { search } : {}), limit: 12 } }, signal })),
  });

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'of-job', id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/customers/{id}', { params: { path: { id } }, signal })),
  });

/** Customers with a similar name, before a new one is made. */
export const nearCustomersQuery = (name: string) =>
  queryOptions({
    queryKey: ['customers', 'near', name],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/customers/near', { params: { query: { name } }, signal })),
  });

export const portsQuery = (search: string) =>
  queryOptions({
    queryKey: ['ports', search],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/ports', { params: { query: { search, limit: 12 } }, signal })),
    staleTime,
  });
