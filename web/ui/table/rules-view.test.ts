import { describe, expect, it } from 'vitest';
import { fitView, isTableView, moveColumn, nextSort, standardView, toggleColumn } from './rules-view.ts';

const columns = [{ id: 'code', canHide: false }, { id: 'due' }, { id: 'note', hiddenAtFirst: true }];
const standard = standardView(columns);

describe('the view of a table', () => {
  it('begins as the program has it', () => {
    expect(standard).toEqual({ order: ['code', 'due', 'note'], hidden: ['note'], density: 'comfortable' });
  });

  it('fits an old view to new columns', () => {
    const old = { order: ['gone', 'due'], hidden: ['gone', 'code'], density: 'compact' as const };
    expect(fitView(old, columns)).toEqual({ order: ['code', 'due', 'note'], hidden: ['note'], density: 'compact' });
  });

  it('leaves a view that fits as it is', () => {
    const own = { order: ['due', 'note', 'code'], hidden: ['due'], density: 'compact' as const };
    expect(fitView(own, columns)).toEqual(own);
  });

  it('shows and hides', () => {
    expect(toggleColumn(standard, 'note').hidden).toEqual([]);
    expect(toggleColumn(standard, 'due').hidden).toEqual(['note', 'due']);
  });

  it('moves, but not over the ends', () => {
    expect(moveColumn(standard, 'due', 1).order).toEqual(['code', 'note', 'due']);
    expect(moveColumn(standard, 'code', -1)).toBe(standard);
    expect(moveColumn(standard, 'nothing', 1)).toBe(standard);
  });

  it('sorts up first, then turns', () => {
    const up = nextSort(undefined, 'due');
    expect(up).toEqual({ id: 'due', direction: 'asc' });
    expect(nextSort(up, 'due').direction).toBe('desc');
    expect(nextSort(nextSort(up, 'due'), 'due').direction).toBe('asc');
    expect(nextSort(up, 'code')).toEqual({ id: 'code', direction: 'asc' });
  });

  it('trusts only what is a view', () => {
    expect(isTableView(standard)).toBe(true);
    expect(isTableView({ order: [1], hidden: [], density: 'compact' })).toBe(false);
    expect(isTableView(null)).toBe(false);
  });
});
