import { describe, expect, it } from 'vitest';
import { addDays, isDay, weekdayOf } from '#shared/days.ts';
import { containerClasses, directions, jobTypesByDirection, modes } from '#shared/vocabulary.ts';
import { jobShopJobs } from './job-shop.ts';
import { type DemoJob, jobShopCustomers } from './job-shop-jobs.ts';
import { outcomeCounts, workday } from './job-shop-plan.ts';
import { seededRandom } from './random.ts';

/** A Sunday, a Wednesday, the day after a leap day and a new year: the rules hold on any day. */
const days = ['2026-11-22', '2027-02-17', '2028-03-01', '2027-01-01'];
const dueOf = (job: DemoJob) => job.dueDate ?? job.components.map((each) => each.dueDate).sort()[0]!;

describe.each(days)('work orders on %s', (today) => {
  const jobs = jobShopJobs(today);

  it('are 225, the same each time, with unique codes', () => {
    expect(jobs).toHaveLength(225);
    expect(jobShopJobs(today)).toEqual(jobs);
    expect(new Set(jobs.map((job) => job.jobCode)).size).toBe(225);
    for (const job of jobs) {
      expect(job.components.length).toBeGreaterThan(0);
      expect(job.components.length).toBeLessThanOrEqual(6);
      expect(new Set(job.components.map((each) => each.code)).size).toBe(job.components.length);
    }
  });

  it('use the closed lists and the customers of the set-up', () => {
    for (const job of jobs) {
      expect(directions).toContain(job.direction);
      expect(jobTypesByDirection.production).toContain(job.jobType);
      expect(modes).toContain(job.mode);
      expect(containerClasses).toContain(job.containerClass);
      const customer = jobShopCustomers.find((each) => each.name === job.customer);
      if (job.customerBranch !== null) expect(customer?.branches).toContain(job.customerBranch);
      expect(customer).toBeDefined();
    }
    expect(new Set(jobs.map((job) => job.customer)).size).toBe(jobShopCustomers.length);
  });

  it('come in every state, in the numbers planned', () => {
    const finished = jobs.filter((job) => job.deliveredDate !== null);
    expect(finished).toHaveLength(outcomeCounts['on time'] + outcomeCounts.late);
    const late = finished.filter((job) => job.deliveredDate! > (job.dueDate ?? job.components.at(-1)!.dueDate));
    expect(late).toHaveLength(outcomeCounts.late);
    expect(jobs.filter((job) => job.hold)).toHaveLength(outcomeCounts['on hold']);
    expect(jobs.filter((job) => job.cancelled)).toHaveLength(outcomeCounts.cancelled);
    const open = jobs.filter((job) => !job.deliveredDate && !job.hold && !job.cancelled);
    expect(open.filter((job) => dueOf(job) < today).length).toBeGreaterThanOrEqual(outcomeCounts['late open']);
    expect(open.filter((job) => job.completedMilestones.length === 0).length).toBeGreaterThanOrEqual(
      outcomeCounts['not started'],
    );
  });

  it('have milestones on working days, in order, none after today, a hold or a cancellation', () => {
    for (const job of jobs) {
      const known = job.hold?.day ?? job.cancelled?.day ?? today;
      const done = job.completedMilestones.map((each) => each.day);
      expect(done).toEqual([...done].sort());
      expect(job.registeredOn < today).toBe(true);
      for (const day of done) {
        expect(isDay(day) && day >= job.registeredOn && day <= known && known <= today).toBe(true);
        expect(weekdayOf(day)).toBeLessThan(6);
      }
      const keys = job.completedMilestones.map((each) => `${each.eventType} ${each.componentCode}`);
      const not = job.notApplicableMilestones.map((each) => `${each.eventType} ${each.componentCode}`);
      expect(new Set([...keys, ...not]).size).toBe(keys.length + not.length);
    }
  });

  it('deliver what is packed, and all of it when the job is delivered', () => {
    for (const job of jobs) {
      for (const component of job.components) {
        expect(component.deliveredDate === null).toBe(component.quantityDelivered === null);
        if (component.deliveredDate !== null) expect(component.deliveredDate <= today).toBe(true);
        expect(component.quantityDelivered ?? 0).toBeLessThanOrEqual(component.quantityOrdered);
      }
      const delivered = job.components.map((each) => each.deliveredDate);
      const all = delivered.every((day) => day !== null);
      expect(all).toBe(job.deliveredDate !== null);
      if (all) expect(delivered.sort().at(-1)).toBe(job.deliveredDate);
      const dod = job.completedMilestones.find((each) => each.eventType === 'DOD');
      expect(dod?.day ?? null).toBe(job.deliveredDate);
    }
    const finished = jobs.filter((job) => job.deliveredDate !== null);
    const inFull = finished.filter((job) =>
      job.components.every((each) => each.quantityDelivered === each.quantityOrdered),
    );
    expect(inFull.length / finished.length).toBeGreaterThan(0.3);
    expect(inFull.length / finished.length).toBeLessThan(0.8);
    const partly = jobs.filter((job) => !job.deliveredDate && job.components.some((each) => each.deliveredDate));
    expect(partly.length).toBeGreaterThan(5);
  });
});

describe('helpers', () => {
  it('workday goes back to Friday and keeps the order', () => {
    expect(workday('2026-11-22')).toBe('2026-11-20');
    expect(workday('2026-11-21')).toBe('2026-11-20');
    expect(workday('2026-11-23')).toBe('2026-11-23');
  });

  it('the same seed gives the same numbers, another seed others', () => {
    const draw = (seed: number) => Array.from({ length: 50 }, seededNumbers(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(Math.min(...draw(3))).toBeGreaterThanOrEqual(5);
    expect(Math.max(...draw(3))).toBeLessThanOrEqual(9);
    expect(seededRandom(4).shuffled([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
  });

  it('the jobs are the same ones on another day', () => {
    const first = jobShopJobs('2026-11-22');
    const later = jobShopJobs(addDays('2026-11-22', 7));
    expect(later.map((job) => job.customer)).toEqual(first.map((job) => job.customer));
    expect(later[0]?.registeredOn).toBe(addDays(first[0]!.registeredOn, 7));
  });
});

function seededNumbers(seed: number): () => number {
  const random = seededRandom(seed);
  return () => random.whole(5, 9);
}
