import { expect, test } from 'vitest';
import { configurationFields, furtherFields } from '#shared/customer-configuration.ts';
import { configuration } from '../../../../locales/en/console/configuration.ts';

test('each field has its name as label and a hint of its own', () => {
  const hints = [...configurationFields, ...furtherFields].map((field) => {
    const { label, hint } = configuration.fields[field.key];
    expect(label).toBe(field.name);
    expect(hint.length, field.name).toBeGreaterThan(20);
    return hint;
  });
  expect(new Set(hints).size).toBe(hints.length);
});
