import { describe, expect, it } from 'vitest';
import {
  emptyConstants,
  fieldsOf,
  fitted,
  guessedDraft,
  matchingValue,
  readDraft,
  withColumn,
  withIgnored,
  withMeaning,
} from './rules-draft.ts';

const draft = readDraft(
  '{"columns":{"jobCode":"ID","dueDate":"Due","promisedDate":"Due"},"dateFormats":{"dueDate":"D-MMM-YY"}}',
);

describe('a mapping while it is worked on', () => {
  it('fills in what a document leaves out', () => {
    expect(draft).toMatchObject({ onError: 'stop', clearBlank: false, values: {} });
  });

  it('asks for a direction where no column says it', () => {
    expect(emptyConstants(guessedDraft('{"columns":{"jobCode":"ID"}}'))).toEqual(['direction']);
    expect(emptyConstants(guessedDraft('{"columns":{"direction":"Dir"}}'))).toEqual([]);
  });

  it('lets one column feed several fields', () => {
    expect(fieldsOf(draft, 'Due')).toEqual(['dueDate', 'promisedDate']);
  });

  it('forgets the date format of a field that nothing feeds any more', () => {
    const changed = withColumn(draft, 'Due', ['promisedDate']);
    expect(changed.columns).toEqual({ jobCode: 'ID', promisedDate: 'Due' });
    expect(changed.dateFormats).toEqual({});
  });

  it('moves a field to another column and keeps its format', () => {
    const changed = withColumn(draft, 'Late', ['dueDate']);
    expect(changed.columns.dueDate).toBe('Late');
    expect(changed.dateFormats).toEqual({ dueDate: 'D-MMM-YY' });
  });

  it('leaves out what a file does not have', () => {
    const { draft: fit, missing } = fitted(draft, ['ID']);
    expect(fit.columns).toEqual({ jobCode: 'ID' });
    expect(missing).toEqual(['Due']);
  });

  it('drops empty lists of words', () => {
    const some = withMeaning(withIgnored(draft, 'dueDate', ['n/a']), 'mode', 'Truck', 'road');
    expect(withMeaning(some, 'mode', 'Truck', null).values).toEqual({});
    expect(withIgnored(some, 'dueDate', []).ignoreValues).toEqual({});
  });

  it('reads words of closed lists as the server does', () => {
    expect(matchingValue('Freight forwarding', ['freight_forwarding'])).toBe('freight_forwarding');
    expect(matchingValue('Lorry', ['road'])).toBeNull();
  });
});
