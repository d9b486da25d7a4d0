import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

/** What every part of the set-up is used by: its deletion is refused with the names, and goes through once nothing uses it. */

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t.stop());

const made = async (url: string, body: object) => {
  const answer = await t.administrator.post(`/api/v1${url}`, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body;
};
async function refusal(url: string): Promise<string> {
  const answer = await t.administrator.delete(`/api/v1${url}`);
  expect(answer.body).toMatchObject({ status: 409, code: 'in_use' });
  return answer.body.detail;
}
const gone = async (url: string, version?: number) =>
  expect((await t.administrator.delete(`/api/v1${url}`, version)).status).toBe(204);
const profile = { departmentId: null, jobType: null, mode: null, containerClass: null };
const mapping = (columns: object) => ({ name: `Mapping ${Object.values(columns)}`, mapping: { columns } });

describe('a deletion names every kind of use', () => {
  it('of a category: templates, customers, workflow roles, jobs', async () => {
    const category = await made('/categories', { name: 'Customs' });
    const url = `/categories/${category.id}`;
    const role = await made('/workflow-roles', { name: 'Broker', categoryIds: [category.id] });
    expect(await refusal(url)).toContain('used by the workflow role "Broker"');
    const milestones = [{ eventType: 'JOBA' }, { eventType: 'CLRD', categoryId: category.id }, { eventType: 'JCOM' }];
    await made('/templates', { name: 'Export', direction: 'export', ...profile, milestones });
    const customer = await made('/customers', { name: 'Category customer' });
    const own = { direction: 'import', afterType: 'JOBA', eventType: 'ARRV', categoryId: category.id };
    const milestone = await made(`/customers/${customer.id}/milestones`, own);
    expect(await refusal(url)).toContain(
      'the template "Export", the customer "Category customer" and the workflow role "Broker"',
    );
    const job = await made('/jobs', { customerId: customer.id, direction: 'export' });
    expect(job.template.name).toBe('Export');
    expect(await refusal(url)).toContain('and milestones of jobs');
    await t.administrator.delete(`/api/v1/workflow-roles/${role.id}`, role.version);
    await t.administrator.delete(`/api/v1/customers/${customer.id}/milestones/${milestone.id}`, milestone.version);
    expect((await refusal(url)).startsWith('The category "Customs" cannot be deleted: used by the template')).toBe(
      true,
    );
  });

  it('of an event type: templates, customers, automatic processes, saved mappings, jobs', async () => {
    await made('/event-types', { code: 'GATE', name: 'Gate passed' });
    const url = '/event-types/GATE';
    const saved = await made('/import-mappings', mapping({ Gate: 'event.GATE' }));
    expect(await refusal(url)).toContain('used by the saved mapping "Mapping event.GATE"');
    await gone(`/import-mappings/${saved.id}`);
    const process = { name: 'After the gate', kind: 'complete', direction: null, days: 2, base: 'milestone' };
    await made('/automatic-processes', { ...process, baseType: 'GATE', eventTypes: null });
    expect(await refusal(url)).toContain('used by the automatic process "After the gate"');
    const customer = await made('/customers', { name: 'Gate customer' });
    await made(`/customers/${customer.id}/exemptions`, { direction: 'import', eventType: 'GATE' });
    expect(await refusal(url)).toContain('the customer "Gate customer" and the automatic process');
    const job = await made('/jobs', { customerId: customer.id, direction: 'import' });
    const recorded = await t.administrator.post(`/api/v1/jobs/${job.id}/events`, { type: 'GATE' });
    expect(recorded.status, JSON.stringify(recorded.body)).toBeLessThan(300);
    expect(await refusal(url)).toContain('the history of jobs');
    expect(await refusal(url)).toContain('Make it inactive instead');
  });

  it('of a reference type: references of jobs, saved mappings, portals on which it leads', async () => {
    await made('/reference-types', { code: 'seal_no', name: 'Seal number' });
    await made('/reference-types', { code: 'seal', name: 'Seal' });
    const url = '/reference-types/seal_no';
    const saved = await made('/import-mappings', mapping({ Seal: 'reference.seal_no' }));
    const customer = await made('/customers', { name: 'Seal customer' });
    const references = [{ type: 'seal_no', value: '1' }];
    const job = await made('/jobs', { customerId: customer.id, direction: 'import', references });
    expect(await refusal(url)).toContain(
      'used by 1 reference of a job and the saved mapping "Mapping reference.seal_no"',
    );
    // A code that another one begins with is not meant by it.
    await gone('/reference-types/seal');
    await gone(`/import-mappings/${saved.id}`);
    const emptied = await t.administrator.patch(`/api/v1/jobs/${job.id}`, { references: [] }, job.version);
    expect(emptied.status).toBe(200);
    const shown = await t.administrator.patch('/api/v1/reference-types/seal_no', { portal: true }, 1);
    expect(shown.status, shown.raw.body).toBe(200);
    const leading = (reference: string | null, version: number) =>
      t.administrator.patch(`/api/v1/customers/${customer.id}`, { portal: { leadingReference: reference } }, version);
    const led = await leading('seal_no', customer.version);
    expect(led.status, led.raw.body).toBe(200);
    expect(await refusal(url)).toContain('used by the portal of "Seal customer"');
    expect((await leading(null, led.body.version)).status).toBe(200);
    await gone(url);
  });

  it('of a custom field: jobs, saved mappings', async () => {
    await made('/custom-fields', { key: 'colour', label: 'Colour', type: 'text', portal: true });
    const saved = await made('/import-mappings', mapping({ Colour: 'custom.colour' }));
    const customer = await made('/customers', { name: 'Colour customer' });
    const customFields = [{ key: 'colour', value: 'red' }];
    const job = await made('/jobs', { customerId: customer.id, direction: 'import', customFields });
    expect(await refusal('/custom-fields/colour')).toContain('used by 1 job and the saved mapping');
    await gone(`/import-mappings/${saved.id}`);
    const change = { customFields: [{ key: 'colour', value: null }] };
    const emptied = await t.administrator.patch(`/api/v1/jobs/${job.id}`, change, job.version);
    expect(emptied.status, JSON.stringify(emptied.body)).toBe(200);
    await gone('/custom-fields/colour');
  });

  it('of a calendar, a branch and a department: what works by them', async () => {
    const calendar = await made('/calendars', { name: 'Six days', workingDays: [1, 2, 3, 4, 5, 6] });
    const base = { name: 'The branch', timeZone: 'UTC', calendarId: calendar.id };
    const branch = await made('/branches', { code: 'BR', ...base });
    const department = await made('/departments', { code: 'D', name: 'The department' });
    expect(await refusal(`/calendars/${calendar.id}`)).toContain('used by the branch "The branch"');
    const group = { name: 'Sea', branchId: branch.id, departmentId: department.id };
    await made('/work-groups', { ...group, viewLevel: 'all' });
    const customer = await made('/customers', { name: 'Branch customer' });
    const place = { branchId: branch.id, departmentId: department.id };
    await made('/jobs', { customerId: customer.id, direction: 'import', ...place });
    const user = { email: 'branch@staff.example', firstName: 'B', lastName: '', roleKey: 'operations', ...place };
    await made('/users', user);
    for (const url of [`/branches/${branch.id}`, `/departments/${department.id}`]) {
      const said = await refusal(url);
      for (const use of ['1 job', '1 staff user', 'the work group "Sea"']) expect(said).toContain(use);
    }
    const free = await made('/branches', { code: 'FREE', ...base, name: 'Free' });
    await gone(`/branches/${free.id}`);
  });
});
