import type { DateEffect } from '#shared/vocabulary.ts';

/** A manual event type of the demo company, by the names of DOMAIN 3. */
export type DemoEventType = {
  /** 3-8 capitals or digits. */
  code: string;
  name: string;
  /** When it arises. */
  description: string;
  customerLabel: string;
  internal: boolean;
  dateEffect: DateEffect | null;
};

export type DemoReferenceType = { code: string; name: string; portal: boolean };
export type DemoCustomField = {
  key: string;
  label: string;
  type: 'text' | 'number' | 'date' | 'boolean';
  portal: boolean;
};

type Extra = { internal?: true; dateEffect?: DateEffect };

function type(code: string, name: string, description: string, customerLabel: string, extra: Extra = {}) {
  return {
    code,
    name,
    description,
    customerLabel,
    internal: extra.internal ?? false,
    dateEffect: extra.dateEffect ?? null,
  };
}

/** Manual event types; DOD, ARRV, DEPT and CLRD are to replace the built-in ones of the same code, where there are such. */
export const demoEventTypes: readonly DemoEventType[] = [
  // Freight
  type('PQS', 'Quote sent', 'The price quote was first sent to the customer.', 'Quote sent'),
  type('POS', 'Order placed', 'The purchase order was sent to the supplier.', 'Ordered from the supplier'),
  type('BKGC', 'Booking confirmed', 'The carrier confirmed space for the shipment.', 'Booking confirmed'),
  type('PICK', 'Collected', 'The goods were collected from the shipper.', 'Collected'),
  type('EXPD', 'Export released', 'Customs released the goods for export.', 'Released for export'),
  type('DEPT', 'Departed', 'The carrier left the place of origin.', 'Departed', { dateEffect: 'actual_departure' }),
  type('ARRV', 'Arrived', 'The carrier reached the destination port.', 'Arrived', { dateEffect: 'actual_arrival' }),
  type('ENTL', 'Entry lodged', 'The customs entry was lodged.', 'With customs'),
  type('DUTY', 'Duty paid', 'Duty and tax were paid.', 'With customs', { internal: true }),
  type('CLRD', 'Cleared customs', 'Customs released the goods.', 'Cleared customs'),
  type('DOD', 'Delivered', 'The goods were handed over (date of delivery).', 'Delivered', {
    dateEffect: 'delivered_date',
  }),
  type('DREC', 'Delivery recorded', 'The proof of delivery was filed.', 'Delivered', { internal: true }),
  // Job shop
  type('MATL', 'Material ready', 'The material of the order lies at the machine.', 'Material ready'),
  type('TURN', 'Turned', 'Turning is finished.', 'In production'),
  type('MILL', 'Milled', 'Milling is finished.', 'In production'),
  type('GRND', 'Ground', 'Grinding is finished.', 'In production'),
  type('LASR', 'Laser marked', 'The marking is on the part.', 'In production'),
  type('INSP', 'Inspected', 'Final inspection has counted good parts and rejects.', 'Inspected'),
  type('PACK', 'Packed', 'The parts are packed and ready to ship.', 'Packed'),
  type('RECV', 'Received', 'The item to repair has come in.', 'Received'),
  type('DIAG', 'Diagnosed', 'The damage is known.', 'Diagnosed'),
  type('QUOA', 'Quote agreed', 'The customer agreed with the price of the repair.', 'Repair agreed'),
  type('REPD', 'Repaired', 'The repair is done.', 'Repaired'),
  type('TEST', 'Tested', 'The item passed its test.', 'Tested'),
  type('INVC', 'Invoiced', 'The invoice was sent.', 'Delivered', { internal: true }),
];

/** Milestone categories (types of work), in order. */
export const demoCategories = [
  'Order',
  'Transport',
  'Customs',
  'Delivery',
  'Material',
  'Machining',
  'Quality',
  'Repair',
  'Accounts',
] as const;
export type DemoCategory = (typeof demoCategories)[number];

/** Reference types beside the built-in ones. */
export const demoReferenceTypes: readonly DemoReferenceType[] = [
  { code: 'price_quote', name: 'Price quote', portal: true },
  { code: 'delivery_note', name: 'Delivery note', portal: true },
  { code: 'project', name: 'Project', portal: true },
  { code: 'lot', name: 'Lot', portal: true },
  { code: 'drawing', name: 'Drawing', portal: true },
];

export const demoCustomFields: readonly DemoCustomField[] = [
  { key: 'product_group', label: 'Product group', type: 'text', portal: true },
  { key: 'manufacturing_site', label: 'Manufacturing site', type: 'text', portal: false },
  { key: 'quantity_rejected', label: 'Quantity rejected', type: 'number', portal: false },
];
