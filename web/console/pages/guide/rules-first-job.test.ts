import { expect, it } from 'vitest';
import type { Guide } from './api.ts';
import { firstJob, profileFor } from './rules-first-job.ts';

const guide = (more: Partial<Guide>): Guide => ({
  steps: [],
  finished: false,
  company: { name: 'Company', timeZone: 'UTC' },
  tracking: ['export'],
  branch: null,
  template: null,
  customer: { id: 'c1', name: 'Customer' },
  job: null,
  starters: [],
  ...more,
});
const template = {
  id: 't1',
  name: 'Shop',
  direction: 'production',
  departmentId: 'd1',
  jobType: 'make',
  mode: null,
  containerClass: null,
} as const;

it('begins so that the newest template fits', () => {
  expect(firstJob(guide({ template }))).toMatchObject({ customerId: 'c1', direction: 'production', mode: 'unknown' });
  expect(firstJob(guide({}))).toMatchObject({ direction: 'export', mode: 'sea' });
  expect(firstJob(guide({ tracking: [], customer: null }))).toMatchObject({
    direction: 'import',
    customerId: undefined,
  });
});

it('takes the rest of the profile from the template of the same direction only', () => {
  const draft = firstJob(guide({ template }));
  expect(profileFor(draft, template)).toEqual({
    direction: 'production',
    mode: 'unknown',
    departmentId: 'd1',
    jobType: 'make',
    containerClass: null,
  });
  expect(profileFor({ ...draft, direction: 'import', mode: 'air' }, template)).toEqual({
    direction: 'import',
    mode: 'air',
    departmentId: null,
    jobType: null,
    containerClass: null,
  });
});
