import { describe, expect, it } from 'vitest';
import { consoleTexts as deConsole } from './de/console.ts';
import { portalTexts as dePortal } from './de/portal.ts';
import { approvals } from './en/approvals.ts';
import { consoleTexts as enConsole } from './en/console.ts';
import { portalTexts as enPortal } from './en/portal.ts';
import { thread } from './en/thread.ts';
import {
  flatten,
  keyDifferences,
  missingPlurals,
  placeholderDifferences,
  placeholders,
  sameWords,
} from './rules-compare.ts';

// Names, codes, and words that both languages have.
const germanToo = new Set([
  ...['Milepost', 'DIFOT', 'ETA', 'ETD', 'CSV', 'JSON', 'Excel', 'Message-ID', 'Code', 'Logo'],
  ...[
    '(optional)',
    'Plan',
    'Live',
    'Name',
    'Import',
    'Export',
    'Normal',
    'Status',
    'Format',
    'Portal',
    'Text',
    'System',
  ],
  ...['Workflow', 'Version {{number}}', 'in {{duration}}', 'Import: {{type}}', 'Export: {{type}}'],
]);

// English that comes with the message screen; German has it in its catalogues.
const ofScreens = { approvals, thread };

describe.each([
  ['portal', { ...enPortal, ...ofScreens }, dePortal],
  ['console', { ...enConsole, ...ofScreens }, deConsole],
])('German of the %s', (_app, englishTexts, germanTexts) => {
  const english = flatten(englishTexts);
  const german = flatten(germanTexts);

  it('has every text of the English one and no other', () => {
    expect(keyDifferences(english, german)).toEqual({ missing: [], surplus: [] });
  });

  it('has every plural form that German counts with', () => {
    expect(missingPlurals(german, 'de')).toEqual([]);
  });

  it('names the same placeholders', () => {
    expect(placeholderDifferences(english, german)).toEqual([]);
  });

  it('is German: no text is the English one, but for names, codes and words of both languages', () => {
    expect(sameWords(english, german).filter(([, text]) => !germanToo.has(text))).toEqual([]);
  });

  it('quotes as German does', () => {
    expect([...german].filter(([, text]) => text.includes('"') || text.includes('”'))).toEqual([]);
  });
});

describe('the comparison', () => {
  const english = flatten({ page: { title: 'Jobs', count_one: '{{count}} job', count_other: '{{count}} jobs' } });

  it('finds what is missing, left over, uncounted, misnamed and left in English', () => {
    const other = flatten({ page: { title: 'Jobs', count_other: '{{number}} Aufträge', more: 'Mehr' } });
    expect(keyDifferences(english, other)).toEqual({ missing: [], surplus: ['page.more'] });
    expect(keyDifferences(other, english).missing).toEqual(['page.more']);
    expect(missingPlurals(other, 'de')).toEqual(['page.count_one']);
    expect(placeholderDifferences(english, other)).toEqual(['page.count_other: count / number']);
    expect(sameWords(english, other)).toEqual([['page.title', 'Jobs']]);
  });

  it('takes a plural form that English has not for one of its own', () => {
    const polish = flatten({ page: { count_few: '{{count}} zlecenia' } });
    expect(placeholderDifferences(english, polish)).toEqual([]);
    expect(placeholders('{{name}} of {{code}}, {{name}}')).toBe('code, name');
  });
});
