import type { ManualEventType } from '#server/features/event-types/service.ts';
import type { EnteredMilestone, NewTemplate } from '#server/features/templates/contract.ts';
import type { ExceptionBase, ExceptionUnit } from '#shared/vocabulary.ts';
import type { StarterKey } from './contract.ts';

/** A ready-made template: a start that a company edits. `category` is the name of a type of work. */
export type Starter = Pick<NewTemplate, 'name' | 'direction' | 'mode'> & { milestones: StarterMilestone[] };
type StarterMilestone = Omit<EnteredMilestone, 'categoryId'> & { category: string | null };

const type = (code: string, name: string, customerLabel: string, description: string): ManualEventType => ({
  code,
  name,
  customerLabel,
  description,
  internal: false,
});
const internal = (code: string, name: string, description: string): ManualEventType => ({
  ...type(code, name, name, description),
  internal: true,
});

/** Event types that the starters need beside the built-in ones (DEPT, ARRV, CLRD, DOD). */
export const starterEventTypes: readonly ManualEventType[] = [
  type('PREA', 'Pre-alert received', 'Documents received', 'The shipping documents have come.'),
  type('BKGC', 'Booking confirmed', 'Booking confirmed', 'The carrier has confirmed space for the shipment.'),
  type('PICK', 'Collected', 'Collected', 'The goods were collected from the shipper.'),
  type('EXPD', 'Export released', 'Released for export', 'Customs have released the goods for export.'),
  type('ENTL', 'Entry lodged', 'With customs', 'The customs entry was lodged.'),
  type('DLVB', 'Delivery booked', 'Delivery booked', 'A day for the delivery was agreed.'),
  internal('MTRT', 'Empty returned', 'The empty container was handed back.'),
  internal('INVC', 'Invoiced', 'The invoice was sent.'),
  type('MATL', 'Material ready', 'Material ready', 'The material of the order is at hand.'),
  type('PROD', 'Production started', 'In production', 'Work on the order has begun.'),
  type('INSP', 'Inspected', 'Inspected', 'Final inspection is finished.'),
  type('PACK', 'Packed', 'Packed', 'The goods are packed and ready to ship.'),
];

type Extra = Partial<Omit<StarterMilestone, 'eventType' | 'category'>>;

const step = (eventType: string, category: string, extra: Extra = {}): StarterMilestone => ({
  eventType,
  category,
  ...extra,
});

/** "Within so much before or after a base", with a warning as much earlier as `warn` says. */
function within(
  amount: number,
  unit: ExceptionUnit,
  side: 'before' | 'after',
  base: Exclude<ExceptionBase, 'milestone'> | { milestone: string },
  warn = 1,
): Extra {
  const of =
    typeof base === 'string' ? { base, baseType: null } : { base: 'milestone' as const, baseType: base.milestone };
  return { exception: { amount, unit, side, ...of }, warning: { amount: warn, unit } };
}

const delivered = step('DOD', 'Delivery', { weight: 2, ...within(0, 'days', 'after', 'due_date', 2) });
const invoiced = step('INVC', 'Accounts', within(3, 'working_days', 'after', { milestone: 'DOD' }));

const ends = (milestones: StarterMilestone[]): StarterMilestone[] => [
  { eventType: 'JOBA', category: null },
  ...milestones,
  { eventType: 'JCOM', category: null },
];

/** Ready-made templates. Their profiles have the shapes 8 (mode alone) and 9 (all), so that any job of the direction can take them. */
export const starters: Record<StarterKey, Starter> = {
  import_sea: {
    name: 'Import by sea',
    direction: 'import',
    mode: 'sea',
    milestones: ends([
      step('PREA', 'Documents', within(5, 'days', 'before', 'eta', 2)),
      step('DEPT', 'Transport'),
      step('ARRV', 'Transport', { weight: 2, ...within(1, 'days', 'after', 'eta') }),
      step('ENTL', 'Customs', within(1, 'working_days', 'before', 'eta')),
      step('CLRD', 'Customs', { weight: 2, ...within(2, 'working_days', 'after', { milestone: 'ARRV' }) }),
      step('DLVB', 'Delivery', within(1, 'working_days', 'after', { milestone: 'CLRD' })),
      delivered,
      step('MTRT', 'Delivery', within(5, 'days', 'after', { milestone: 'DOD' })),
      invoiced,
    ]),
  },
  import_air: {
    name: 'Import by air',
    direction: 'import',
    mode: 'air',
    milestones: ends([
      step('PREA', 'Documents', within(1, 'days', 'before', 'eta')),
      step('DEPT', 'Transport'),
      step('ARRV', 'Transport', { weight: 2, ...within(1, 'days', 'after', 'eta') }),
      step('ENTL', 'Customs', within(12, 'hours', 'after', { milestone: 'ARRV' }, 4)),
      step('CLRD', 'Customs', { weight: 2, ...within(1, 'working_days', 'after', { milestone: 'ARRV' }) }),
      step('DLVB', 'Delivery', within(1, 'working_days', 'after', { milestone: 'CLRD' })),
      delivered,
      invoiced,
    ]),
  },
  export: {
    name: 'Export',
    direction: 'export',
    mode: null,
    milestones: ends([
      step('BKGC', 'Transport', within(2, 'working_days', 'after', 'registration')),
      step('PICK', 'Transport', within(2, 'days', 'before', 'etd')),
      step('EXPD', 'Customs', within(1, 'working_days', 'before', 'etd')),
      step('DEPT', 'Transport', { weight: 2, ...within(0, 'days', 'after', 'etd') }),
      step('ARRV', 'Transport', { weight: 2, ...within(1, 'days', 'after', 'eta') }),
      delivered,
      step('INVC', 'Accounts', within(3, 'working_days', 'after', { milestone: 'DEPT' })),
    ]),
  },
  job_shop: {
    name: 'Job shop',
    direction: 'production',
    mode: null,
    milestones: ends([
      step('MATL', 'Purchasing', within(5, 'working_days', 'before', 'due_date', 2)),
      step('PROD', 'Production', { weight: 2, ...within(3, 'working_days', 'before', 'due_date') }),
      step('INSP', 'Production', within(1, 'working_days', 'before', 'due_date')),
      step('PACK', 'Delivery'),
      delivered,
      invoiced,
    ]),
  },
};
