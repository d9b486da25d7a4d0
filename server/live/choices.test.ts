import { describe, expect, test } from 'vitest';
import type { ContactActor } from '#server/access/actors.ts';
import { contactChoice } from './choices.ts';
import type { OutboxRow } from './queries.ts';

const contact = (branches: string[] | null, unassignedToo = branches === null): ContactActor => ({
  kind: 'contact',
  id: 'contact',
  personId: 'person',
  customerId: 'mine',
  name: '',
  email: '',
  branches,
  unassignedToo,
  sessionId: '',
  slug: '',
});
const row = (more: Partial<OutboxRow>): OutboxRow => ({
  x: '1',
  seq: '1',
  kind: 'job.changed',
  customer_id: 'mine',
  customer_branch_id: null,
  visible: true,
  job_id: 'job',
  payload: {},
  ...more,
});

describe('what a contact hears on the live stream', () => {
  test('visible changes of the own customer, by id', () => {
    expect(contactChoice(contact(null))(row({}))).toEqual({ type: 'job.changed', jobId: 'job' });
    expect(contactChoice(contact(null))(row({ customer_id: 'other' }))).toBeNull();
    expect(contactChoice(contact(null))(row({ visible: false }))).toBeNull();
    expect(contactChoice(contact(null))(row({ kind: 'mail.queued', customer_id: 'mine' }))).toBeNull();
  });

  test('what every portal shows is heard by all, whatever the customer and branch', () => {
    const shown = row({ kind: 'portal.changed', customer_id: null, job_id: null });
    expect(contactChoice(contact(null))(shown)).toEqual({ type: 'portal.changed' });
    expect(contactChoice(contact(['near']))(shown)).toEqual({ type: 'portal.changed' });
    expect(contactChoice(contact(null))({ ...shown, visible: false })).toBeNull();
    expect(contactChoice(contact(null))({ ...shown, customer_id: 'other' })).toBeNull();
    expect(contactChoice(contact(null))(row({ kind: 'setup.changed', customer_id: null }))).toBeNull();
  });

  test('a limited contact: the own branches, jobs without one only when ticked, and no import of all branches', () => {
    const near = row({ customer_branch_id: 'near' });
    const far = row({ customer_branch_id: 'far' });
    expect(contactChoice(contact(['near']))(near)).not.toBeNull();
    expect(contactChoice(contact(['near']))(far)).toBeNull();
    expect(contactChoice(contact(['near']))(row({}))).toBeNull();
    expect(contactChoice(contact(['near'], true))(row({}))).not.toBeNull();
    expect(contactChoice(contact(['near']))(row({ kind: 'import.done' }))).toBeNull();
    expect(contactChoice(contact(null))(row({ kind: 'import.done' }))).toEqual({ type: 'jobs.changed' });
  });
});
