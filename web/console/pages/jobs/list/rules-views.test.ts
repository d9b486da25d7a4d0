import { expect, test } from 'vitest';
import { fits, readViews, type SavedView, withView } from './rules-views.ts';

const table = { order: ['jobCode'], hidden: [], density: 'compact' } as const;
const view = (name: string): SavedView => ({ name, search: { late: true }, table });

test('views come back as they were kept; what cannot be used is left out', () => {
  const kept = [
    view('Late'),
    { name: 7 },
    { name: 'No table', search: {} },
    { ...view('Odd'), search: { mode: 'rocket' } },
  ];
  expect(readViews(JSON.stringify(kept))).toEqual([view('Late'), { ...view('Odd'), search: {} }]);
  expect(readViews('{')).toEqual([]);
  expect(readViews(undefined)).toEqual([]);
});

test('a view of the same name is replaced, and there is an end', () => {
  const views = withView([view('late'), view('Mine')], { ...view('Late'), search: {} });
  expect(views.map((one) => one.name)).toEqual(['Late', 'Mine']);
  expect(views[0]?.search).toEqual({});
  expect(fits(views)).toBe(true);
  expect(fits(Array.from({ length: 100 }, (_, index) => view(`View ${index}`)))).toBe(false);
});
