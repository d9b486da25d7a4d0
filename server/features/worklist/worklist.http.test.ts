import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertBranch, insertEventTypes, insertTemplate } from '#tests/support/factories/job-setup.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { worklistClient, worklistSetup } from '#tests/support/factories/worklist-setup.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

/** Who sees which line, by work group, workflow role, cover and customer service operator; order and paging. */

let t: TestApp;
let set: ReturnType<typeof worklistSetup>;
const id: Record<string, string> = {};
const people: Record<string, Client & { id: string }> = {};
const customers: Record<string, string> = {};

const at = (name: string) => worklistClient(people[name]!);
const jobsOf = (customer: string) => jobsClient(t.administrator, customers[customer]!);

beforeAll(async () => {
  t = await startTestApp();
  set = worklistSetup(t);
  await insertEventTypes(t, [{ code: 'DOCS' }, { code: 'CLR' }, { code: 'TRK' }, { code: 'LAST' }]);
  for (const name of ['Documents', 'Customs', 'Trucks']) id[name] = await set.category(name);
  for (const code of ['AUTO', 'PHARMA', 'TRANSP']) id[code] = await set.customerGroup(code);
  id.SYD = await insertBranch(t, { code: 'SYD' });
  id.MEL = await insertBranch(t, { code: 'MEL' });
  await insertTemplate(t, [
    { event_type: 'DOCS', category_id: id.Documents! },
    {
      event_type: 'CLR',
      category_id: id.Customs!,
      exception_amount: 2,
      exception_unit: 'days',
      exception_side: 'after',
      exception_base: 'eta',
    },
    { event_type: 'TRK', category_id: id.Trucks!, waits_for_all: true },
    { event_type: 'LAST' },
  ]);
  for (const name of [
    'auto',
    'pharma',
    'general',
    'everything',
    'transport',
    'melbourne',
    'nobody',
    'operator',
    'cover',
  ])
    people[name] = await t.userWithRole('operations', `${name}@example.com`);
  customers.auto = await set.customer('Automotive', { import_sea_group_id: id.AUTO!, transport_group_id: id.TRANSP! });
  customers.pharma = await set.customer('Pharmaceuticals', { import_sea_group_id: id.PHARMA! });
  customers.plain = await set.customer('Plain', { service_operator_id: people.operator!.id });
  id.both = await set.role('Documents and customs', [id.Documents!, id.Customs!]);
  id.customs = await set.role('Customs only', [id.Customs!]);
  id.trucks = await set.role('Trucks only', [id.Trucks!]);
  const groups: [string, object, string][] = [
    ['auto', { customerGroupId: id.AUTO, branchId: id.SYD, mode: 'sea' }, 'both'],
    ['pharma', { customerGroupId: id.PHARMA }, 'both'],
    ['general', { viewLevel: 'general' }, 'both'],
    ['everything', { viewLevel: 'all' }, 'customs'],
    ['transport', { transport: true, customerGroupId: id.TRANSP }, 'trucks'],
    ['melbourne', { viewLevel: 'all', branchId: id.MEL }, 'both'],
  ];
  for (const [name, body, role] of groups) {
    id[`group ${name}`] = await set.workGroup({ name: `Work group ${name}`, ...body });
    await set.join(id[`group ${name}`]!, people[name]!.id, id[role]!);
  }
  const syd = { branchId: id.SYD, mode: 'sea' };
  await jobsOf('auto').add({ jobCode: 'A-1', ...syd, dueDate: '2026-03-20', eta: '2026-03-05' });
  await jobsOf('pharma').add({ jobCode: 'P-1', ...syd, dueDate: '2026-03-01', eta: '2026-03-20' });
  await jobsOf('plain').add({ jobCode: 'N-1', ...syd, priority: 2 });
});
afterAll(() => t.stop());

describe('who sees which line', () => {
  test('three jobs land in the right worklists only', async () => {
    const both = (code: string) => [`${code} CLR`, `${code} DOCS`];
    const wanted: Record<string, string[]> = {
      auto: both('A-1'),
      pharma: both('P-1'),
      general: both('N-1'),
      everything: ['A-1 CLR', 'N-1 CLR', 'P-1 CLR'],
      transport: [],
      melbourne: [],
      nobody: [],
    };
    for (const [name, lines] of Object.entries(wanted)) expect((await at(name).names()).sort(), name).toEqual(lines);
  });

  test('a transport work group compares the transport group; what waits for all comes when all is done', async () => {
    const jobs = jobsOf('auto');
    let job = await jobs.add({ jobCode: 'A-2', mode: 'air', branchId: id.MEL });
    expect(await at('transport').names()).toEqual([]);
    expect(await at('melbourne').names()).toEqual(['A-2 DOCS', 'A-2 CLR']);
    job = await jobs.act(job, 'DOCS', 'complete');
    job = await jobs.act(job, 'CLR', 'complete');
    const [line] = await at('transport').lines();
    expect(line).toMatchObject({
      job: { jobCode: 'A-2' },
      milestone: { eventType: 'TRK', name: 'Name of TRK' },
      category: { name: 'Trucks' },
      workGroups: [{ name: 'Work group transport', coverFor: null }],
      abilities: { complete: true, take: true, takeOver: false, release: false },
    });
    await jobs.action(await jobs.read(job), 'cancel', { reason: 'not needed' });
    expect(await at('transport').names()).toEqual([]);
  });

  test('an inactive work group brings nothing; leaving it takes its lines away', async () => {
    const group = (await t.administrator.get(`/api/v1/work-groups/${id['group pharma']}`)).body;
    const off = await t.administrator.patch(`/api/v1/work-groups/${group.id}`, { active: false }, group.version);
    expect(await at('pharma').names()).toEqual([]);
    expect(await at('pharma').counts()).toMatchObject({ member: false, lines: 0 });
    await t.administrator.patch(`/api/v1/work-groups/${group.id}`, { active: true }, off.body.version);
    expect(await at('pharma').names()).toHaveLength(2);
    await set.leave(group.id, people.pharma!.id);
    expect(await at('pharma').names()).toEqual([]);
    await set.join(group.id, people.pharma!.id, id.both!);
  });

  test('cover while away: the memberships and customers of the one who is away, marked', async () => {
    expect(await at('cover').names()).toEqual([]);
    await set.away(people.auto!.id, people.cover!.id, '2026-03-10', '2026-03-10');
    await set.away(people.operator!.id, people.cover!.id, '2026-03-01', '2026-03-31');
    const lines = await at('cover').lines();
    expect(lines.map((line) => line.milestone.eventType).sort()).toEqual(['CLR', 'DOCS']);
    expect(lines[0]!.workGroups).toEqual([
      { id: id['group auto'], name: 'Work group auto', coverFor: { id: people.auto!.id, name: 'operations User' } },
    ]);
    expect((await at('cover').names('?view=my_customers')).sort()).toEqual(['N-1 CLR', 'N-1 DOCS']);
    t.clock.advance(24 * 3_600_000);
    expect(await at('cover').names()).toEqual([]);
    expect(await at('cover').names('?view=my_customers')).toHaveLength(2);
    t.clock.set('2026-03-10T09:00:00Z');
  });

  test('my customers: of the operator of customer or job, in no work group', async () => {
    const jobs = jobsOf('pharma');
    const job = await jobs.add({ jobCode: 'P-2', serviceOperatorId: people.operator!.id });
    const view = '?view=my_customers';
    expect((await at('operator').names(view)).sort()).toEqual(['N-1 CLR', 'N-1 DOCS', 'P-2 CLR', 'P-2 DOCS']);
    expect(await at('operator').names()).toEqual([]);
    const [line] = await at('operator').lines(view);
    expect(line).toMatchObject({ workGroups: [], abilities: { take: true } });
    await jobs.action(await jobs.read(job), 'cancel', { reason: 'test' });
    expect((await people.operator!.get('/api/v1/worklist/settings')).body).toMatchObject({
      ownCustomers: true,
      workGroups: [],
    });
    expect((await people.nobody!.get('/api/v1/worklist/settings')).body).toMatchObject({ ownCustomers: false });
  });
});

describe('the list', () => {
  test('a line says what is next, by when, and what it broke', async () => {
    const [line] = await at('auto').lines('?exception=in_exception');
    expect(line).toMatchObject({
      job: { jobCode: 'A-1', state: 'open', mode: 'sea' },
      customer: { name: 'Automotive' },
      component: null,
      category: { name: 'Customs' },
      dueDate: '2026-03-20',
      late: false,
      eta: '2026-03-05',
      exception: 'in_exception',
      condition: '2 days after ETA',
      // The end of 7 March, rolled from a Saturday to the Monday after, in Amsterdam.
      exceptionAt: '2026-03-09T22:59:59.999Z',
      takenBy: null,
    });
    expect((await at('pharma').lines()).every((one) => one.late)).toBe(true);
    expect(await at('everything').names('?due=overdue')).toEqual(['P-1 CLR']);
    expect(await at('everything').names('?due=week')).toEqual(['P-1 CLR']);
    expect(await at('everything').names('?search=a')).toEqual(['A-1 CLR']);
    expect(await at('everything').names(`?customerId=${customers.plain}`)).toEqual(['N-1 CLR']);
    expect(await at('auto').names(`?categoryId=${id.Documents}`)).toEqual(['A-1 DOCS']);
    expect(await at('everything').names(`?jobId=${line!.job.id}`)).toEqual(['A-1 CLR']);
    expect(await at('auto').names(`?workGroupId=${id['group pharma']}`)).toEqual([]);
    expect(await at('auto').names(`?workGroupId=${id['group auto']}`)).toHaveLength(2);
    expect(await at('everything').counts()).toEqual({
      member: true,
      lines: 3,
      inException: 1,
      atRisk: 0,
      overdue: 1,
      taken: 0,
    });
  });

  test('held jobs only under their filter, with the clock of the hold', async () => {
    const jobs = jobsOf('auto');
    const job = await jobs.add({ jobCode: 'A-3', branchId: id.SYD, mode: 'sea', eta: '2026-03-08' });
    const held = await jobs.action(job, 'hold', { reason: 'papers missing' });
    t.clock.set('2026-03-11T09:00:00Z');
    expect((await at('auto').names()).some((name) => name.startsWith('A-3'))).toBe(false);
    const lines = await at('auto').lines('?held=true');
    expect(lines.map((line) => line.exception)).toEqual(['none', 'none']);
    expect(lines[0]).toMatchObject({
      held: true,
      heldSince: '2026-03-10T09:00:00.000Z',
      abilities: { hold: false, resume: true },
    });
    expect(await at('auto').names('?held=true&exception=in_exception')).toEqual([]);
    t.clock.set('2026-03-10T09:00:00Z');
    await jobs.action(held, 'cancel', { reason: 'test' });
  });

  test('every order, page by page, is the order of the whole list; lines without a value come last', async () => {
    const jobs = jobsOf('plain');
    const made = [];
    for (const [index, day] of ['2026-03-12', null, '2026-03-11', null, '2026-03-12'].entries())
      made.push(await jobs.add({ jobCode: `S-${index}`, dueDate: day, eta: day, priority: index % 3 }));
    const list = at('everything');
    for (const key of ['exception', 'at_risk', 'due_date', 'priority', 'registered', 'eta', 'estimated', 'job_code'])
      for (const sort of [key, `-${key}`]) {
        const whole = await list.names(`?sort=${sort}&limit=200`);
        expect(whole).toHaveLength(8);
        const paged: string[] = [];
        let cursor = '';
        do {
          const page = await list.page(`?sort=${sort}&limit=3${cursor && `&cursor=${cursor}`}`);
          expect(page.total).toEqual(cursor === '' ? { count: 8, more: false } : null);
          paged.push(...page.items.map((line: { job: { jobCode: string } }) => `${line.job.jobCode} CLR`));
          cursor = page.nextCursor ?? '';
        } while (cursor !== '');
        expect(paged, sort).toEqual(whole);
        if (key === 'eta') expect(whole.slice(-3).sort(), sort).toEqual(['N-1 CLR', 'S-1 CLR', 'S-3 CLR']);
      }
    expect((await list.names('?sort=eta')).slice(0, 2)).toEqual(['A-1 CLR', 'S-2 CLR']);
    expect((await list.names('?sort=-eta')).slice(0, 2)).toEqual(['P-1 CLR', 'S-4 CLR']);
    const third = await list.page('?sort=-eta&limit=3');
    expect(await list.names(`?sort=-eta&until=${third.nextCursor}`)).toEqual(await list.names('?sort=-eta&limit=3'));
    const foreign = (await list.page('?sort=eta&limit=1')).nextCursor;
    expect((await people.everything!.get(`/api/v1/worklist?sort=-eta&cursor=${foreign}`)).status).toBe(422);
    const someId = '0199d0c4-7f00-7000-8000-000000000001';
    const order = 'due_date,exception,at_risk,-priority,registered';
    const rest = ['infinity', 'infinity', 1, '2026-03-01T00:00:00Z', 'j', someId];
    for (const [keys, status] of [
      [['2026-03-01', ...rest], 200],
      [['x', ...rest], 422],
      [['2026-99-99', ...rest], 422],
      [['2026-03-01', ...rest.slice(0, 5), 'no id'], 422],
    ] as const) {
      const forged = Buffer.from(JSON.stringify([order, ...keys])).toString('base64url');
      const answer = await people.everything!.get(`/api/v1/worklist?sort=due_date&cursor=${forged}`);
      expect(answer.status, String(keys[0])).toBe(status);
    }
    for (const one of made) await jobs.action(one, 'cancel', { reason: 'test' });
  });
});
