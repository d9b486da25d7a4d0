import type { DateEffect } from '#shared/vocabulary.ts';

type BuiltInEvent = {
  code: string;
  name: string;
  description: string;
  system: boolean;
  customerLabel: string;
  internal: boolean;
  dateEffect: DateEffect | null;
};

const system = (code: string, name: string, description: string, internal = true): BuiltInEvent => ({
  code,
  name,
  description,
  system: true,
  customerLabel: name,
  internal,
  dateEffect: null,
});
const manual = (code: string, name: string, description: string, dateEffect: DateEffect | null): BuiltInEvent => ({
  code,
  name,
  description,
  system: false,
  customerLabel: name,
  internal: false,
  dateEffect,
});

/** Event types every installation has (DOMAIN 3). System types arise by themselves; the manual ones are a start and may be edited. */
export const builtInEventTypes: BuiltInEvent[] = [
  {
    ...system('JOBA', 'Job added', 'Arises when a job is registered or imported.', false),
    customerLabel: 'Registered',
  },
  {
    ...system('JCOM', 'Job completed', 'Arises when all that belongs to the job is done.', false),
    customerLabel: 'Completed',
  },
  system('HOLD', 'On hold', 'Arises when a job is put on hold.'),
  system('RESUMED', 'Resumed', 'Arises when a job on hold is resumed.'),
  system('CANCEL', 'Cancelled', 'Arises when a job is cancelled.'),
  system('REOPEN', 'Reopened', 'Arises when a completed or cancelled job is reopened.'),
  system('ARCHIVE', 'Archived', 'Arises when a completed or cancelled job is archived.'),
  system('DUECHG', 'Due date changed', 'Arises when the due date of a job changes.'),
  system(
    'PROMCHG',
    'Promised date changed',
    'Arises when the promised date is changed, with a reason and whether the customer agreed.',
  ),
  system('CHANGED', 'Details changed', 'Arises when other details of a job are edited or imported.'),
  system('COMPADD', 'Component added', 'Arises when a component is added to a job.'),
  system('COMPCHG', 'Component changed', 'Arises when a component is edited.'),
  system('COMPDEL', 'Component removed', 'Arises when a component is removed from a job.'),
  system('DOCADD', 'Document added', 'Arises when a document is added to a job.'),
  system('DOCDEL', 'Document removed', 'Arises when a document is removed from a job.'),
  system('SHARED', 'Exception shared', 'Arises when an exception is shared with the customer, or no longer is.'),
  system('LATENESS', 'Reason for lateness', 'Arises when a late job is given a reason, another one, or none any more.'),
  system('REJECTED', 'Rejected', 'Arises when the customer or staff reject in the messages of a job.', false),
  system('NOTE', 'Note', 'Arises when staff note something on a milestone that is still pending.'),
  system('MOVED', 'Moved to another customer', 'Arises when a job is moved to another customer, also by a merge.'),
  system('ALLOC', 'Milestones allocated', 'Arises when milestones are allocated to a job again.'),
  manual('DEPT', 'Departed', 'The goods have left the origin.', 'actual_departure'),
  manual('ARRV', 'Arrived', 'The goods have arrived at the destination port.', 'actual_arrival'),
  manual('CLRD', 'Cleared customs', 'Customs have released the goods.', null),
  manual('DOD', 'Delivered', 'Date of delivery: the goods were handed to the customer.', 'delivered_date'),
  {
    ...manual(
      'APPROVED',
      'Approved by the customer',
      'Arises when the customer approves in the messages of a job; a milestone of this type is completed by it.',
      null,
    ),
    customerLabel: 'Approved by you',
  },
  {
    ...manual(
      'APPRCO',
      'Approved by the company',
      'Arises when staff approve in the messages of a job; a milestone of this type is completed by it.',
      null,
    ),
    customerLabel: 'Approved by us',
  },
];

/** Reference types of DOMAIN 2, and further order numbers beside the leading one. `portal`: contacts may see them. */
export const builtInReferenceTypes = [
  { code: 'container', name: 'Container' },
  { code: 'master_bill', name: 'Master bill' },
  { code: 'house_bill', name: 'House bill' },
  { code: 'air_waybill', name: 'Air waybill' },
  { code: 'entry', name: 'Entry' },
  { code: 'purchase_order', name: 'Purchase order' },
  { code: 'order_number', name: 'Order number' },
] as const;
