import type { Translated } from '../../app/i18n/setup.ts';
import type { consoleTexts as english } from '../en/console.ts';
import { apiKeys } from './console/api-keys.ts';
import { attachments } from './console/attachments.ts';
import { automaticProcesses } from './console/automatic-processes.ts';
import { bulk } from './console/bulk.ts';
import { company } from './console/company.ts';
import { configuration } from './console/configuration.ts';
import { contacts } from './console/contacts.ts';
import { customerGroups } from './console/customer-groups.ts';
import { customerMilestones } from './console/customer-milestones.ts';
import { customerUpdates } from './console/customer-updates.ts';
import { customers } from './console/customers.ts';
import { doors } from './console/doors.ts';
import { enquiry } from './console/enquiry.ts';
import { exceptions } from './console/exceptions.ts';
import { groupOverrides } from './console/group-overrides.ts';
import { guide } from './console/guide.ts';
import { imports } from './console/imports.ts';
import { inbox } from './console/inbox.ts';
import { job } from './console/job.ts';
import { jobForm } from './console/job-form.ts';
import { jobVisibility } from './console/job-visibility.ts';
import { jobs } from './console/jobs.ts';
import { lateness } from './console/lateness.ts';
import { mails } from './console/mails.ts';
import { me } from './console/me.ts';
import { merge } from './console/merge.ts';
import { move } from './console/move.ts';
import { notifications } from './console/notifications.ts';
import { reports } from './console/reports.ts';
import { roles } from './console/roles.ts';
import { setUp } from './console/set-up.ts';
import { shell } from './console/shell.ts';
import { tasks } from './console/tasks.ts';
import { templates } from './console/templates.ts';
import { tracking } from './console/tracking.ts';
import { users } from './console/users.ts';
import { workGroups } from './console/work-groups.ts';
import { workflowRoles } from './console/workflow-roles.ts';
import { worklist } from './console/worklist.ts';
import { germanProblems } from './problems.ts';
import { shared } from './shared.ts';

/** German for the staff console. */
export const consoleTexts: Translated<typeof english> = {
  ...shared,
  shell,
  doors,
  jobs,
  job,
  jobForm,
  attachments,
  exceptions,
  inbox,
  enquiry,
  reports,
  notifications,
  imports,
  customers,
  contacts,
  customerUpdates,
  configuration,
  customerGroups,
  groupOverrides,
  templates,
  tracking,
  tasks,
  automaticProcesses,
  bulk,
  move,
  merge,
  customerMilestones,
  lateness,
  setUp,
  mails,
  users,
  roles,
  apiKeys,
  company,
  guide,
  worklist,
  workGroups,
  workflowRoles,
  jobVisibility,
  me,
};

/** What a reader of German fetches: the texts and the server's refusals. */
export const german = { texts: consoleTexts, refusals: germanProblems };
