import { queryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf } from '../../../app/api/client.ts';
import { api } from '../../app.ts';

/** The staff API, typed for templates. */
export const client = api as unknown as Client<paths>;

type Answer<Path extends keyof paths, Method extends 'get' | 'post'> =
  paths[Path] extends Record<Method, { responses: { 200: { content: { 'application/json': infer Body } } } }>
    ? Body
    : never;

export type TemplateSummary = Answer<'/api/v1/templates', 'get'>['items'][number];
export type Template = Answer<'/api/v1/templates/{id}', 'get'>;
export type Explanation = Answer<'/api/v1/templates/explain', 'post'>;
export type Condition = NonNullable<Template['milestones'][number]['exception']>;
export type Span = NonNullable<Template['milestones'][number]['warning']>;

/** The header of a template, or what of a job decides which template it takes; null: ALL, or blank. */
export type Profile = Pick<Template, 'direction' | 'jobType' | 'mode' | 'containerClass'> & {
  departmentId: string | null;
};

export const templatesQuery = queryOptions({
  queryKey: ['templates', 'list'],
  queryFn: async ({ signal }) => (await dataOf(client.GET('/api/v1/templates', { signal }))).items,
});

export const templateQuery = (id: string) =>
  queryOptions({
    queryKey: ['templates', 'one', id],
    queryFn: ({ signal }) => dataOf(client.GET('/api/v1/templates/{id}', { params: { path: { id } }, signal })),
  });

/** `customerId`: whose job it is; then its milestones, exemptions and tracking are told too. */
export const explainQuery = (job: Profile & { customerId: string | null }) =>
  queryOptions({
    queryKey: ['templates', 'explain', job],
    queryFn: ({ signal }) => dataOf(client.POST('/api/v1/templates/explain', { body: job, signal })),
  });
