import { describe, expect, it } from 'vitest';
import { isWanted, nextStep, parseGuideSearch, stateOf } from './rules-guide.ts';

const keys = ['company', 'branch', 'tracking', 'template', 'customer', 'job'] as const;
type Key = (typeof keys)[number];
const steps = (done: Key[]) => keys.map((key) => ({ key, done: done.includes(key), allowed: true }));

describe('the guide', () => {
  it('goes on with the first step that is neither done nor skipped', () => {
    expect(nextStep(steps(['company', 'tracking']), [])).toBe('branch');
    expect(nextStep(steps(['company', 'tracking']), ['branch'])).toBe('template');
    expect(nextStep(steps([...keys]), [])).toBeNull();
  });

  it('shows what the data say, whatever was skipped', () => {
    const [, branch] = steps(['branch']);
    expect(stateOf(branch!, ['branch'])).toBe('done');
    expect(stateOf(steps([])[1]!, ['branch'])).toBe('skipped');
  });

  it('is wanted until a job is tracked or everything left was skipped', () => {
    expect(isWanted({ steps: steps(['company']), finished: false }, [])).toBe(true);
    expect(isWanted({ steps: steps(['company', 'job']), finished: true }, [])).toBe(false);
    expect(isWanted({ steps: steps(['company']), finished: false }, [...keys])).toBe(false);
  });

  it.each([
    [{ step: 'job' }, { step: 'job' }],
    [{ step: 'constructor' }, {}],
    [{}, {}],
  ])('reads the address %j', (raw, read) => {
    expect(parseGuideSearch(raw)).toEqual(read);
  });
});
