import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wishes } from './language.ts';
import { localeFor } from './locale.ts';
import type { ProblemTexts } from './problem-texts.ts';
import { chooseLanguage, createTexts, directionOf, refusalsIn, showLanguage } from './setup.ts';

const english = { ui: { close: 'Close', count_one: '{{count}} job', count_other: '{{count}} jobs' } } as const;
const german = { ui: { close: 'Schließen', count_one: '{{count}} Auftrag', count_other: '{{count}} Aufträge' } };

const refusals = { problems: { sign_in: 'Melden Sie sich an.' } } as ProblemTexts;

describe('languages', () => {
  const page = { lang: 'en', dir: 'ltr' };
  beforeEach(() => {
    vi.stubGlobal('document', { documentElement: page });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('loads a catalogue when it is asked for, once, and sets the page to it', async () => {
    const load = vi.fn(async () => ({ texts: german, refusals }));
    const texts = createTexts(english);
    const t = (key: string, values?: { count: number }) => String(texts.t(key as never, values as never));
    expect(t('close')).toBe('Close');
    await showLanguage(texts, { de: { name: 'Deutsch', load } }, 'de');
    expect(t('close')).toBe('Schließen');
    expect(t('count', { count: 2 })).toBe('2 Aufträge');
    expect(page).toEqual({ lang: 'de', dir: 'ltr' });
    expect(refusalsIn(texts)?.problems.sign_in).toBe('Melden Sie sich an.');
    await showLanguage(texts, { de: { name: 'Deutsch', load } }, 'en');
    expect(refusalsIn(texts)).toBeUndefined();
    await showLanguage(texts, { de: { name: 'Deutsch', load } }, 'de');
    expect(load).toHaveBeenCalledOnce();
  });

  it('chooses the first of the wishes that there is', () => {
    expect(chooseLanguage(['fr', 'de-AT'], ['de'])).toBe('de');
    expect(chooseLanguage(['en-GB', 'de'], ['de'])).toBe('en');
    expect(chooseLanguage(['fr'], ['de'])).toBe('en');
  });

  it('asks the choice made here first, then the one kept with the person, the browser and the company', () => {
    const known = { person: 'fr', company: 'de-DE' };
    expect(wishes('it', ['en-GB', 'nl'], known)).toEqual(['it', 'fr', 'en-GB', 'nl', 'de-DE']);
    expect(wishes('', [], { company: 'de-DE' })).toEqual(['de-DE']);
    expect(chooseLanguage(wishes('', ['fr-FR'], { company: 'de-DE' }), ['de'])).toBe('de');
    expect(chooseLanguage(wishes('', ['en-GB'], { company: 'de-DE' }), ['de'])).toBe('en');
  });

  it('knows what is written from right to left', () => {
    expect(directionOf('ar-EG')).toBe('rtl');
    expect(directionOf('de')).toBe('ltr');
  });

  it('writes dates as the reader does, in the language of the page', () => {
    expect(localeFor('en', ['de-DE', 'en-GB'])).toBe('en-GB');
    expect(localeFor('de', ['en-GB'])).toBe('de');
  });
});
