import { expect, test } from 'vitest';
import { configurationFields, furtherFields } from '#shared/customer-configuration.ts';
import { customerChangeSchema, customerSchema } from './contract.ts';

/** The table of "Customer Level Job Tracking", word for word in names, validation and default, and in its order. */
const table = [
  ['Import Job Tracking Allow', 'yes or no', 'Optional', 'No'],
  ['Export Job Tracking Allow', 'yes or no', 'Optional', 'No'],
  ['Import Air Customer Group', 'customer group', 'Optional', 'Blank'],
  ['Import Sea Customer Group', 'customer group', 'Optional', 'Blank'],
  ['Export Customer Group', 'customer group', 'Optional', 'Blank'],
  ['Transport Group', 'customer group', 'Optional', 'Blank'],
  ['Customer Service Operator', 'staff user', 'Optional', 'Blank'],
];

const properties = {
  importTracking: ['tracking', 'import'],
  exportTracking: ['tracking', 'export'],
  importAirGroup: ['groups', 'importAir'],
  importSeaGroup: ['groups', 'importSea'],
  exportGroup: ['groups', 'export'],
  transportGroup: ['groups', 'transport'],
  serviceOperator: ['serviceOperator'],
} as const;

type Schema = { properties?: Record<string, Schema>; description?: string; required?: string[] };

test('the seven fields, with validation and default, in their order', () => {
  expect(
    configurationFields.map((field) => [
      field.name,
      field.holds,
      field.validation === 'optional' ? 'Optional' : 'Required',
      field.default === false ? 'No' : 'Blank',
    ]),
  ).toEqual(table);
});

test('further fields follow them', () => {
  expect(furtherFields.map((field) => [field.name, field.default])).toEqual([
    ['Domestic Job Tracking Allow', false],
    ['Production Job Tracking Allow', false],
    ['Automatic Delivered Date', false],
  ]);
});

test('the API calls each by its name, and none has to be sent', () => {
  for (const { key, name } of configurationFields) {
    const [first, second] = properties[key];
    const shown = (customerSchema as Schema).properties?.[first];
    expect((second ? shown?.properties?.[second] : shown)?.description).toBe(name);
    const sent = customerChangeSchema as Schema;
    expect(sent.required ?? []).toEqual([]);
    if (second) expect(sent.properties?.[first]?.required ?? []).toEqual([]);
  }
});
