/** The columns of the demo's freight file: each is named as the import field it feeds. */
export const freightColumns = [
  'jobCode',
  'customer',
  'orderNumber',
  'reference.price_quote',
  'reference.delivery_note',
  'reference.project',
  'custom.product_group',
  'custom.manufacturing_site',
  'note',
  'mode',
  'shipper',
  'originPort',
  'destinationPort',
  'etd',
  'eta',
  'promisedDate',
  'dueDate',
  'deliveredDate',
  'quantityOrdered',
  'event.PQS',
  'event.POS',
  'event.BKGC',
  'event.DEPT',
  'event.ARRV',
  'event.CLRD',
  'event.DREC',
] as const;

export type FreightColumn = (typeof freightColumns)[number];

const dates: FreightColumn[] = freightColumns.filter(
  (column) => /Date$/.test(column) || column.startsWith('event.') || column === 'etd' || column === 'eta',
);

/** The mapping with which `milepost import jobs` reads the demo's freight file. */
export const freightMapping = {
  columns: Object.fromEntries(freightColumns.map((column) => [column, column])),
  constants: { direction: 'import', jobType: 'both', department: 'IMP', unit: 'packs' },
  values: {},
  dateFormats: Object.fromEntries(dates.map((column) => [column, 'YYYY-MM-DD'])),
  ignoreValues: {},
  onError: 'stop' as const,
  completeDelivered: true,
  clearBlank: false,
};
