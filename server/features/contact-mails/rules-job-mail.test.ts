import { describe, expect, test } from 'vitest';
import { mailTexts } from '#server/mail-texts/mail-texts.ts';
import { jobMails, mostSingly, type ToldJob } from './rules-job-mail.ts';

const context = (locale = 'en-GB') => ({
  style: { company: 'Company', accent: null, logoUrl: null, zone: 'UTC', locale, texts: mailTexts(locale) },
  portalUrl: 'https://m.example/p/x',
  firstName: 'Contact',
  unsubscribeUrl: 'https://m.example/unsubscribe/t',
});
const job = (number: number, more: Partial<ToldJob> = {}): ToldJob => ({
  id: `id-${number}`,
  jobCode: `J-${number}`,
  orderNumber: '',
  lateness: null,
  facts: [{ fact: 'status', from: 'Registered', to: 'Arrived' }],
  ...more,
});
const jobs = (count: number): ToldJob[] => Array.from({ length: count }, (_, at) => job(at + 1));

describe('how many mails', () => {
  test.each([
    ['one at once', 1, false, ['Job J-1: Arrived']],
    ['one in a digest', 1, true, ['Job J-1: Arrived']],
    ['two at once', 2, false, ['Job J-1: Arrived', 'Job J-2: Arrived']],
    ['two in a digest', 2, true, ['2 jobs have changed – Company']],
    ['as many as come singly', mostSingly, false, jobs(mostSingly).map((one) => `Job ${one.jobCode}: Arrived`)],
    ['one more', mostSingly + 1, false, [`${mostSingly + 1} jobs have changed – Company`]],
    ['none', 0, true, []],
  ])('%s', (_, count, isDigest, subjects) => {
    expect(jobMails(jobs(count), isDigest, context()).map((mail) => mail.subject)).toEqual(subjects);
  });

  test('one mail lists a hundred jobs and says how many more', () => {
    const [mail] = jobMails(jobs(103), true, context());
    expect(mail!.parts.paragraphs).toHaveLength(102);
    expect(mail!.parts.paragraphs.at(-1)).toBe('And 3 more, on your portal.');
  });
});

test('the status first, then the dates in their order, then why it is late', () => {
  const told = job(1, {
    orderNumber: 'PO 1',
    lateness: 'Congestion',
    facts: [
      { fact: 'eta', from: '2026-03-01', to: null },
      { fact: 'promised_date', from: null, to: '2026-12-31' },
      { fact: 'status', from: null, to: 'On Hold' },
      { fact: 'due_date', from: '2026-03-01', to: '2026-03-02' },
    ],
  });
  const [mail] = jobMails([told], false, context());
  expect(mail!.parts.paragraphs).toEqual([
    'Your job J-1 (order PO 1) has changed.',
    [
      'Status: On Hold',
      'Due date: 2 March 2026 (before: 1 March 2026)',
      'Promised date: 31 December 2026 (before: none)',
      'ETA: none (before: 1 March 2026)',
      'Reason: Congestion',
    ].join('\n'),
  ]);
  expect(mail!.parts.button).toEqual({ label: 'Open the job', url: 'https://m.example/p/x/jobs/id-1' });
  expect(mail!.parts.links?.map((link) => link.url)).toEqual([
    'https://m.example/p/x/notifications',
    'https://m.example/unsubscribe/t',
  ]);
});

test('only a date: it stands in the subject', () => {
  const moved = job(1, { facts: [{ fact: 'eta', from: null, to: '2026-03-02' }] });
  expect(jobMails([moved], false, context())[0]!.subject).toBe('Job J-1: ETA 2 March 2026');
});
