import { open, rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { systemActor } from '#server/access/actors.ts';
import { systemClock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';
import type { ExportFormat } from '#server/exports/write-export.ts';
import { findCustomersByKeys } from '#server/features/customers/service.ts';
import { jobExportService } from '#server/features/job-export/service.ts';
import { foldKey } from '#shared/fold.ts';
import { jobStates } from '#shared/vocabulary.ts';
import type { Arguments } from './command.ts';
import { say, withInstallation } from './installation.ts';
import { untilSignal } from './signals.ts';

const formats: readonly string[] = ['csv', 'json', 'xlsx'] satisfies ExportFormat[];
const actor = systemActor('command line');

export type JobExport = { format: ExportFormat; out: string; customer: string | null; archived: boolean };

/** `milepost export jobs`: Job Tracking as a file. */
export async function exportJobs({ values }: Arguments): Promise<number> {
  const { format = 'csv', out, customer } = values;
  if (typeof out !== 'string' || !formats.includes(String(format)))
    throw new AppError(
      'invalid',
      'usage',
      'Give --out and one of the formats csv, json, xlsx, for example: export jobs --format xlsx --out jobs.xlsx',
    );
  const stop = new AbortController();
  void untilSignal().then(() => stop.abort(new AppError('conflict', 'interrupted', 'Stopped. No file was written.')));
  const wanted: JobExport = {
    format: format as ExportFormat,
    out,
    customer: typeof customer === 'string' ? customer : null,
    archived: values.archived === true,
  };
  const result = await withInstallation(({ db }) => writeJobs(db, wanted, stop.signal));
  if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  else say(`${result.file}: ${result.bytes.toLocaleString('en')} bytes.`);
  return 0;
}

/** Writes the jobs to a file that appears when it is complete and replaces a former one. Errors: no such customer, no such folder. */
export async function writeJobs(
  db: Database,
  { format, out, customer, archived }: JobExport,
  signal: AbortSignal,
): Promise<{ file: string; format: ExportFormat; bytes: number }> {
  const file = resolve(out);
  const part = `${file}.${process.pid}.part`;
  const customerId = customer === null ? undefined : await findCustomer(db, customer);
  // Opened first: inside the transaction an error of the file would pass for one of the database.
  const sink = await open(part, 'w').catch((cause: Error) => {
    throw new AppError('invalid', 'export_not_writable', `The export cannot be written to ${file}: ${cause.message}.`, {
      cause,
    });
  });
  try {
    await jobExportService({ db, clock: systemClock }).exported(
      actor,
      { format, customerId, sort: 'jobCode', ...(archived ? { state: [...jobStates] } : {}) },
      ({ content }) => pipeline(content, sink.createWriteStream({ flush: true }), { signal }),
    );
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw signal.aborted ? signal.reason : error;
  } finally {
    await sink.close().catch(() => undefined);
  }
  return { file, format, bytes: (await stat(file)).size };
}

async function findCustomer(db: Database, text: string): Promise<string> {
  const key = foldKey(text);
  const found = (await db.withActor(actor, (tx) => findCustomersByKeys(tx, [key]))).get(key) ?? [];
  if (found.length === 1) return found[0]!.id;
  throw new AppError(
    'not_found',
    'customer_unknown',
    found.length === 0
      ? `There is no customer with the code, name or alias “${text}”.`
      : `“${text}” can be several customers: ${found.map(({ code }) => code).join(', ')}. Give the code.`,
  );
}
