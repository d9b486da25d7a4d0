import { expect, test } from 'vitest';
import type { Process } from './api.ts';
import { definitionOf, draftOf, processOf } from './rules-draft.ts';

const stored: Process = {
  id: 'x',
  name: 'Close',
  kind: 'complete',
  active: true,
  direction: 'import',
  days: 2,
  base: 'milestone',
  baseType: { code: 'CLRD', name: 'Cleared' },
  eventTypes: [{ code: 'ACCT', name: 'Accounting' }],
  lastRunAt: null,
  version: 4,
  abilities: { edit: true, remove: true },
};

test('a stored process comes back as it is', () => {
  expect(definitionOf(stored)).toEqual({
    name: 'Close',
    kind: 'complete',
    active: true,
    direction: 'import',
    days: 2,
    base: 'milestone',
    baseType: 'CLRD',
    eventTypes: ['ACCT'],
  });
});

test('only what the kind uses is sent', () => {
  const draft = draftOf(stored);
  expect(processOf({ ...draft, kind: 'archive' })).toMatchObject({ base: null, baseType: null, eventTypes: null });
  expect(processOf({ ...draft, kind: 'deliver', base: 'eta' })).toMatchObject({
    base: 'eta',
    baseType: null,
    eventTypes: null,
  });
  expect(processOf({ ...draft, eventTypes: [] }).eventTypes).toBeNull();
  expect(processOf({ ...draft, kind: 'complete', base: 'eta' }).base).toBe('milestone');
  expect(processOf({ ...draft, direction: '' }).direction).toBeNull();
  expect(processOf({ ...draft, days: '' }).days).toBeNaN();
});
