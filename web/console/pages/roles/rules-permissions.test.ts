import { expect, it } from 'vitest';
import type { Permission } from './api.ts';
import { moduleRows, toggled } from './rules-permissions.ts';

const every: Permission[] = ['jobs:read', 'jobs:write', 'jobs:archive', 'contacts:write', 'exports:run'];

it('puts permissions into rows by module: see, change, more', () => {
  expect(moduleRows(every)).toEqual([
    { module: 'jobs', see: 'jobs:read', change: 'jobs:write', more: ['jobs:archive'] },
    { module: 'contacts', see: null, change: 'contacts:write', more: [] },
    { module: 'exports', see: null, change: null, more: ['exports:run'] },
  ]);
});

it('ticks what must be seen, and takes the module away with it', () => {
  const archive = toggled(new Set(), 'jobs:archive', true, every);
  expect([...archive].sort()).toEqual(['jobs:archive', 'jobs:read']);
  expect([...toggled(archive, 'jobs:archive', false, every)]).toEqual(['jobs:read']);
  const both = toggled(archive, 'exports:run', true, every);
  expect([...toggled(both, 'jobs:read', false, every)]).toEqual(['exports:run']);
  expect([...toggled(new Set(), 'contacts:write', true, every)]).toEqual(['contacts:write']);
});
