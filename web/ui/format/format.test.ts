import { describe, expect, it } from 'vitest';
import { dayOf, formatBytes, formatDay, formatInstant, formatRelative } from './format.ts';

const british = { locale: 'en-GB', timeZone: 'Europe/Berlin' };

describe('formats', () => {
  it('writes a calendar day as it is, whatever the zone', () => {
    expect(formatDay('2026-03-01', { ...british, timeZone: 'Pacific/Kiritimati' })).toBe('1 Mar 2026');
    expect(formatDay('2026-03-01', { locale: 'de-DE', timeZone: 'UTC' })).toBe('1. März 2026');
    expect(formatDay('no date', british)).toBe('no date');
  });

  it('writes an instant in the zone, across the change to summer time', () => {
    expect(formatInstant('2026-03-29T00:30:00Z', british)).toBe('29 Mar 2026, 01:30');
    expect(formatInstant('2026-03-29T01:30:00Z', british)).toBe('29 Mar 2026, 03:30');
  });

  it('takes the day of an instant in a zone', () => {
    expect(dayOf(new Date('2026-03-01T23:30:00Z'), 'Europe/Berlin')).toBe('2026-03-02');
    expect(dayOf(new Date('2026-03-01T23:30:00Z'), 'America/New_York')).toBe('2026-03-01');
  });

  it('says how long ago', () => {
    const now = new Date('2026-03-10T12:00:00Z');
    expect(formatRelative('2026-03-10T11:59:30Z', now, british)).toBe('now');
    expect(formatRelative('2026-03-10T09:00:00Z', now, british)).toBe('3 hours ago');
    expect(formatRelative('2026-03-12T12:00:00Z', now, british)).toBe('in 2 days');
  });

  it('writes sizes of files', () => {
    expect(formatBytes(512, british)).toBe('512 bytes');
    expect(formatBytes(640_000, british)).toBe('640 kB');
    expect(formatBytes(1_500_000, british)).toBe('1.5 MB');
    expect(formatBytes(15_000_000, british)).toBe('15 MB');
  });
});
