import type { paths } from '../../../../api/schema.gen.ts';

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
