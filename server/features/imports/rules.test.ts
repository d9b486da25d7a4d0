import { describe, expect, it } from 'vitest';
import { nearNames, newNameFault } from './rules-customer-names.ts';
import { dayOfCell, importJob, placed } from './rules-import-job.ts';
import { applying, refusal } from './rules-import-states.ts';
import { packCells, rowsInWords, stagedFields, unpackCells } from './rules-staged.ts';

const mapping = { columns: { jobCode: 'Job', deliveredDate: 'Done' }, completeDelivered: true };

describe('a staged row', () => {
  it('leaves out empty cells, unless they are to clear', () => {
    const mapped = { row: 2, values: { jobCode: 'Ａ-1', note: null, customer: ' ACME  Ltd' }, faults: [] };
    expect(stagedFields(mapped, false)).toEqual({
      codeKey: 'a-1',
      customerKey: 'acme ltd',
      values: { jobCode: 'Ａ-1', customer: ' ACME  Ltd' },
    });
    expect(stagedFields(mapped, true).values).toHaveProperty('note', null);
  });

  it('keeps its cells, and makes what cannot be stored visible', () => {
    const cells = [
      { kind: 'text' as const, text: 'a\0b\ud800' },
      null,
      { kind: 'number' as const, text: '1', value: 1 },
    ];
    const packed = packCells(cells);
    expect(packed).toBe('["a\ufffdb\ufffd",null,{"kind":"number","text":"1","value":1}]');
    expect(unpackCells(JSON.parse(packed))[0]).toEqual({ kind: 'text', text: 'a\ufffdb\ufffd' });
  });

  it('names rows in words', () => {
    expect(rowsInWords([3, 17])).toBe('rows 3 and 17');
    expect(rowsInWords([2, 3, 4, 5])).toBe('rows 2, 3, 4 and 5');
    expect(rowsInWords([2, 3, 4, 5, 6, 7])).toBe('rows 2, 3, 4 and 3 more');
  });
});

describe('a row as a job', () => {
  it('sorts fields by their kind', () => {
    const fields = {
      codeKey: 'j-1',
      customerKey: 'acme',
      values: {
        jobCode: 'J-1',
        customer: 'Acme',
        priority: '2',
        direction: null,
        promisedDate: null,
        note: null,
        quantityOrdered: 2.5,
        deliveredDate: { day: '2026-03-01' },
        'reference.container': 'MSKU1',
        'event.ARRV': { day: '2026-02-01', time: '10:00:00' },
        'custom.lot': 7,
        'custom.urgent': true,
      },
    };
    expect(importJob(fields, 'c1', mapping, 'Europe/Amsterdam')).toEqual({
      jobCode: 'J-1',
      customerId: 'c1',
      values: { priority: 2, note: null, quantityOrdered: 2.5, deliveredDate: '2026-03-01' },
      references: { container: 'MSKU1' },
      eventDates: { ARRV: '2026-02-01' },
      custom: { lot: '7', urgent: 'true' },
      completeDelivered: true,
    });
  });

  it('takes an instant as the day it was in the company', () => {
    const late = { day: '2026-03-01', time: '23:30:00', offset: 'Z' };
    expect(dayOfCell(late, 'Europe/Amsterdam')).toBe('2026-03-02');
    expect(dayOfCell({ day: '2026-03-01', time: '23:30:00' }, 'Europe/Amsterdam')).toBe('2026-03-01');
  });

  it('says in which column a fault is', () => {
    const fault = { field: 'deliveredDate', code: 'in_future', message: 'No.' };
    expect(placed(fault, 5, mapping)).toEqual({ ...fault, row: 5, column: 'Done' });
    expect(placed({ code: 'x', message: 'No.' }, 5, mapping)).toEqual({ row: 5, code: 'x', message: 'No.' });
  });
});

describe('names of customers', () => {
  const name = (id: string, key: string) => ({ id, code: id.toUpperCase(), name: key, state: 'active', key });

  it('finds those that are alike, the nearest first, each customer once', () => {
    const names = [
      name('a', 'northern timber ltd'),
      name('a', 'northern timbre'),
      name('b', 'nothern timber'),
      name('c', 'steel'),
    ];
    expect(nearNames('northern timbre', names).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('refuses what cannot be a name', () => {
    expect(newNameFault('Acme')).toBeNull();
    expect(newNameFault('A\u0007cme')).toMatchObject({ field: 'customer', code: 'customer_name' });
  });
});

describe('the states of an import', () => {
  const standing = (state: string, failed = 0, onError?: 'skip') => ({
    state,
    failed,
    rows_total: 3,
    mapping: { mapping: onError ? { onError } : {} },
  });

  it.each([
    ['uploaded', 'check', null],
    ['uploaded', 'apply', 'import_state'],
    ['checking', 'edit', 'import_state'],
    ['checked', 'apply', null],
    ['failed', 'check', null],
    ['failed', 'apply', 'import_state'],
    ['done', 'check', 'import_state'],
    ['cancelled', 'cancel', 'import_state'],
  ] as const)('%s: %s', (state, action, code) => {
    expect(refusal(action, standing(state))?.code ?? null).toBe(code);
  });

  it('applies nothing with rows in error, unless they are to be skipped', () => {
    expect(refusal('apply', standing('checked', 1))?.message).toContain('One row is in error');
    expect(refusal('apply', standing('checked', 1, 'skip'))).toBeNull();
    expect(refusal('apply', standing('checked', 3, 'skip'))?.code).toBe('import_has_no_rows');
  });

  it('begins the counts anew, and keeps those in error', () => {
    const now = new Date('2026-03-10T09:00:00Z');
    expect(applying({ rows_total: 10, failed: 3 }, now)).toMatchObject({ rows_total: 7, rows_done: 0, created: 0 });
  });
});
