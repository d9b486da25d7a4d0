import { describe, expect, it } from 'vitest';
import { builtInRoles } from '#server/access/permissions.ts';
import { calendarFaults } from '#server/features/calendars/rules-calendar.ts';
import { matchTemplate, type ProfiledTemplate, shapeOf } from '#server/features/templates/rules-profile.ts';
import { readPorts } from '#server/reference/ports-file.ts';
import {
  dateEffects,
  directions,
  exceptionBases,
  exceptionUnits,
  type JobType,
  jobTypesByDirection,
  type Mode,
  milestoneLevels,
} from '#shared/vocabulary.ts';
import { freightColumns } from './freight-mapping.ts';
import { jobShopJobs } from './job-shop.ts';
import { demoSetUp } from './set-up.ts';

const setUp = demoSetUp('2026-11-22');
const codes = new Set(setUp.eventTypes.map((type) => type.code));
const once = (values: readonly unknown[]) => expect(new Set(values).size).toBe(values.length);

const profiled: ProfiledTemplate[] = setUp.templates.map((template) => ({
  id: template.name,
  name: template.name,
  profile: {
    direction: template.direction,
    departmentId: template.department,
    jobType: template.jobType,
    mode: template.mode,
    containerClass: template.containerClass,
  },
}));

describe('event types', () => {
  it('have unique codes of the right form and known date effects', () => {
    once(setUp.eventTypes.map((type) => type.code));
    for (const type of setUp.eventTypes) {
      expect(type.code).toMatch(/^[A-Z0-9]{3,8}$/);
      expect(['JOBA', 'JCOM']).not.toContain(type.code);
      expect(type.name && type.description && type.customerLabel).not.toBe('');
      if (type.dateEffect !== null) expect(dateEffects).toContain(type.dateEffect);
    }
  });

  it('cover what the freight file and the work orders name', () => {
    const ofFreight = freightColumns.filter((column) => column.startsWith('event.')).map((column) => column.slice(6));
    const ofShop = jobShopJobs('2026-11-22').flatMap((job) => job.completedMilestones.map((each) => each.eventType));
    expect([...ofFreight, ...ofShop].filter((code) => !codes.has(code))).toEqual([]);
    const types = setUp.referenceTypes.map((type) => `reference.${type.code}`);
    const fields = setUp.customFields.map((field) => `custom.${field.key}`);
    expect(freightColumns.filter((column) => column.startsWith('reference.') && !types.includes(column))).toEqual([]);
    expect(freightColumns.filter((column) => column.startsWith('custom.') && !fields.includes(column))).toEqual([]);
  });
});

describe('templates', () => {
  it('have profiles in the nine shapes, each once', () => {
    for (const template of profiled) expect(shapeOf(template.profile)).toBeGreaterThan(0);
    once(profiled.map((template) => JSON.stringify(template.profile)));
    const departments = setUp.departments.map((department) => department.code);
    for (const template of setUp.templates) {
      expect(directions).toContain(template.direction);
      if (template.department !== null) expect(departments).toContain(template.department);
      const types: readonly JobType[] = jobTypesByDirection[template.direction];
      if (template.jobType !== null) expect(types).toContain(template.jobType);
    }
  });

  it('name each event type once per level, and conditions that can be met', () => {
    for (const { milestones } of setUp.templates) {
      once(milestones.map((milestone) => `${milestone.level} ${milestone.eventType}`));
      for (const [index, { eventType, category, level, weight, exception, warning }] of milestones.entries()) {
        expect(codes.has(eventType)).toBe(true);
        expect(setUp.categories).toContain(category);
        expect(milestoneLevels).toContain(level);
        expect(weight).toBeGreaterThan(0);
        expect(warning === null).toBe(exception === null);
        if (exception === null) continue;
        expect(exceptionBases).toContain(exception.base);
        expect(exceptionUnits).toContain(exception.unit);
        const earlier = milestones.slice(0, index).filter((each) => each.level === level);
        if (exception.base === 'milestone') {
          expect(earlier.map((each) => each.eventType)).toContain(exception.baseType);
        } else expect(exception.baseType).toBeNull();
      }
    }
  });

  it.each<[string, JobType, Mode, string]>([
    ['IMP', 'both', 'air', 'Import by air'],
    ['IMP', 'both', 'sea', 'Import by sea'],
    ['IMP', 'both', 'road', 'Import by road'],
    ['IMP', 'both', 'unknown', 'Import, other'],
    ['CUS', 'customs', 'air', 'Customs clearance only'],
  ])('an import of department %s, type %s, by %s takes "%s"', (departmentId, jobType, mode, expected) => {
    const job = { direction: 'import' as const, departmentId, jobType, mode, containerClass: null };
    expect(matchTemplate(job, profiled)?.name).toBe(expected);
  });

  it('fit the work orders, with every milestone the orders name', () => {
    for (const job of jobShopJobs('2026-11-22')) {
      const match = matchTemplate({ ...job, departmentId: job.department }, profiled);
      const template = setUp.templates.find((each) => each.name === match?.name);
      const has = new Set(template?.milestones.map((each) => `${each.level} ${each.eventType}`));
      for (const each of [...job.completedMilestones, ...job.notApplicableMilestones]) {
        expect(has.has(`${each.componentCode === null ? 'job' : 'component'} ${each.eventType}`)).toBe(true);
      }
    }
  });
});

describe('company', () => {
  it('has branches with calendars, zones and ports of the reference file', async () => {
    const known = new Set<string>();
    for await (const port of readPorts()) known.add(port.code);
    expect(setUp.branches).toHaveLength(3);
    for (const branch of setUp.branches) {
      expect(setUp.calendars.map((calendar) => calendar.name)).toContain(branch.calendar);
      expect(() => new Intl.DateTimeFormat('en', { timeZone: branch.timeZone })).not.toThrow();
      expect([...branch.ports.import, ...branch.ports.export].filter((code) => !known.has(code))).toEqual([]);
    }
    once(setUp.branches.flatMap((branch) => branch.ports.import));
    once(setUp.branches.flatMap((branch) => branch.ports.export));
  });

  it('has calendars around today, no day twice', () => {
    for (const { workingDays, holidays } of setUp.calendars) {
      const days = holidays.map((holiday) => holiday.day);
      expect(calendarFaults(workingDays, days)).toEqual([]);
      once(days);
      expect(new Set(days.map((day) => day.slice(0, 4)))).toEqual(new Set(['2025', '2026', '2027']));
    }
  });

  it('has a user for each built-in role and contacts of two customers', () => {
    expect(setUp.users.map((user) => user.role).sort()).toEqual(builtInRoles.map((role) => role.key).sort());
    once([...setUp.users, ...setUp.contacts].map((each) => each.email));
    once(setUp.contacts.map((contact) => contact.customer));
    expect(setUp.contacts).toHaveLength(2);
  });
});
