import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isStorable } from '#shared/texts.ts';
import { checkFile, faultsOf, importAll, uploadFile } from '#tests/support/import-files.ts';
import { textRow, workbook, workbookParts, zip } from '#tests/support/table-files.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { storeUpload } from './store-upload.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const folder = () => join(app.config.dataDir, 'imports');
const stored = async (): Promise<string[]> => readdir(folder()).catch(() => []);
const mapping = { columns: { jobCode: 'Job', customer: 'Customer', note: 'Note' }, constants: { direction: 'import' } };

describe('files that are refused, and not kept', () => {
  const bomb = zip([...workbookParts({ sheets: { A: '' } }), { name: 'xl/media/x.bin', data: '' }]);
  const sheet = `<worksheet><sheetData>${' '.repeat(30_000_000)}</sheetData></worksheet>`;
  const inflating = zip(
    workbookParts({ sheets: { A: textRow(1, 'Job') } }).map((part) =>
      part.name === 'xl/worksheets/sheet1.xml' ? { ...part, data: sheet } : part,
    ),
  );
  const encrypted = Buffer.alloc(4096);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(encrypted);
  encrypted.writeUInt32LE(0, 48);
  Buffer.from('EncryptedPackage', 'utf16le').copy(encrypted, 512);
  const good = workbook({ sheets: { A: textRow(1, 'Job') + textRow(2, 'J-1') } });

  test.each<[string, string, string | Buffer, string]>([
    ['an empty file', 'a.csv', '', 'file_empty'],
    ['a header alone', 'a.csv', 'Job,Customer\n', 'no_rows'],
    ['a picture', 'a.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 0, 0]), 'file_not_a_table'],
    ['a PDF', 'a.csv', '%PDF-1.7 and so on', 'file_not_a_table'],
    ['an archive', 'a.csv.gz', gzipSync('Job\nJ-1\n'), 'file_not_a_table'],
    ['a web page', 'a.xls', '<html><table><tr><td>Job</td></tr></table></html>', 'file_not_a_table'],
    ['a workbook under a password', 'a.xlsx', encrypted, 'file_encrypted'],
    ['half a workbook', 'a.xlsx', good.subarray(0, good.length / 2), 'file_broken'],
    ['a workbook without a table', 'a.xlsx', bomb, 'header_missing'],
    ['a ZIP bomb', 'a.xlsx', inflating, 'file_unpacks_too_large'],
    [
      'broken UTF-8',
      'a.csv',
      Buffer.concat([Buffer.from('Job,Note\nJ-1,Grüße aus Köln\nJ-2,'), Buffer.from([0xe4, 0x0a])]),
      'encoding_broken',
    ],
    ['a quote that never closes', 'a.csv', 'Job,Note\nJ-1,"begins\nJ-2,x\n', 'quote_not_closed'],
  ])('%s', async (_, name, content, code) => {
    const { status, body } = await uploadFile(app, name, content);
    expect([body.code, status]).toEqual([code, code === 'file_unpacks_too_large' ? 413 : 422]);
    expect(body.detail).toMatch(/[.]$/);
    expect(await stored()).toEqual([]);
  });

  test('no file at all, or no form', async () => {
    const { status, body } = await app.administrator.post('/api/v1/imports', {});
    expect([status, body.code]).toEqual([422, 'file_missing']);
  });

  test('an endless file is cut off at the limit', async () => {
    const limited = Object.assign(Readable.from(['Job\n', 'J-1\n']), { truncated: true });
    await expect(storeUpload(folder(), 'endless', limited)).rejects.toMatchObject({
      code: 'file_too_large',
      kind: 'too_large',
    });
    expect(await stored()).toEqual([]);
  });

  test('an upload that breaks off leaves nothing', async () => {
    const broken = new Readable({
      read() {
        this.push('Job\n');
        this.destroy(Object.assign(new Error('gone'), { code: 'ECONNRESET' }));
      },
    });
    await expect(storeUpload(folder(), 'broken', broken)).rejects.toMatchObject({ code: 'upload_broken_off' });
    expect(await stored()).toEqual([]);
  });
});

describe('mappings that do not fit', () => {
  test.each<[string, object, string, string]>([
    ['a column that is not there', { columns: { jobCode: 'Jop' } }, 'columns.jobCode', 'mapping_unknown_column'],
    [
      'a field that is not there',
      { columns: { jobCode: 'Job', dueDat: 'Note' } },
      'columns.dueDat',
      'mapping_unknown_field',
    ],
    ['an unknown part', { columns: { jobCode: 'Job' }, dateFormat: {} }, 'dateFormat', 'mapping_unknown_key'],
    ['no job code', { columns: { note: 'Note' } }, 'columns.jobCode', 'mapping_job_code'],
    ['null in place of a text', { columns: { jobCode: null } }, 'columns.jobCode', 'mapping_shape'],
    [
      'a word that is no value',
      { columns: { jobCode: 'Job' }, constants: { direction: 'up' } },
      'constants.direction',
      'mapping_value',
    ],
    [
      'a system event',
      { columns: { jobCode: 'Job', 'event.JCOM': 'Note' } },
      'columns.event.JCOM',
      'mapping_unknown_field',
    ],
  ])('%s', async (_, wrong, field, code) => {
    const { body } = await uploadFile(app, 'a.csv', 'Job,Customer,Note\nJ-1,Acme,x\n');
    const saved = await app.administrator.put(`/api/v1/imports/${body.import.id}/mapping`, { mapping: wrong });
    expect(saved.status).toBe(422);
    expect(saved.body).toMatchObject({ code: 'mapping_not_valid', faults: [{ field, code }] });
    const refused = await app.administrator.post(`/api/v1/imports/${body.import.id}/check`);
    expect(refused.body.code).toBe('mapping_missing');
  });
});

describe('files that come in', () => {
  test('Windows letters, and a warning about them', async () => {
    const content = Buffer.from('Job;Customer;Note\nW-1;Müller;fünf\n', 'latin1');
    const { body } = await uploadFile(app, 'a.csv', content);
    expect(body.warnings).toMatchObject([{ code: 'encoding_guessed' }]);
    expect(await importAll(app, content, mapping)).toMatchObject({ created: 1 });
    const { rows } = await app.db.pools.staff.query(`select note from jobs where job_code = 'W-1'`);
    expect(rows).toEqual([{ note: 'fünf' }]);
  });

  test('rows with too few or too many cells are in error', async () => {
    const checked = await checkFile(app, 'Job,Customer,Note\nR-1,Acme\nR-2,Acme,x,y\nR-3,Acme,x\n', mapping);
    expect(checked).toMatchObject({ created: 1, failed: 2 });
    expect(await faultsOf(app, checked.id)).toEqual(['2 - row_ragged', '3 - row_ragged']);
  });

  test('characters that cannot be stored are in error, and come back in the file to mend', async () => {
    const rows = Array.from({ length: 100 }, (_, at) => `S-${at},Acme,${'long text '.repeat(6)}`).join('\n');
    const checked = await checkFile(app, `Job,Customer,Note\n${rows}\nS-X,Acme,a\u0000b\n`, mapping);
    expect(await faultsOf(app, checked.id)).toEqual(['102 Note text_characters']);
    const { status, body } = await app.administrator.get(`/api/v1/imports/${checked.id}/error-file`);
    expect(status).toBe(200);
    expect(String(body)).toContain('a\ufffdb');
  });

  test('the naughty strings stay as they are', async () => {
    const all = JSON.parse(await readFile('tests/fixtures/blns.json', 'utf8')) as string[];
    const strings = all.filter((text) => text.trim() !== '' && isStorable(text));
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = strings.map((text, at) => `T-${at},Acme,${quoted(text)}`);
    const done = await importAll(app, `Job,Customer,Note\n${rows.join('\n')}\n`, mapping);
    expect(done).toMatchObject({ state: 'done', created: strings.length });
    const stored = await app.db.pools.staff.query<{ job_code: string; note: string }>(
      `select job_code, note from jobs where job_code like 'T-%'`,
    );
    const notes = new Map(stored.rows.map(({ job_code: code, note }) => [code, note]));
    for (const [at, text] of strings.entries()) expect(notes.get(`T-${at}`)).toBe(text.trim());
  });
});
