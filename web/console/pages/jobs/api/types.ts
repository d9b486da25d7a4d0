import type { Answer, Body } from './answers.ts';

/** The shapes of the screens, all taken from the API's description. */
export type JobList = Answer<'/api/v1/jobs', 'get'>;
export type JobListItem = JobList['items'][number];
export type Job = Answer<'/api/v1/jobs/{id}', 'get'>;
export type JobComponent = Job['components'][number];
export type Milestone = Job['milestones'][number];
export type JobEvent = Answer<'/api/v1/jobs/{id}/events', 'get'>['items'][number];
export type JobInput = Body<'/api/v1/jobs', 'post'>;
export type JobChange = Body<'/api/v1/jobs/{id}', 'patch'>;
export type ComponentInput = Body<'/api/v1/jobs/{id}/components', 'post'>;
export type CustomerChoice = Answer<'/api/v1/customers', 'get'>['items'][number];
export type NearCustomer = Answer<'/api/v1/customers/near', 'get'>['items'][number];
export type Port = Answer<'/api/v1/ports', 'get'>['items'][number];
export type CustomField = Answer<'/api/v1/custom-fields', 'get'>['items'][number];
