import { describe, expect, test } from 'vitest';
import { blankComponent } from '../rules-component.ts';
import { faultsByKey, faultsOf } from './rules-faults.ts';
import { blankValues, type JobValues, rebase, toChange, toInput } from './rules-values.ts';

const given = (part: Partial<JobValues>): JobValues => ({ ...blankValues, ...part });

describe('what is sent', () => {
  test('a new job: what is empty is left out', () => {
    const input = toInput(
      given({
        customer: ' New Customer ',
        createCustomer: true,
        direction: 'import',
        mode: 'sea',
        quantityOrdered: '12,5',
        references: [
          { key: '1', type: 'container', value: ' MSKU1 ' },
          { key: '2', type: '', value: '' },
        ],
        components: [
          { ...blankComponent, key: '1', code: 'P-1', dueDate: '2026-03-10' },
          { ...blankComponent, key: '2' },
        ],
        custom: { site: 'North', count: '' },
      }),
    );
    expect(input).toMatchObject({
      customer: 'New Customer',
      createCustomer: true,
      direction: 'import',
      mode: 'sea',
      quantityOrdered: 12.5,
      references: [{ type: 'container', value: 'MSKU1' }],
      customFields: [{ key: 'site', value: 'North' }],
    });
    expect(input.components).toHaveLength(1);
    expect(input).not.toHaveProperty('jobCode');
    expect(input).not.toHaveProperty('carrier');
    expect(input).not.toHaveProperty('customerId');
  });

  test('an edit: only what differs; emptied fields are emptied', () => {
    const base = given({
      jobCode: 'J1',
      direction: 'import',
      carrier: 'A',
      eta: '2026-03-01',
      custom: { site: 'North' },
    });
    expect(toChange(base, base)).toEqual({});
    expect(toChange(base, { ...base, reason: 'because' })).toEqual({});
    expect(toChange(base, { ...base, eta: '', carrier: 'B', custom: {}, reason: 'because' })).toEqual({
      eta: null,
      carrier: 'B',
      customFields: [{ key: 'site', value: null }],
      reason: 'because',
    });
  });
});

test('what was typed goes onto what another saved meanwhile', () => {
  const base = given({ carrier: 'A', vessel: 'V', note: 'n', custom: { site: 'North' } });
  const mine = { ...base, carrier: 'mine', custom: { site: 'South' } };
  const theirs = { ...base, carrier: 'theirs', note: 'theirs', custom: { site: 'North', count: '2' } };
  const { values, clashes } = rebase(base, mine, theirs);
  expect(values).toMatchObject({ carrier: 'mine', note: 'theirs', vessel: 'V', custom: { site: 'South', count: '2' } });
  expect(clashes).toContain('carrier');
  expect(clashes).not.toContain('note');
});

describe('faults', () => {
  const words = {
    customer: 'customer',
    direction: 'direction',
    quantity: 'quantity',
    number: 'number',
    componentCode: 'code',
    referenceType: 'type',
    referenceValue: 'value',
  };

  test('are named as the API names its fields, with empty rows left out', () => {
    const values = given({
      customer: 'typed but not chosen',
      quantityOrdered: 'many',
      references: [
        { key: '1', type: '', value: '' },
        { key: '2', type: 'container', value: '' },
      ],
      components: [{ ...blankComponent, key: '1', description: 'no code', quantityOrdered: '1.2.3' }],
      custom: { count: 'x', weight: '-2.5' },
    });
    expect(faultsOf(values, ['count', 'weight'], words).map((fault) => fault.field)).toEqual([
      'customer',
      'direction',
      'quantityOrdered',
      'references.0.value',
      'components.0.code',
      'components.0.quantityOrdered',
      'custom.count',
    ]);
  });

  test('of custom fields come by place and are shown by key', () => {
    const faults = [
      { field: 'customFields.1.value', message: 'm' },
      { field: 'eta', message: 'm' },
    ];
    expect(faultsByKey(faults, ['site', 'count']).map((fault) => fault.field)).toEqual(['custom.count', 'eta']);
  });
});
