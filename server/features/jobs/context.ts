import type { WorkCalendar } from '#server/features/calendars/rules-calendar.ts';
import type { DifotSettings } from '#server/features/difot/rules-difot.ts';
import type { CustomerMilestone, Exemption } from '#server/features/milestones/rules-allocation.ts';
import type { MilestoneDefinition } from '#server/features/milestones/rules-milestone.ts';
import type { ProfiledTemplate } from '#server/features/templates/rules-profile.ts';
import type { TrackingScope } from '#server/features/tracking/rules-tracking.ts';
import type { CustomerGroups, GroupOverride } from '#server/features/workflow/rules-groups.ts';
import type { Day } from '#shared/days.ts';
import type { DateEffect, Direction } from '#shared/vocabulary.ts';

export type EventType = {
  code: string;
  name: string;
  customerLabel: string;
  internal: boolean;
  system: boolean;
  active: boolean;
  dateEffect: DateEffect | null;
};

export type BranchSetup = {
  id: string;
  code: string;
  name: string;
  active: boolean;
  zone: string;
  calendar: WorkCalendar | null;
};
export type DepartmentSetup = { id: string; code: string; name: string; active: boolean };
export type CustomFieldSetup = {
  key: string;
  label: string;
  type: 'text' | 'number' | 'date' | 'boolean';
  portal: boolean;
  position: number;
};
export type LatenessReason = { id: string; label: string; customerLabel: string; active: boolean };
export type TemplateSetup = ProfiledTemplate & { active: boolean; milestones: MilestoneDefinition[] };

/** What of the company's set-up the rules of jobs look at. */
export type Setup = {
  zone: string;
  jobCodePrefix: string;
  countingDate: 'promised_date' | 'due_date';
  tracking: Record<Direction, TrackingScope>;
  /** Where jobs without a branch count working days. */
  calendar: WorkCalendar | null;
  eventTypes: ReadonlyMap<string, EventType>;
  branches: ReadonlyMap<string, BranchSetup>;
  departments: ReadonlyMap<string, DepartmentSetup>;
  referenceTypes: ReadonlyMap<string, { portal: boolean }>;
  customFields: ReadonlyMap<string, CustomFieldSetup>;
  latenessReasons: ReadonlyMap<string, LatenessReason>;
  /** Branch ids by "direction PORT". */
  branchPorts: ReadonlyMap<string, string>;
  templates: readonly TemplateSetup[];
};

/** What of one customer's set-up the rules look at. */
export type CustomerSetup = {
  id: string;
  code: string;
  name: string;
  active: boolean;
  serviceOperatorId: string | null;
  tracking: Record<Direction, boolean>;
  difot: DifotSettings;
  milestones: readonly CustomerMilestone[];
  exemptions: readonly Exemption[];
  groups: CustomerGroups;
  overrides: readonly GroupOverride[];
};

/** What pure commands on jobs need beside the job: the set-up, the time, and whether it is an import. */
export type JobContext = {
  setup: Setup;
  /** The customers of the jobs at hand, as far as they exist. */
  customers: ReadonlyMap<string, CustomerSetup>;
  now: Date;
  /** The day in the company's zone. */
  today: Day;
  /** What is already past when an import first stores it is shown but not notified (DOMAIN 5). */
  isImport: boolean;
  newId: () => string;
  /** Names of customer branches and staff users that the history mentions, by id. */
  names: Map<string, string>;
};
