import { describe, expect, it } from 'vitest';
import { faultOf, faultsElsewhere } from './faults.ts';

const faults = [
  { field: 'jobCode', message: 'Taken.' },
  { field: 'jobCode', message: 'Too long.' },
  { field: 'references.0.value', message: 'Empty.' },
  { message: 'Choose a customer or a new name.' },
];

describe('faults', () => {
  it('gathers the sentences of a field', () => {
    expect(faultOf(faults, 'jobCode')).toBe('Taken. Too long.');
    expect(faultOf(faults, 'note')).toBeUndefined();
    expect(faultOf(undefined, 'note')).toBeUndefined();
  });

  it('keeps what no field of the form shows', () => {
    expect(faultsElsewhere(faults, ['jobCode'])).toEqual(faults.slice(2));
  });
});
