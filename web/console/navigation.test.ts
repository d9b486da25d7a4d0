import { expect, it } from 'vitest';
import { visiblePlaces } from './navigation.ts';

it('shows only places that exist and may be opened', () => {
  const paths = new Set(['/jobs', '/imports', '/users']);
  const shown = visiblePlaces(paths, ['jobs:read', 'users:read', 'customers:read']);
  expect(shown.map((group) => [group.key, group.places.map((place) => place.key)])).toEqual([
    ['work', ['jobs']],
    ['administration', ['users']],
  ]);
});
