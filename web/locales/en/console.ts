import { configuration } from './console/configuration.ts';
import { customerGroups } from './console/customer-groups.ts';
import { customers } from './console/customers.ts';
import { doors } from './console/doors.ts';
import { groupOverrides } from './console/group-overrides.ts';
import { imports } from './console/imports.ts';
import { job } from './console/job.ts';
import { jobForm } from './console/job-form.ts';
import { jobs } from './console/jobs.ts';
import { mails } from './console/mails.ts';
import { setUp } from './console/set-up.ts';
import { shell } from './console/shell.ts';
import { templates } from './console/templates.ts';
import { users } from './console/users.ts';
import { shared } from './shared.ts';

/** English for the staff console: one namespace per feature. A new feature adds its file in `console/` and a line here. */
export const consoleTexts = {
  ...shared,
  shell,
  doors,
  jobs,
  job,
  jobForm,
  imports,
  customers,
  configuration,
  customerGroups,
  groupOverrides,
  templates,
  setUp,
  mails,
  users,
} as const;
