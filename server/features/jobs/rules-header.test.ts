import { describe, expect, test } from 'vitest';
import { headerFaults, type JobHeader } from '#server/features/jobs/rules-header.ts';
import { directions, jobTypes, jobTypesByDirection } from '#shared/vocabulary.ts';

const today = '2024-05-06';
const found = (header: JobHeader) => headerFaults(header, today).map((fault) => `${fault.field} ${fault.code}`);

test('a whole good header has no faults', () => {
  const header: JobHeader = {
    jobCode: 'Job 2024/1 – “Ä” 工作 👨',
    orderNumbers: ['PO-1', 'PO-2'],
    references: [
      { type: 'container', value: 'PO-1' },
      { type: 'house_bill', value: 'PO-1' },
    ],
    note: 'First line\nSecond line\twith a tab',
    direction: 'import',
    jobType: 'both',
    mode: 'sea',
    containerClass: 'none',
    carrier: 'Carrier',
    originPort: 'CNSHA',
    destinationPort: 'AMS',
    etd: '2024-02-29',
    eta: '2024-02-28',
    actualDeparture: today,
    actualArrival: today,
    promisedDate: '2030-01-01',
    dueDate: '2030-01-01',
    deliveredDate: today,
    priority: 3,
    quantityOrdered: 0,
    quantityDelivered: 12.5,
    unit: 'pcs',
  };
  expect(headerFaults(header, today)).toEqual([]);
  expect(headerFaults({}, today)).toEqual([]);
});

test.each<[string, JobHeader, string[]]>([
  ['a code of 40 characters', { jobCode: '工'.repeat(40) }, []],
  ['a code of 41', { jobCode: 'x'.repeat(41) }, ['jobCode code_long']],
  ['a blank code', { jobCode: ' \u00a0 ' }, ['jobCode code_blank']],
  ['a code over two lines', { jobCode: 'A\nB' }, ['jobCode code_characters']],
  ['a NUL in the code', { jobCode: 'A\0' }, ['jobCode code_characters']],
  ['a code turned around', { jobCode: 'A\u202eB' }, ['jobCode code_characters']],
  ['a zero-width space', { jobCode: 'A\u200bB' }, ['jobCode code_characters']],
  ['half a character', { jobCode: 'A\ud800' }, ['jobCode code_characters']],
  ['a NUL in the note', { note: 'A\0' }, ['note text_characters']],
  ['half a character in the note', { note: 'A\udc00' }, ['note text_characters']],
  ['a note of 4,001 characters', { note: '👨'.repeat(4_001) }, ['note text_long']],
  ['a note of 4,000', { note: '👨'.repeat(4_000) }, []],
  ['a tab in a line', { vessel: 'A\tB' }, ['vessel text_characters']],
  ['a line of 201', { consignee: 'x'.repeat(201) }, ['consignee text_long']],
  ['a unit of 21', { unit: 'x'.repeat(21) }, ['unit text_long']],
  ['an order number twice', { orderNumbers: ['PO 1', 'po  1'] }, ['orderNumbers.1 reference_twice']],
  ['a blank order number', { orderNumbers: ['PO 1', ' '] }, ['orderNumbers.1 reference_blank']],
  [
    'a reference twice',
    {
      references: [
        { type: 'entry', value: 'E1' },
        { type: 'entry', value: 'e1' },
      ],
    },
    ['references.1 reference_twice'],
  ],
  ['a port with a digit first', { originPort: '1LRTM' }, ['originPort port_form']],
  ['a port in small letters', { destinationPort: 'nlrtm' }, ['destinationPort port_form']],
  ['a date that does not exist', { dueDate: '2023-02-29' }, ['dueDate not_a_day']],
  ['a date written otherwise', { etd: '6.5.2024' }, ['etd not_a_day']],
  ['a year far off', { dueDate: '0202-05-06' }, ['dueDate date_range']],
  ['delivered tomorrow', { deliveredDate: '2024-05-07' }, ['deliveredDate in_future']],
  ['arrived tomorrow', { actualArrival: '2024-05-07' }, ['actualArrival in_future']],
  ['ETA two days before ETD', { etd: '2024-05-08', eta: '2024-05-06' }, ['eta date_order']],
  [
    'arrived before departed',
    { actualDeparture: '2024-05-04', actualArrival: '2024-05-01' },
    ['actualArrival date_order'],
  ],
  ['a negative quantity', { quantityOrdered: -1 }, ['quantityOrdered quantity']],
  ['a quantity that is no number', { quantityDelivered: Number.NaN }, ['quantityDelivered quantity']],
  ['a quantity beyond storing', { quantityDelivered: 1e14 }, ['quantityDelivered quantity']],
  ['a priority of 4', { priority: 4 }, ['priority priority']],
  [
    'several at once',
    { jobCode: '', dueDate: 'x', quantityOrdered: -1 },
    ['jobCode code_blank', 'dueDate not_a_day', 'quantityOrdered quantity'],
  ],
])('%s', (_name, header, expected) => {
  expect(found(header)).toEqual(expected);
});

describe.each(directions)('job types of %s', (direction) => {
  test.each(jobTypes)('%s', (jobType) => {
    const fits = (jobTypesByDirection[direction] as readonly string[]).includes(jobType);
    expect(found({ direction, jobType })).toEqual(fits ? [] : ['jobType job_type_direction']);
  });
});
