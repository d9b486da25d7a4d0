import type { ExceptionCondition, Span } from '#server/features/exceptions/rules-condition.ts';
import type {
  ContainerClass,
  Direction,
  ExceptionBase,
  ExceptionUnit,
  JobType,
  MilestoneLevel,
  Mode,
} from '#shared/vocabulary.ts';
import type { DemoCategory } from './set-up-events.ts';

/** A milestone of a template. JOBA and JCOM are not listed: they are always first and last. */
export type DemoTemplateMilestone = {
  eventType: string;
  category: DemoCategory;
  level: MilestoneLevel;
  weight: number;
  waitsForAll: boolean;
  warning: Span | null;
  exception: ExceptionCondition | null;
};

/** Null in the profile means ALL; the department is named by its code. */
export type DemoTemplate = {
  name: string;
  direction: Direction;
  department: string | null;
  jobType: JobType | null;
  mode: Exclude<Mode, 'unknown'> | null;
  containerClass: ContainerClass | null;
  milestones: DemoTemplateMilestone[];
};

type Extra = Partial<Pick<DemoTemplateMilestone, 'level' | 'weight' | 'waitsForAll' | 'warning' | 'exception'>>;

function step(eventType: string, category: DemoCategory, extra: Extra = {}): DemoTemplateMilestone {
  return {
    eventType,
    category,
    level: 'job',
    weight: 1,
    waitsForAll: false,
    warning: null,
    exception: null,
    ...extra,
  };
}

/** A condition such as "10 days before due_date", with a warning so many of the same unit earlier. */
function must(
  amount: number,
  unit: ExceptionUnit,
  side: 'before' | 'after',
  base: ExceptionBase | { milestone: string },
  warn = 1,
): Extra {
  const of =
    typeof base === 'string' ? { base, baseType: null } : { base: 'milestone' as const, baseType: base.milestone };
  return { exception: { amount, unit, side, ...of }, warning: { amount: warn, unit } };
}

const onDueDate = must(0, 'days', 'after', 'due_date', 2);

/** Days before the due date by which an import must be booked and under way. */
function importSteps(booked: number, departed: number): DemoTemplateMilestone[] {
  return [
    step('PQS', 'Order'),
    step('POS', 'Order'),
    step('BKGC', 'Transport', must(booked, 'days', 'before', 'due_date', 5)),
    step('DEPT', 'Transport', { weight: 2, ...must(departed, 'days', 'before', 'due_date', 2) }),
    step('ARRV', 'Transport', { weight: 2, ...must(1, 'days', 'after', 'eta') }),
    step('CLRD', 'Customs', must(2, 'working_days', 'after', { milestone: 'ARRV' })),
    step('DOD', 'Delivery', { weight: 2, ...onDueDate }),
    step('DREC', 'Accounts', { waitsForAll: true, ...must(5, 'working_days', 'after', { milestone: 'DOD' }) }),
  ];
}

const everything = { department: null, jobType: null, mode: null, containerClass: null };
const part = { level: 'component' as const };

/** Each profile has one of the nine shapes of DOMAIN 3; the number is said behind it. */
export const demoTemplates: readonly DemoTemplate[] = [
  // 8: mode alone.
  { name: 'Import by air', direction: 'import', ...everything, mode: 'air', milestones: importSteps(10, 5) },
  { name: 'Import by sea', direction: 'import', ...everything, mode: 'sea', milestones: importSteps(42, 30) },
  { name: 'Import by road', direction: 'import', ...everything, mode: 'road', milestones: importSteps(10, 4) },
  {
    // 9: all.
    name: 'Import, other',
    direction: 'import',
    ...everything,
    milestones: [
      step('PQS', 'Order'),
      step('POS', 'Order'),
      step('ARRV', 'Transport', { weight: 2 }),
      step('DOD', 'Delivery', { weight: 2, ...onDueDate }),
      step('DREC', 'Accounts', { waitsForAll: true }),
    ],
  },
  {
    // 6: department and job type.
    name: 'Customs clearance only',
    direction: 'import',
    ...everything,
    department: 'CUS',
    jobType: 'customs',
    milestones: [
      step('ARRV', 'Transport'),
      step('ENTL', 'Customs', must(24, 'hours', 'after', 'registration', 4)),
      step('DUTY', 'Accounts'),
      step('CLRD', 'Customs', { weight: 2, ...must(2, 'working_days', 'after', { milestone: 'ENTL' }) }),
      step('DOD', 'Delivery', onDueDate),
    ],
  },
  {
    name: 'Export',
    direction: 'export',
    ...everything,
    milestones: [
      step('BKGC', 'Transport', must(2, 'working_days', 'after', 'registration')),
      step('PICK', 'Transport', must(2, 'days', 'before', 'etd')),
      step('EXPD', 'Customs', must(12, 'hours', 'before', 'etd', 6)),
      step('DEPT', 'Transport', { weight: 2, ...must(0, 'days', 'after', 'etd') }),
      step('ARRV', 'Transport', { weight: 2, ...must(1, 'days', 'after', 'eta') }),
      step('DOD', 'Delivery', onDueDate),
      step('INVC', 'Accounts', must(5, 'working_days', 'after', { milestone: 'DEPT' })),
    ],
  },
  {
    name: 'Domestic',
    direction: 'domestic',
    ...everything,
    milestones: [
      step('PICK', 'Transport', must(1, 'days', 'before', 'due_date')),
      step('DOD', 'Delivery', { weight: 2, ...onDueDate }),
      step('INVC', 'Accounts', must(5, 'working_days', 'after', { milestone: 'DOD' })),
    ],
  },
  {
    // 6: department and job type. The operations belong to the parts.
    name: 'Make to order',
    direction: 'production',
    ...everything,
    department: 'SHOP',
    jobType: 'make',
    milestones: [
      step('MATL', 'Material', must(10, 'working_days', 'before', 'due_date', 2)),
      step('TURN', 'Machining', { ...part, weight: 3 }),
      step('MILL', 'Machining', { ...part, weight: 3 }),
      step('GRND', 'Machining', { ...part, weight: 2 }),
      step('LASR', 'Machining', part),
      step('INSP', 'Quality', { ...part, waitsForAll: true, ...must(2, 'working_days', 'before', 'due_date', 1) }),
      step('PACK', 'Delivery', {
        ...part,
        waitsForAll: true,
        ...must(1, 'working_days', 'after', { milestone: 'INSP' }),
      }),
      step('DOD', 'Delivery', { waitsForAll: true, ...onDueDate }),
      step('INVC', 'Accounts', { waitsForAll: true, ...must(5, 'working_days', 'after', { milestone: 'DOD' }) }),
    ],
  },
  {
    name: 'Repair',
    direction: 'production',
    ...everything,
    department: 'SHOP',
    jobType: 'repair',
    milestones: [
      step('RECV', 'Material'),
      step('DIAG', 'Repair', must(2, 'working_days', 'after', { milestone: 'RECV' })),
      step('QUOA', 'Order', must(3, 'working_days', 'after', { milestone: 'DIAG' })),
      step('REPD', 'Repair', { weight: 3 }),
      step('TEST', 'Quality', { waitsForAll: true, ...must(1, 'working_days', 'before', 'due_date') }),
      step('DOD', 'Delivery', { waitsForAll: true, ...onDueDate }),
      step('INVC', 'Accounts', { waitsForAll: true, ...must(5, 'working_days', 'after', { milestone: 'DOD' }) }),
    ],
  },
];
