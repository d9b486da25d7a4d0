import type { paths } from '../api/schema.gen.ts';

/** The contacts' API as far as the portal calls it; everything comes from the server's description. */
export type PortalPaths = Pick<paths, Extract<keyof paths, `/api/portal/v1/${string}`>>;

type Answer<Path extends keyof PortalPaths> = PortalPaths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type ContactSession = Answer<'/api/portal/v1/session'>;
export type Brand = Answer<'/api/portal/v1/portals/{slug}'>;
export type Overview = Answer<'/api/portal/v1/overview'>;
export type JobPage = Answer<'/api/portal/v1/jobs'>;
export type Job = JobPage['items'][number];
export type JobDetail = Answer<'/api/portal/v1/jobs/{id}'>;
export type JobComponent = Answer<'/api/portal/v1/jobs/{id}/components'>['items'][number];
export type Attachment = Answer<'/api/portal/v1/jobs/{id}/attachments'>['items'][number];
export type Milestone = JobDetail['milestones'][number];

export type JobQuery = NonNullable<PortalPaths['/api/portal/v1/jobs']['get']['parameters']['query']>;
export type View = NonNullable<JobQuery['view']>;
export type JobSort = NonNullable<JobQuery['sort']>;
