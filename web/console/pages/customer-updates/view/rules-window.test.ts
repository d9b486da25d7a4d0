import { describe, expect, test } from 'vitest';
import { exportUrl, jobsQueryOf } from './rules-window.ts';

describe("a customer's jobs", () => {
  test.each([
    [
      'month to date and one past month',
      ['2026-02', '2026-03'],
      {},
      { windowFrom: '2026-02-01', windowTo: '2026-03-31' },
    ],
    ['over a new year', ['2025-12', '2026-01', '2026-02'], {}, { windowFrom: '2025-12-01', windowTo: '2026-02-28' }],
    [
      'with the beginning of a job code and a sort',
      ['2026-03'],
      { q: ' J-1 ', sort: '-dueDate' as const },
      { windowFrom: '2026-03-01', windowTo: '2026-03-31', jobCode: 'J-1', sort: '-dueDate' },
    ],
    ['blanks are no search', ['2026-03'], { q: '  ' }, { windowFrom: '2026-03-01', windowTo: '2026-03-31' }],
  ])('%s', (_, months, search, query) => {
    const shown = months.map((month) => ({ month }));
    expect(jobsQueryOf('c', shown, search)).toEqual({ customerId: 'c', ...query });
  });

  test('the file holds what the list shows', () => {
    const url = exportUrl('csv', { customerId: 'c', windowFrom: '2026-03-01', jobCode: 'A&B', sort: '-dueDate' });
    expect(url).toBe(
      '/api/v1/jobs/export?format=csv&layout=customer&customerId=c&windowFrom=2026-03-01&jobCode=A%26B&sort=-dueDate',
    );
  });
});
