import { expect, test } from 'vitest';
import { loggedPath } from './logged-path.ts';

test.each([
  ['/api/portal/v1/calendar/SECRET.ics', '/api/portal/v1/calendar/…'],
  ['/api/portal/v1/calendar/SECRET.ics?x=1', '/api/portal/v1/calendar/…'],
  ['/api/portal/v1/calendar/SEC/RET', '/api/portal/v1/calendar/…'],
  ['/api/portal/v1/%63alendar/SECRET.ics', '/api/portal/v1/calendar/…'],
  ['//api/portal/v1/calendar//SECRET.ics', '/api/portal/v1/calendar/…'],
  ['/s/SECRET', '/s/…'],
  ['/unsubscribe/SECRET', '/unsubscribe/…'],
  ['/api/portal/v1/calendar-feed', '/api/portal/v1/calendar-feed'],
  ['/api/v1/jobs?search=words', '/api/v1/jobs'],
  ['/p/customer/jobs/1', '/p/customer/jobs/1'],
  ['/%E0%A4%A', '/%E0%A4%A'],
])('%s is logged as %s', (url, logged) => {
  expect(loggedPath(url)).toBe(logged);
});
