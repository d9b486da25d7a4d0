import { describe, expect, test } from 'vitest';
import { de } from './de.ts';
import { en, type MailTexts } from './en.ts';

/** Every text of a catalogue by its dotted name; functions are called with what stands for their parameters. */
function texts(node: object, prefix = ''): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(node)) {
    const name = prefix + key;
    if (typeof value === 'string') all.set(name, value);
    else if (typeof value === 'function') all.set(name, calls(name, value as (...given: unknown[]) => string));
    else for (const [inner, text] of texts(value, `${name}.`)) all.set(inner, text);
  }
  return all;
}

// Those whose parameters are not words or numbers of their own.
const special: Record<string, unknown[][]> = {
  span: [
    [[]],
    [
      [
        { count: 1, unit: 'day' },
        { count: 2, unit: 'hour' },
        { count: 3, unit: 'minute' },
      ],
    ],
  ],
  condition: (['registration', 'due_date', 'promised_date', 'milestone'] as const).map((base) => [
    { amount: 7, unit: 'working_days', side: 'after', base, milestone: '<0>' },
  ]),
  'report.name': [['job_enquiry'], ['job_exceptions'], ['active_events']],
  'jobNotice.dateName': [['due_date'], ['promised_date']],
  'jobNotice.statusName': [['Scheduled'], ['On Hold'], ['Completed'], ['Cancelled']],
  'passwordReset.opening': [
    ['<0>', 2],
    ['<0>', 168],
  ],
};

const calls = (name: string, text: (...given: unknown[]) => string): string =>
  (special[name] ?? [['<0>', '<1>', '<2>']]).map((given) => text(...given)).join(' | ');

/** The parameters and numbers that reach the reader. */
const given = (text: string): string[] => [...new Set(text.match(/<\d>|\d+/g))].sort();

// Nothing but parameters and signs, or a word of both languages.
const alike = new Set(['report.subject', 'exceptionNotice.line', 'jobNotice.date']);

describe.each<[string, MailTexts]>([['de', de]])('mails in %s', (language, catalogue) => {
  const english = texts(en);
  const other = texts(catalogue);

  test('have every text, of their own language', () => {
    expect(catalogue.language).toBe(language);
    expect([...other.keys()]).toEqual([...english.keys()]);
    const same = [...other].filter(([name, text]) => text === english.get(name) && !alike.has(name));
    expect(same).toEqual([]);
  });

  test('say all that the English ones say: names, days, numbers', () => {
    for (const [name, text] of other) expect([name, given(text)]).toEqual([name, given(english.get(name)!)]);
  });
});

test('spans and conditions in German', () => {
  expect(
    de.span([
      { count: 1, unit: 'day' },
      { count: 4, unit: 'hour' },
    ]),
  ).toBe('1 Tag 4 Stunden');
  const after = { amount: 2, unit: 'working_days', side: 'after', milestone: 'Angekommen' } as const;
  expect(de.condition({ ...after, base: 'eta' })).toBe('2 Arbeitstage nach ETA');
  expect(de.condition({ ...after, amount: 1, base: 'milestone' })).toBe('1 Arbeitstag nach „Angekommen“');
});
