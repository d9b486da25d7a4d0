import { describe, expect, test } from 'vitest';
import { validateMapping } from './rules-mapping.ts';

const header = ['ID', 'Country', 'Scheduled Delivery Date', 'Shipment Mode'];
const columns = { jobCode: 'ID' };
const codes = (mapping: unknown, known = {}) =>
  validateMapping(mapping, header, known).map(({ field, code }) => `${field} ${code}`);
const message = (mapping: unknown, known = {}) => validateMapping(mapping, header, known)[0]?.message;

describe('a mapping', () => {
  test('that is right has no faults', () => {
    const mapping = {
      columns: {
        jobCode: 'ID',
        customer: 'Country',
        dueDate: 'Scheduled Delivery Date',
        'event.DOD': 'Scheduled Delivery Date',
        'reference.entry': 'ID',
        'custom.lot': 'ID',
        mode: ' Shipment Mode ',
      },
      constants: { direction: 'import', jobType: 'Freight Forwarding' },
      values: { mode: { Truck: 'road', 'N/A': '' } },
      dateFormats: { dueDate: 'D-MMM-YY' },
      ignoreValues: { dueDate: ['Date Not Captured'] },
      onError: 'skip',
      completeDelivered: true,
      clearBlank: false,
    };
    expect(validateMapping(mapping, header)).toEqual([]);
  });

  test.each([
    ['no object', [], ' mapping_shape'],
    ['null', null, ' mapping_shape'],
    ['no columns', {}, 'columns mapping_shape'],
    ['columns of numbers', { columns: { jobCode: 1 } }, 'columns.jobCode mapping_shape'],
    ['an unknown key', { columns, colums: {} }, 'colums mapping_unknown_key'],
    ['an unknown field', { columns: { ...columns, due: 'ID' } }, 'columns.due mapping_unknown_field'],
    [
      'a field of every object',
      { columns: { ...columns, constructor: 'ID' } },
      'columns.constructor mapping_unknown_field',
    ],
    [
      'a constant of an unknown field',
      { columns, constants: { colour: 'red' } },
      'constants.colour mapping_unknown_field',
    ],
    ['a column that is not there', { columns: { jobCode: 'Id' } }, 'columns.jobCode mapping_unknown_column'],
    ['no job code', { columns: { customer: 'Country' } }, 'columns.jobCode mapping_job_code'],
    ['a constant that is no value', { columns, constants: { mode: 'lorry' } }, 'constants.mode mapping_value'],
    [
      'a meaning that is no value',
      { columns: { ...columns, mode: 'Shipment Mode' }, values: { mode: { Truck: 'lorry' } } },
      'values.mode.Truck mapping_value',
    ],
    [
      'values of a field without a column',
      { columns, values: { mode: { Truck: 'road' } } },
      'values.mode mapping_not_mapped',
    ],
    [
      'a format of no date',
      { columns, dateFormats: { jobCode: 'D-MMM-YY' } },
      'dateFormats.jobCode mapping_not_a_date',
    ],
    [
      'no date format',
      { columns: { ...columns, dueDate: 'ID' }, dateFormats: { dueDate: 'dd-mm-yy' } },
      'dateFormats.dueDate mapping_date_format',
    ],
    [
      'ignored words that are no list',
      { columns, ignoreValues: { jobCode: 'x' } },
      'ignoreValues.jobCode mapping_shape',
    ],
    ['an unknown way with errors', { columns, onError: 'ignore' }, 'onError mapping_shape'],
    ['a flag in words', { columns, clearBlank: 'yes' }, 'clearBlank mapping_shape'],
    [
      'an event code in small letters',
      { columns: { ...columns, 'event.dod': 'ID' } },
      'columns.event.dod mapping_unknown_field',
    ],
  ])('with %s', (_, mapping, found) => {
    expect(codes(mapping)).toContain(found);
  });

  test('names what was probably meant', () => {
    expect(message({ columns: { jobCode: 'ID', dueDate: 'Scheduled Delivery' } })).toContain(
      'Did you mean "Scheduled Delivery Date"?',
    );
    expect(message({ columns: { jobCode: 'ID', duedate: 'ID' } })).toContain('Did you mean "dueDate"?');
    expect(message({ columns: { jobCode: 'ID', zzz: 'ID' } })).toContain('There are "jobCode"');
  });

  test('knows the events, references and custom fields there are', () => {
    const known = {
      eventCodes: ['DOD', 'CLRD'],
      referenceTypes: ['container'],
      customFields: { lot: 'date' as const },
    };
    const mapping = {
      columns: {
        jobCode: 'ID',
        'event.CLR': 'ID',
        'reference.container': 'ID',
        'reference.seal': 'ID',
        'custom.lot': 'ID',
        'custom.x': 'ID',
      },
      dateFormats: { 'custom.lot': 'M/D/YY' },
    };
    expect(codes(mapping, known)).toEqual([
      'columns.event.CLR mapping_unknown_field',
      'columns.reference.seal mapping_unknown_field',
      'columns.custom.x mapping_unknown_field',
    ]);
    expect(message(mapping, known)).toContain('Did you mean "event.CLRD"?');
  });
});
