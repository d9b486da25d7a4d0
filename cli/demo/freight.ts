import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { addDays, type Day, daysBetween } from '#shared/days.ts';
import { type FreightColumn, freightColumns } from './freight-mapping.ts';
import { destinationPort, originPort } from './freight-ports.ts';
import { readScms, type ScmsLine, scmsDay } from './scms-file.ts';

/** A shipment line of the demo by import fields; days are YYYY-MM-DD, blank where nothing is known yet. */
export type FreightRow = Record<FreightColumn, string>;

/**
 * The day of the data that becomes today: a Friday on which 1,387 lines to 27 countries were still to be delivered, 43 of them
 * late in six countries and by two modes (few days have more), with eight years of full history behind it and the busiest month
 * of those years (271 lines) just before it.
 */
export const anchorDay: Day = '2014-09-19';

const modes: Record<string, string> = { Air: 'air', 'Air Charter': 'air', Truck: 'road', Ocean: 'sea' };

/**
 * Days before delivery on which an open shipment is booked, departs, arrives and clears customs. Synthetic: the published
 * file has none of these. Their day is counted back from the day on which the line was delivered later.
 */
const leads: Record<string, { booked: number; departed: number; arrived: number; cleared: number }> = {
  air: { booked: 30, departed: 12, arrived: 9, cleared: 4 },
  sea: { booked: 60, departed: 40, arrived: 12, cleared: 6 },
  road: { booked: 21, departed: 10, arrived: 6, cleared: 3 },
};

type Plan = Pick<FreightRow, 'etd' | 'eta' | 'event.BKGC' | 'event.DEPT' | 'event.ARRV' | 'event.CLRD'>;
const noPlan: Plan = { etd: '', eta: '', 'event.BKGC': '', 'event.DEPT': '', 'event.ARRV': '', 'event.CLRD': '' };

/** What is planned and has happened of an open shipment; nothing while it is not booked. */
function planOf(mode: string, laterDelivered: Day, today: Day): Plan {
  const lead = leads[mode];
  const before = (days: number) => addDays(laterDelivered, -days);
  if (lead === undefined || before(lead.booked) > today) return noPlan;
  const past = (days: number) => (before(days) <= today ? before(days) : '');
  return {
    etd: before(lead.departed),
    eta: before(lead.arrived),
    'event.BKGC': past(lead.booked),
    'event.DEPT': past(lead.departed),
    'event.ARRV': past(lead.arrived),
    'event.CLRD': past(lead.cleared),
  };
}

function freightRow(line: ScmsLine, today: Day): FreightRow {
  const shift = daysBetween(anchorDay, today);
  const moved = (column: string) => {
    const day = scmsDay(line[column]);
    return day === null ? '' : addDays(day, shift);
  };
  const past = (column: string) => (moved(column) <= today ? moved(column) : '');
  const text = (column: string) => line[column] ?? '';
  const mode = modes[text('Shipment Mode')] ?? 'unknown';
  const scheduled = moved('Scheduled Delivery Date');
  const delivered = past('Delivered to Client Date');
  const direct = text('Fulfill Via') === 'Direct Drop';
  return {
    jobCode: `FR-${text('ID')}`,
    customer: text('Country'),
    orderNumber: text('PO / SO #'),
    'reference.price_quote': text('PQ #').startsWith('FPQ-') ? text('PQ #') : '',
    'reference.delivery_note': text('ASN/DN #'),
    'reference.project': text('Project Code'),
    'custom.product_group': text('Product Group'),
    'custom.manufacturing_site': text('Manufacturing Site'),
    note: text('Item Description'),
    mode,
    shipper: text('Vendor'),
    originPort: direct ? originPort(text('Manufacturing Site'), mode) : '',
    destinationPort: destinationPort(text('Country'), mode),
    promisedDate: scheduled,
    dueDate: scheduled,
    deliveredDate: delivered,
    quantityOrdered: text('Line Item Quantity'),
    'event.PQS': past('PQ First Sent to Client Date'),
    'event.POS': past('PO Sent to Vendor Date'),
    // Three lines were recorded before they were delivered: an open one is not recorded yet.
    'event.DREC': delivered === '' ? '' : past('Delivery Recorded Date'),
    ...(delivered === '' ? planOf(mode, moved('Delivered to Client Date'), today) : noPlan),
  };
}

/**
 * All 10,324 shipment lines with every day moved by the same number of days, so that `anchorDay` falls on `today` (a day in
 * the company's zone): what lies after today is open. The same day gives the same rows.
 */
export async function* freightRows(today: Day): AsyncGenerator<FreightRow> {
  for await (const line of readScms()) yield freightRow(line, today);
}

async function* csvLines(today: Day): AsyncGenerator<string> {
  const line = (cells: readonly string[]) => stringify([[...cells]]);
  yield line(freightColumns);
  for await (const row of freightRows(today)) yield line(freightColumns.map((column) => row[column]));
}

/** The same rows as a CSV file (UTF-8, header = import fields); `freightMapping` is the mapping for it. */
export function freightCsv(today: Day): Readable {
  return Readable.from(csvLines(today), { objectMode: false });
}
