import { describe, expect, it } from 'vitest';
import { parentsFirst } from './rules-table-order.ts';

describe('the order of tables', () => {
  it('puts parents first, whatever the order given', () => {
    const order = parentsFirst(
      ['milestones', 'components', 'jobs', 'customers'],
      [
        { from: 'milestones', to: 'components' },
        { from: 'milestones', to: 'jobs' },
        { from: 'components', to: 'jobs' },
        { from: 'jobs', to: 'customers' },
      ],
    );
    expect(order).toEqual(['customers', 'jobs', 'components', 'milestones']);
  });

  it('is not held up by a table that refers to itself, nor by one that is not carried', () => {
    expect(
      parentsFirst(
        ['users', 'roles'],
        [
          { from: 'users', to: 'users' },
          { from: 'users', to: 'roles' },
          { from: 'roles', to: 'elsewhere' },
        ],
      ),
    ).toEqual(['roles', 'users']);
  });

  it('says which tables form a circle', () => {
    expect(() =>
      parentsFirst(
        ['a', 'b', 'c'],
        [
          { from: 'a', to: 'b' },
          { from: 'b', to: 'a' },
        ],
      ),
    ).toThrow('a, b');
  });
});
