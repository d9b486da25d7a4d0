import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { customFieldsOf } from './service.ts';

describe('custom fields', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.stop());
  const add = (body: object) => test.administrator.post('/api/v1/custom-fields', body);
  const edit = (key: string, body: object) => test.administrator.patch(`/api/v1/custom-fields/${key}`, body, 1);
  const inside = <T>(work: Parameters<typeof test.db.withActor<T>>[1]) => test.db.withActor(systemActor('test'), work);

  it('are typed, flagged for the portal, ordered', async () => {
    const weight = await add({ key: 'Weight_KG', label: 'Weight', type: 'number' });
    expect(weight.status).toBe(201);
    expect(weight.body).toMatchObject({ key: 'weight_kg', type: 'number', portal: false, position: 1 });
    await add({ key: 'colour', label: 'Colour', type: 'text', portal: true });
    const ordered = await test.administrator.put('/api/v1/custom-fields/order', { keys: ['colour', 'weight_kg'] });
    expect(ordered.body.items.map((each: { key: string }) => each.key)).toEqual(['colour', 'weight_kg']);
    expect((await test.administrator.put('/api/v1/custom-fields/order', { keys: ['colour'] })).status).toBe(409);
    expect((await edit('WEIGHT_KG', { label: 'Gross weight', type: 'text' })).body).toMatchObject({
      label: 'Gross weight',
      type: 'text',
    });
    expect((await test.administrator.get('/api/v1/custom-fields/weight_kg')).body.label).toBe('Gross weight');
    expect(await inside(customFieldsOf)).toEqual([
      { key: 'colour', label: 'Colour', type: 'text', portal: true },
      { key: 'weight_kg', label: 'Gross weight', type: 'text', portal: false },
    ]);
    expect((await test.administrator.delete('/api/v1/custom-fields/weight_kg')).status).toBe(204);
    expect((await test.administrator.get('/api/v1/custom-fields/weight_kg')).status).toBe(404);
  });

  it('refuse keys that are taken or of another form, and unknown types', async () => {
    expect((await add({ key: 'COLOUR', label: 'x', type: 'text' })).body).toMatchObject({
      status: 409,
      faults: [{ field: 'key', code: 'custom_field_taken' }],
    });
    expect((await add({ key: 'no way', label: 'x', type: 'text' })).body.faults[0].field).toBe('key');
    expect((await add({ key: 'x', label: 'x', type: 'money' })).body.faults[0].field).toBe('type');
    expect((await add({ key: '__proto__', label: 'x', type: 'text' })).body.faults[0].field).toBe('key');
  });

  it('move the values of jobs when the portal flag is switched, and stay while jobs have values', async () => {
    const id = await job({ colour: 'red' }, { secret: 1 });
    await edit('colour', { portal: false });
    expect(await stored(id)).toEqual({ custom_portal: {}, custom_internal: { colour: 'red', secret: 1 }, version: 2 });
    await edit('colour', { portal: true });
    expect(await stored(id)).toEqual({ custom_portal: { colour: 'red' }, custom_internal: { secret: 1 }, version: 3 });

    const retyped = await edit('colour', { type: 'number' });
    expect(retyped.status).toBe(409);
    expect(retyped.body.faults).toMatchObject([{ field: 'type', code: 'in_use' }]);
    const refused = await test.administrator.delete('/api/v1/custom-fields/colour');
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toContain('used by 1 job.');
  });

  it('tell the open portals when what they show of a field changes, and only then', async () => {
    const told = () =>
      inside((tx) => tx.selectFrom('outbox').select('visible').where('kind', '=', 'portal.changed').execute());
    await add({ key: 'gate', label: 'Gate', type: 'text' });
    const before = (await told()).length;
    const change = (body: object) => test.administrator.patch('/api/v1/custom-fields/gate', body, 1);
    await change({ label: 'Gate number' });
    expect(await told()).toHaveLength(before);
    await change({ portal: true });
    await change({ label: 'Gate no.' });
    await change({ portal: false });
    const after = await told();
    expect(after).toHaveLength(before + 3);
    expect(after.every((row) => row.visible)).toBe(true);
    await test.administrator.delete('/api/v1/custom-fields/gate');
  });

  it('are changed only with the permission', async () => {
    const operations = await test.userWithRole('operations');
    expect((await operations.get('/api/v1/custom-fields')).body.items[0].abilities.edit).toBe(false);
    expect((await operations.post('/api/v1/custom-fields', { key: 'x', label: 'X', type: 'text' })).status).toBe(403);
    expect((await operations.patch('/api/v1/custom-fields/colour', { label: 'X' }, 1)).status).toBe(403);
    expect((await operations.put('/api/v1/custom-fields/order', { keys: [] })).status).toBe(403);
    expect((await operations.delete('/api/v1/custom-fields/colour')).status).toBe(403);
  });

  async function stored(id: string) {
    return inside((tx) =>
      tx
        .selectFrom('jobs')
        .select(['custom_portal', 'custom_internal', 'version'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    );
  }

  /** A bare job with values, without the feature of jobs: what is tested is what happens to the two columns. */
  async function job(portal: object, internal: object): Promise<string> {
    const id = randomUUIDv7();
    const customer = randomUUIDv7();
    const now = test.clock.now();
    await inside(async (tx) => {
      await tx
        .insertInto('customers')
        .values({
          id: customer,
          code: 'C',
          code_key: 'c',
          name: 'Customer',
          name_key: 'customer',
          contact_name: '',
          address: '',
          state: 'active',
          publish_attachments: false,
          show_difot: false,
          difot_past_months: 1,
          difot_tolerance_days: 0,
          difot_tolerance_percent: 0,
          automatic_delivery: false,
          import_tracking: false,
          export_tracking: false,
          domestic_tracking: false,
          production_tracking: false,
          version: 1,
          created_at: now,
          updated_at: now,
        })
        .execute();
      const blank = { note: '', order_number: '', order_key: '', carrier: '', vessel: '', voyage: '', flight: '' };
      const view = { status: '', stage: 'scheduled', progress: 0, customer_status: '', customer_stage: 'scheduled' };
      await tx
        .insertInto('jobs')
        .values({
          ...blank,
          ...view,
          id,
          customer_id: customer,
          job_code: 'J1',
          code_key: 'j1',
          direction: 'import',
          mode: 'sea',
          shipper: '',
          consignee: '',
          priority: 0,
          unit: '',
          custom_portal: JSON.stringify(portal),
          custom_internal: JSON.stringify(internal),
          state: 'open',
          is_open: true,
          tracked: true,
          status_code: 'JOBA',
          customer_progress: 0,
          component_count: 0,
          by_person: false,
          list_order: 0,
          holds: '[]',
          shared_exceptions: '[]',
          registered_at: now,
          updated_at: now,
          version: 1,
        })
        .execute();
    });
    return id;
  }
});
