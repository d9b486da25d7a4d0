import { describe, expect, test } from 'vitest';
import { en } from '#server/mail-texts/en.ts';
import { describeDuration, mostSingly, type Notice, noticeMails } from './rules-notice-mail.ts';

const minute = 60_000;
test.each([
  [-1, 'less than a minute'],
  [59_999, 'less than a minute'],
  [minute, '1 minute'],
  [61 * minute, '1 hour 1 minute'],
  [120 * minute, '2 hours'],
  [(3 * 24 + 5) * 60 * minute + 7 * minute, '3 days 5 hours'],
  [24 * 60 * minute + 7 * minute, '1 day'],
])('%d ms: %s', (milliseconds, words) => {
  expect(describeDuration(milliseconds)).toBe(words);
});

describe('the mails of one person', () => {
  const context = {
    style: {
      company: 'Test Company',
      accent: null,
      logoUrl: null,
      zone: 'Europe/Amsterdam',
      locale: 'en-GB',
      texts: en,
    },
    publicUrl: 'https://m.example',
    now: new Date('2026-03-10T09:00:00Z'),
  };
  const dayAfterEta = {
    exception_amount: 1,
    exception_unit: 'days',
    exception_side: 'after',
    exception_base: 'eta',
    exception_base_type: null,
    base_name: null,
  };
  const notice = (at: number, more: Partial<Notice> = {}): Notice => ({
    jobId: `id-${at}`,
    jobCode: `J-${at}`,
    customerName: 'Acme',
    milestone: 'Arrived',
    componentCode: null,
    condition: dayAfterEta,
    exceptionAt: new Date('2026-03-10T07:30:00Z'),
    ...more,
  });
  const many = (count: number) => Array.from({ length: count }, (_, at) => notice(at));

  test('one for each milestone, with what was to be done by when, and the way to the job', () => {
    const mails = noticeMails('Alex', [notice(1, { componentCode: 'C1' }), notice(2, { condition: null })], context);
    expect(mails.map((mail) => mail.subject)).toEqual([
      'In exception: J-1 / C1 – Arrived',
      'In exception: J-2 – Arrived',
    ]);
    expect(mails[0]!.parts).toMatchObject({
      greeting: 'Hello Alex,',
      paragraphs: [
        '"Arrived" of job J-1 / C1 (Acme) has come into exception.',
        'Condition: 1 day after ETA.\nIt was to be completed by 10 Mar 2026, 08:30 CET; that is over by 1 hour 30 minutes.',
      ],
      button: { label: 'Open the job', url: 'https://m.example/console/jobs/id-1' },
    });
    expect(mails[1]!.parts.paragraphs[1]).not.toContain('Condition');
  });

  test('more than five: one that lists all, or the first hundred', () => {
    expect(noticeMails('', many(mostSingly), context)).toHaveLength(mostSingly);
    const [summary, ...rest] = noticeMails('', many(mostSingly + 1), context);
    expect(rest).toEqual([]);
    expect(summary!.subject).toBe('In exception: 6 milestones');
    expect(summary!.parts.greeting).toBe('Hello,');
    expect(summary!.parts.paragraphs.slice(1)).toHaveLength(6);
    expect(summary!.parts.paragraphs[1]).toBe(
      'J-0 (Acme): Arrived\n1 day after ETA; over by 1 hour 30 minutes\nhttps://m.example/console/jobs/id-0',
    );
    const long = noticeMails('', many(103), context)[0]!.parts.paragraphs;
    expect([long.length, long.at(-1)]).toEqual([102, 'And 3 more, in the console.']);
  });
});
