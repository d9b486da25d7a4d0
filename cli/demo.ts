import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { systemClock } from '#server/adapters/clock.ts';
import { type Config, isLoopback, readConfig } from '#server/config.ts';
import type { Database } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';
import { importFile } from '#server/features/imports/import-file.ts';
import { startServer } from '#server/main.ts';
import { type Installation, openInstallation } from '#server/start.ts';
import { dayOf } from '#server/time/zones.ts';
import { buildJobShop } from './demo/build-job-shop.ts';
import { buildPeople, type DemoSignIn } from './demo/build-people.ts';
import { buildSetUp, demoPassword } from './demo/build-set-up.ts';
import { buildWorkflow } from './demo/build-workflow.ts';
import { freightCsv } from './demo/freight.ts';
import { freightMapping } from './demo/freight-mapping.ts';
import { jobShopJobs } from './demo/job-shop.ts';
import { analyze, hasUsers, markNotified } from './demo/queries.ts';
import { demoSetUp } from './demo/set-up.ts';
import { say } from './installation.ts';
import { progressBar } from './progress-bar.ts';
import { untilSignal } from './signals.ts';
import { ensureWebBuilt } from './web-build.ts';

type SignIns = { staff: { email: string; role: string }[]; contacts: DemoSignIn[] };

/** `milepost demo`: a company full of data in a folder of its own, on this machine only. */
export async function demo(): Promise<number> {
  const config = demoConfig();
  const build = ensureWebBuilt(say);
  // A failing build is reported when its turn comes; until then it must not end the process.
  build.catch(() => undefined);
  let installation = await open(config);
  const done = join(installation.dataDir, 'demo-sign-ins.json');
  let signIns = await readFile(done, 'utf8').then(
    (text) => JSON.parse(text) as SignIns,
    () => null,
  );
  if (signIns === null && (await hasUsers(installation.db))) {
    say('The demo was interrupted while it was being made: beginning again.');
    await installation.close();
    await rm(installation.dataDir, { recursive: true, force: true });
    installation = await open(config);
  }
  let complete = signIns !== null;
  await build.catch(async (error: unknown) => {
    await installation.close();
    throw error;
  });
  const server = await startServer(config, installation, () => complete).catch(async (error: unknown) => {
    await installation.close();
    throw error;
  });
  const stop = untilSignal();
  try {
    if (signIns === null) {
      signIns = await fill(installation);
      await writeFile(done, JSON.stringify(signIns), { mode: 0o600 });
    }
    complete = true;
    announce(server.url, signIns);
    await stop;
  } finally {
    await server.close();
    await installation.close();
  }
  return 0;
}

/** The demo's settings: its own data folder, loopback, never a production environment or an outside database. */
function demoConfig(): Config {
  const config = readConfig(process.env);
  const refuse = (message: string): never => {
    throw new AppError('invalid', 'demo_refused', message);
  };
  if (config.production)
    refuse(
      'The demo does not run with NODE_ENV=production: its sign-ins are known to everybody. Use `npm start` for a real company.',
    );
  if (!isLoopback(config.host))
    refuse(`The demo answers on this machine only, but MILEPOST_HOST is ${config.host}. Leave it out.`);
  if (config.databaseUrl) refuse('The demo has a database of its own. Leave DATABASE_URL out.');
  return {
    ...config,
    logLevel: process.env.MILEPOST_LOG_LEVEL ?? 'error',
    dataDir: config.dataDirIsDefault ? resolve('data-demo') : config.dataDir,
    publicUrl: null,
  };
}

function open(config: Config): Promise<Installation> {
  return openInstallation(config, systemClock.now(), say, '/var/lib/milepost/demo');
}

async function fill({ db, dataDir }: Installation): Promise<SignIns> {
  const clock = systemClock;
  const setUp = demoSetUp(dayOf(clock.now(), 'Europe/Amsterdam'));
  const today = dayOf(clock.now(), setUp.company.timeZone);
  say('Setting up the company: branches, calendars, event types, templates, staff ...');
  await buildSetUp(db, clock, setUp);
  say('Writing the work orders of the job shop ...');
  await buildJobShop(db, jobShopJobs(today), clock.now());
  say('Importing 10,324 shipments (USAID SCMS delivery history, dates moved to today) ...');
  await importFreight(db, dataDir, today);
  say('Setting up the workflow: customer groups, work groups, roles ...');
  await buildWorkflow({ db, clock });
  const contacts = await buildPeople(db, clock, setUp.contacts);
  await markNotified(db, clock.now());
  await analyze(db);
  return { staff: setUp.users.map(({ email, role }) => ({ email, role })), contacts };
}

async function importFreight(db: Database, dataDir: string, today: string): Promise<void> {
  const folder = join(dataDir, 'demo');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'freight.csv');
  await pipeline(freightCsv(today), createWriteStream(file));
  const bar = progressBar(process.stderr);
  const result = await importFile({ db, clock: systemClock }, file, freightMapping, bar.show);
  bar.end();
  await rm(folder, { recursive: true, force: true });
  if (result.failed > 0)
    throw new AppError(
      'unavailable',
      'demo_import',
      `The demo's shipments did not import: row ${result.errors[0]?.row}: ${result.errors[0]?.message}`,
    );
}

function announce(url: string, signIns: SignIns): void {
  const lines = [
    '',
    `Milepost answers at ${url}`,
    '',
    `Staff sign in at ${url}/console with the password “${demoPassword}”:`,
    ...signIns.staff.map(({ email, role }) => `  ${email.padEnd(36)} ${role}`),
    '',
    'Contacts of customers, with the same password:',
    ...signIns.contacts.map(({ email, customer, path }) => `  ${email.padEnd(36)} ${customer}: ${url}${path}`),
    '',
    'Press Ctrl-C to stop. The data stay for the next start.',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
