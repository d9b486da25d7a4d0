import { readFile } from 'node:fs/promises';
import { systemClock } from '#server/adapters/clock.ts';
import { AppError, type Fault } from '#server/errors.ts';
import { ensureCompany } from '#server/features/company/service.ts';
import { type ImportResult, importFile } from '#server/features/imports/import-file.ts';
import type { Arguments } from './command.ts';
import { withInstallation } from './installation.ts';
import { progressBar } from './progress-bar.ts';
import { untilSignal } from './signals.ts';

const shownErrors = 20;

/**
 * `milepost import jobs FILE --mapping MAPPING.json`: imports a file in one go. Answers 0 when every row is in, 3 when `skip` skipped
 * some, 1 when nothing was applied.
 */
export async function importCommand(args: Arguments): Promise<number> {
  const { values, positionals } = args;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || typeof values.mapping !== 'string')
    throw usage('Give one file and its mapping, for example: import jobs jobs.csv --mapping mapping.json');
  const headerRow = headerRowOf(values['header-row']);
  const sheet = typeof values.sheet === 'string' ? values.sheet : null;
  try {
    const mapping = await readMapping(values.mapping);
    const result = await runImport(file, mapping, { sheet, headerRow });
    report(result, values.json === true);
    return exitCode(result);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    report(nothingApplied(error), values.json === true, error.message);
    return 1;
  }
}

async function runImport(
  file: string,
  mapping: unknown,
  place: { sheet: string | null; headerRow: number | null },
): Promise<ImportResult> {
  return withInstallation(async ({ db }) => {
    await ensureCompany(db, systemClock.now());
    const stop = new AbortController();
    void untilSignal().then(() => stop.abort());
    const bar = progressBar(process.stderr);
    try {
      const options = { ...place, signal: stop.signal };
      return await importFile({ db, clock: systemClock }, file, mapping, bar.show, options);
    } finally {
      bar.end();
    }
  });
}

function usage(message: string): AppError {
  return new AppError('invalid', 'usage', message);
}

async function readMapping(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new AppError('invalid', 'mapping_unreadable', `The mapping ${path} cannot be opened. Check that it exists.`, {
      cause,
    });
  });
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch (cause) {
    const where = (cause as Error).message;
    throw new AppError('invalid', 'mapping_not_json', `The mapping ${path} is not valid JSON: ${where}.`, { cause });
  }
}

function headerRowOf(value: Arguments['values'][string]): number | null {
  if (value === undefined) return null;
  const row = Number(value);
  if (!Number.isInteger(row) || row < 1) throw usage('--header-row takes the number of a row, from 1.');
  return row;
}

/** A file or mapping that cannot be used at all, in the shape of every answer. */
function nothingApplied(error: AppError): ImportResult {
  const faults: Fault[] = error.faults.length > 0 ? error.faults : [{ code: error.code, message: error.message }];
  const errors = faults.map(({ row, column, code, message }) => ({
    row: row ?? null,
    column: column ?? null,
    code,
    message,
  }));
  return { rows: 0, created: 0, updated: 0, unchanged: 0, failed: 0, applied: false, errors };
}

function exitCode({ applied, failed }: ImportResult): number {
  if (!applied) return 1;
  return failed > 0 ? 3 : 0;
}

/** The result: one JSON document on standard output with --json, sentences without. Errors go to standard error for people. */
function report(result: ImportResult, json: boolean, said?: string): void {
  const { applied, ...counts } = result;
  if (said !== undefined) process.stderr.write(`${said}\n`);
  else for (const line of errorLines(result)) process.stderr.write(`${line}\n`);
  if (json) process.stdout.write(`${JSON.stringify(counts)}\n`);
  else if (said === undefined) process.stdout.write(`${summary(result)}\n`);
}

const number = (count: number): string => count.toLocaleString('en');

function summary({ rows, created, updated, unchanged, failed, applied }: ImportResult): string {
  if (!applied) return `Nothing was applied: ${number(failed)} of ${number(rows)} rows are in error.`;
  const skipped = failed > 0 ? `, ${number(failed)} in error skipped` : '';
  return `${number(rows)} rows: ${number(created)} created, ${number(updated)} updated, ${number(unchanged)} unchanged${skipped}.`;
}

function errorLines({ errors, failed }: ImportResult): string[] {
  const lines = errors
    .slice(0, shownErrors)
    .map(({ row, column, message }) => `Row ${row}${column ? `, ${column}` : ''}: ${message}`);
  const more = errors.length - lines.length;
  return more > 0
    ? [...lines, `... and ${number(more)} more (${number(failed)} rows in error; --json names them).`]
    : lines;
}
