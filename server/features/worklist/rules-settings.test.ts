import { describe, expect, test } from 'vitest';
import { firstSettings, namedTwice, parseStored, readSettings } from '#server/features/worklist/rules-settings.ts';
import { worklistColumns } from '#shared/vocabulary.ts';

const stored = (more: object) => readSettings(more, firstSettings);

describe('settings as stored', () => {
  test.each([[null], [undefined], ['text'], [[]], [{}], [{ order: 'x', colours: 3, columns: [] }]])(
    '%j falls back',
    (value) => {
      expect(readSettings(value, firstSettings)).toEqual(firstSettings);
    },
  );

  test('what cannot be used is left out, the rest stands', () => {
    const order = [
      { key: 'gone', direction: 'asc' },
      { key: 'eta', direction: 'desc' },
      { key: 'eta', direction: 'asc' },
      { key: 'priority', direction: 'sideways' },
    ];
    expect(stored({ order }).order).toEqual([{ key: 'eta', direction: 'desc' }]);
    expect(stored({ order: [{ key: 'gone', direction: 'asc' }] }).order).toEqual(firstSettings.order);
    expect(stored({ colours: [] }).colours).toEqual([]);
    expect(
      stored({
        colours: [
          { rule: 'overdue', tone: 'pink' },
          { rule: 'priority', tone: 'info' },
        ],
      }).colours,
    ).toEqual([{ rule: 'priority', tone: 'info' }]);
  });

  test('columns that came with a later release are there, in their first state', () => {
    const { columns } = stored({ columns: { order: ['eta', 'job'], hidden: ['job', 'eta'], density: 'compact' } });
    expect(columns.order.slice(0, 2)).toEqual(['eta', 'job']);
    expect([...columns.order].sort()).toEqual([...worklistColumns].sort());
    expect(columns.hidden).toEqual(['eta', ...firstSettings.columns.hidden]);
  });

  test('the text of a preference', () => {
    expect(parseStored('{"a":1}')).toEqual({ a: 1 });
    expect([parseStored('{'), parseStored(null), parseStored(7)]).toEqual([null, null, null]);
  });
});

test('a word named twice is found where it stands', () => {
  expect(namedTwice(firstSettings)).toBeNull();
  const columns = { ...firstSettings.columns, hidden: ['eta' as const, 'eta' as const] };
  expect(namedTwice({ ...firstSettings, columns })).toEqual({ field: 'columns.hidden', word: 'eta' });
});
