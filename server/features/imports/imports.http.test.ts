import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { createCustomer } from '#server/features/customers/service.ts';
import { checkFile, faultsOf, importAll, uploadFile } from '#tests/support/import-files.ts';
import { textRow, workbook } from '#tests/support/table-files.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const columns = { jobCode: 'Job', customer: 'Customer', note: 'Note', dueDate: 'Due' };
const mapping = (more: object = {}) => ({ columns, constants: { direction: 'import' }, ...more });
const csv = (...rows: string[]): string => `Job,Customer,Note,Due\n${rows.join('\n')}\n`;

async function job(code: string) {
  const { rows } = await app.db.pools.staff.query(
    `select j.*, c.name as customer from jobs j join customers c on c.id = j.customer_id where job_code = $1`,
    [code],
  );
  return rows[0];
}
async function jobCount(): Promise<number> {
  return (await app.db.pools.staff.query(`select count(*)::int as n from jobs`)).rows[0].n;
}

describe('an import in the console', () => {
  test('looks into the file, and guesses', async () => {
    const { status, body } = await uploadFile(
      app,
      'C:\\Files\\may.csv',
      csv('A-1,Acme,Pumps,2026-05-01', 'A-2,Acme,Pumps,2026-05-02'),
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({ header: ['Job', 'Customer', 'Note', 'Due'], headerRow: 1, sheets: [], warnings: [] });
    expect(body.samples[0]).toEqual(['A-1', 'Acme', 'Pumps', '2026-05-01']);
    expect(body.words[1]).toEqual(['Acme']);
    expect(JSON.parse(body.guessedMapping).columns).toMatchObject({ customer: 'Customer', dueDate: 'Due' });
    expect(body.import).toMatchObject({
      fileName: 'may.csv',
      state: 'uploaded',
      abilities: { check: false, edit: true },
    });
    expect(body.fields.map((one: { field: string }) => one.field)).toEqual(
      expect.arrayContaining(['jobCode', 'reference.container', 'event.ARRV']),
    );
  });

  test('says first what it would do, then does it; the same file again changes nothing', async () => {
    const file = csv('B-1,Brick Ltd,Pumps,2026-05-01', 'B-2,Brick Ltd,"Grüße, 北京",2026-05-02');
    const checked = await checkFile(app, file, mapping());
    expect(checked).toMatchObject({
      state: 'checked',
      created: 2,
      failed: 0,
      rowsTotal: 2,
      abilities: { apply: true },
    });
    expect(await job('B-1')).toBeUndefined();
    const done = await importAll(app, file, mapping());
    expect(done).toMatchObject({ state: 'done', created: 2, updated: 0, unchanged: 0, failed: 0 });
    expect(await job('B-2')).toMatchObject({ customer: 'Brick Ltd', note: 'Grüße, 北京', due_date: '2026-05-02' });
    expect(await importAll(app, file, mapping())).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    const changed = await importAll(app, csv('b-1,BRICK LTD,Valves,'), mapping());
    expect(changed).toMatchObject({ updated: 1 });
    // An empty cell leaves the stored value.
    expect(await job('B-1')).toMatchObject({ note: 'Valves', due_date: '2026-05-01' });
    const { rows } = await app.db.pools.staff.query(
      `select count(*)::int as n from customers where name_key = 'brick ltd'`,
    );
    expect(rows[0].n).toBe(1);
  });

  test('clears stored values by empty cells only when asked to', async () => {
    await importAll(app, csv('C-1,Acme,Pumps,2026-05-01'), mapping());
    await importAll(app, csv('C-1,Acme,,'), mapping({ clearBlank: true }));
    expect(await job('C-1')).toMatchObject({ note: '', due_date: null, promised_date: '2026-05-01' });
  });

  test('leaves a value alone that the mapping says means nothing', async () => {
    await importAll(app, csv('D-1,Acme,Pumps,2026-05-01'), mapping());
    const ignoring = mapping({ clearBlank: true, ignoreValues: { dueDate: ['Date Not Captured'] } });
    await importAll(app, csv('D-1,Acme,Pumps,date not captured'), ignoring);
    expect(await job('D-1')).toMatchObject({ due_date: '2026-05-01' });
  });

  test('sets the promised date at creation, and refuses another one later', async () => {
    const promising = mapping({ columns: { ...columns, promisedDate: 'Due' } });
    await importAll(app, csv('E-1,Acme,Pumps,2026-05-01'), promising);
    const checked = await checkFile(app, csv('E-1,Acme,Pumps,2026-06-01'), promising);
    expect(await faultsOf(app, checked.id)).toEqual(['2 Due promised_date_fixed']);
  });

  test('finds a customer by code, name and alias, whatever their case', async () => {
    const actor = systemActor('test');
    const { id } = await app.db.withActor(actor, (tx) =>
      createCustomer(tx, { name: 'Koninklijke Steen BV', code: 'STEEN' }, app.clock.now()),
    );
    await app.db.pools.staff.query(
      `insert into customer_aliases (id, customer_id, alias, alias_key) values (gen_random_uuid(), $1, 'Royal Stone', 'royal stone')`,
      [id],
    );
    const before = await app.db.pools.staff.query('select count(*)::int as n from customers');
    await importAll(app, csv('F-1,steen,x,', 'F-2,KONINKLIJKE  steen bv,x,', 'F-3,Royal Stone,x,'), mapping());
    for (const code of ['F-1', 'F-2', 'F-3']) expect(await job(code)).toMatchObject({ customer_id: id });
    expect((await app.db.pools.staff.query('select count(*)::int as n from customers')).rows).toEqual(before.rows);
  });

  test('asks which of two customers of one name is meant, and gives no new job to one that is not active', async () => {
    const actor = systemActor('test');
    const make = (name: string, code: string, state?: 'inactive') =>
      app.db.withActor(actor, (tx) => createCustomer(tx, { name, code, state }, app.clock.now()));
    await make('Twin', 'TWIN-A');
    await make('Twin', 'TWIN-B');
    await make('Asleep', 'ASLEEP', 'inactive');
    const checked = await checkFile(app, csv('G-1,Twin,x,', 'G-2,twin-b,x,', 'G-3,Asleep,x,', 'G-4,,x,'), mapping());
    expect(await faultsOf(app, checked.id)).toEqual([
      '2 Customer customer_ambiguous',
      '4 Customer customer_not_active',
      '5 Customer customer_missing',
    ]);
  });

  test('needs no customer for jobs that exist', async () => {
    await importAll(app, csv('H-1,Acme,Pumps,'), mapping());
    const result = await importAll(app, 'Job,Note\nH-1,Valves\n', { columns: { jobCode: 'Job', note: 'Note' } });
    expect(result).toMatchObject({ updated: 1, failed: 0 });
  });
});

describe('rows in error', () => {
  const bad = csv(
    'K-1,Acme,fine,2026-05-01',
    'K-2,Acme,bad,1/5/2026',
    ',Acme,no code,2026-05-01',
    'K-4,Acme,twice,',
    'k-4,Acme,twice,',
    'K-6,Acme,fine,',
  );

  test('with stop nothing is applied', async () => {
    const before = await jobCount();
    const checked = await checkFile(app, bad, mapping());
    expect(checked).toMatchObject({ state: 'checked', created: 2, failed: 4, abilities: { apply: false } });
    expect(await faultsOf(app, checked.id)).toEqual([
      '3 Due date_invalid',
      '4 Job job_code_missing',
      '5 Job job_code_twice',
      '6 Job job_code_twice',
    ]);
    const { body } = await app.administrator.get(`/api/v1/imports/${checked.id}/faults`);
    expect(body.items[2].message).toContain('rows 5 and 6');
    const refused = await app.administrator.post(`/api/v1/imports/${checked.id}/apply`);
    expect(refused).toMatchObject({ status: 409, body: { code: 'import_has_errors' } });
    expect(await jobCount()).toBe(before);
  });

  test('with skip the good ones are, and the others come as a file to mend', async () => {
    const done = await importAll(app, bad, mapping({ onError: 'skip' }));
    expect(done).toMatchObject({ state: 'done', created: 2, failed: 4 });
    const file = await app.administrator.get(`/api/v1/imports/${done.id}/error-file`);
    expect(String(file.headers['content-disposition'])).toContain('rows%20in%20error.csv');
    const text = String(file.body);
    expect(text.split('\r\n')[0]).toBe('\ufeffJob,Customer,Note,Due,Error');
    expect(text).toContain('K-2,Acme,bad,1/5/2026,');
    const mended = text
      .replace('1/5/2026', '2026-05-01')
      .replace('\r\n,Acme,no', '\r\nK-3,Acme,no')
      .replace('\r\nk-4', '\r\nK-5');
    expect(await importAll(app, mended, mapping())).toMatchObject({ created: 4, failed: 0 });
  });

  test('a code of another customer is refused', async () => {
    await importAll(app, csv('L-1,Acme,x,'), mapping());
    const checked = await checkFile(app, csv('l-1,Other,x,'), mapping());
    expect(await faultsOf(app, checked.id)).toEqual(['2 Job job_code_other_customer']);
  });

  test('mixed date orders are named, row by row', async () => {
    const dated = mapping({ dateFormats: { dueDate: 'D/M/YYYY' } });
    const checked = await checkFile(app, csv('M-1,Acme,x,31/12/2026', 'M-2,Acme,x,12/31/2026'), dated);
    expect(await faultsOf(app, checked.id)).toEqual(['3 Due date_invalid']);
  });

  test('a delivered date and a delivery event must agree, and neither lies in the future', async () => {
    const both = {
      columns: { jobCode: 'Job', customer: 'Customer', deliveredDate: 'Note', 'event.DOD': 'Due' },
      constants: { direction: 'import' },
    };
    const checked = await checkFile(
      app,
      csv('N-1,Acme,2026-03-01,2026-03-02', 'N-2,Acme,2026-03-01,2026-03-01', 'N-3,Acme,,2027-01-01'),
      both,
    );
    const faults = await faultsOf(app, checked.id);
    expect(faults).toContain('2 Note delivered_contradiction');
    expect(faults).toContain('4 Due in_future');
    expect(faults.some((fault) => fault.startsWith('3 '))).toBe(false);
  });
});

describe('other files', () => {
  test('a workbook with a cover sheet, real dates and formulas', async () => {
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const row = `<row r="4">${text('P-1')}${text('=SUM(A1)')}<c s="1"><v>46143</v></c><c><f>1+1</f><v>2</v></c></row>`;
    const file = workbook({
      sheets: { Cover: textRow(1, 'nothing here'), Jobs: textRow(3, 'Job', 'Customer', 'Due', 'Quantity') + row },
      formats: ['yyyy-mm-dd'],
    });
    const looked = await uploadFile(app, 'jobs.xlsx', file);
    expect(looked.body).toMatchObject({ sheets: ['Cover', 'Jobs'], sheet: 'Jobs', headerRow: 3 });
    const done = await importAll(
      app,
      file,
      {
        columns: { jobCode: 'Job', customer: 'Customer', dueDate: 'Due', quantityOrdered: 'Quantity' },
        constants: { direction: 'export' },
      },
      'jobs.xlsx',
    );
    expect(done).toMatchObject({ state: 'done', created: 1 });
    // Texts that look like formulas stay texts.
    expect(await job('P-1')).toMatchObject({ customer: '=SUM(A1)', due_date: '2026-05-01', quantity_ordered: 2 });
  });

  test('the SCMS excerpt with its quirks', async () => {
    const content = await readFile('tests/fixtures/scms-excerpt.csv');
    const plain = JSON.parse(await readFile('db/demo/scms-mapping-plain.json', 'utf8'));
    const done = await importAll(app, content, plain);
    expect(done).toMatchObject({ state: 'done', failed: 0 });
    expect(done.created).toBeGreaterThan(20);
  });
});
