import { expect, it } from 'vitest';
import { countries, locales, ratioWords } from './rules-choices.ts';

it('offers countries by name, without former ones and groups', () => {
  const offered = new Map(countries('en').map((one) => [one.value, one.label]));
  expect(offered.get('NL')).toBe('Netherlands');
  expect(offered.get('KE')).toBe('Kenya');
  for (const code of ['EU', 'ZZ', 'BU', 'DD', 'AA']) expect(offered.has(code)).toBe(false);
  expect(offered.size).toBeGreaterThan(240);
  expect(new Set(offered.values()).size).toBe(offered.size);
});

it('offers the locale in force whatever it is, once', () => {
  const values = locales('de-LI', 'en').map((one) => one.value);
  expect(values).toContain('de-LI');
  expect(locales('en-GB', 'en').filter((one) => one.value === 'en-GB')).toHaveLength(1);
});

it('never says more contrast than there is', () => {
  expect(ratioWords(4.499)).toBe('4.4:1');
  expect(ratioWords(21)).toBe('21.0:1');
});
