import type { Client } from 'openapi-fetch';
import { api } from '../../../app.ts';
import type { paths } from '../temporary.gen.ts';

/** The staff API, typed for jobs and what their screens need around them. */
export const client = api as unknown as Client<paths>;

/** The JSON that an operation of the API answers. */
export type Answer<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  responses: infer Responses;
}
  ? Responses extends { 200: { content: { 'application/json': infer Body } } }
    ? Body
    : never
  : never;

/** The JSON that an operation of the API takes. */
export type Body<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  requestBody?: { content: { 'application/json': infer Sent } };
}
  ? Sent
  : never;

/** The query of the job list. */
export type JobListQuery = NonNullable<paths['/api/v1/jobs']['get']['parameters']['query']>;
