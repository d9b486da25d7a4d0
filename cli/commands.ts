import type { ParseArgsConfig } from 'node:util';

export type Arguments = {
  values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  positionals: string[];
};

/** One command of the command line. Every command has --help and --json (one document alone on standard output). */
export type Command = {
  name: string;
  usage: string;
  summary: string;
  help?: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** Answers the exit code. */
  run(args: Arguments): Promise<number>;
};

// Loaded when they run: the command line starts fast, and a server does not carry the importer's code twice.
export const commands: Command[] = [
  {
    name: 'serve',
    usage: 'serve',
    summary: 'Starts the server.',
    options: {},
    run: async () => (await import('./serve.ts')).serve(),
  },
  {
    name: 'demo',
    usage: 'demo',
    summary: 'Starts a demo company with real shipments on this machine.',
    options: {},
    run: async () => (await import('./demo.ts')).demo(),
  },
  {
    name: 'migrate',
    usage: 'migrate [--print-roles]',
    summary: 'Brings the database to this release.',
    help: 'Creates an empty database where there is none and runs the migrations.\n--print-roles  prints the SQL that makes the login roles, for a database whose user may not create roles.',
    options: { 'print-roles': { type: 'boolean' } },
    run: async (args) => (await import('./migrate.ts')).migrateCommand(args),
  },
  {
    name: 'apikey create',
    usage: 'apikey create --name NAME --role ROLE',
    summary: 'Makes an API key and prints it, alone, on standard output.',
    help: 'ROLE is the key of a role: administrator, manager, customer_service, operations, display.\nThe key is shown this once; only its hash is stored.',
    options: { name: { type: 'string' }, role: { type: 'string' } },
    run: async (args) => (await import('./apikey.ts')).apikeyCreate(args),
  },
  {
    name: 'import jobs',
    usage: 'import jobs FILE --mapping MAPPING.json',
    summary: 'Imports jobs from a CSV or XLSX file.',
    help: 'Exit codes: 0 all rows are in; 1 nothing was applied; 3 rows were skipped (onError "skip").',
    options: { mapping: { type: 'string' }, sheet: { type: 'string' }, 'header-row': { type: 'string' } },
    run: async (args) => (await import('./import.ts')).importCommand(args),
  },
  {
    name: 'backup',
    usage: 'backup FILE',
    summary: 'Writes the whole installation into one file.',
    help: 'Holds all rows of one moment, the secret and the stored files. The server may go on working.\nThe file appears when it is complete and replaces a former one of that name. Keep it private: it lets its reader in.',
    options: {},
    run: async (args) => (await import('./backup.ts')).backupCommand(args),
  },
  {
    name: 'restore',
    usage: 'restore FILE [--force]',
    summary: 'Puts a backup in the place of an empty installation.',
    help: 'Stop the server first. The backup must have been made by the same release.\nNothing changes when the file is damaged or an error occurs. Everybody signs in again afterwards.\n--force  replaces an installation that already holds a company; what was there is gone',
    options: { force: { type: 'boolean' } },
    run: async (args) => (await import('./backup.ts')).restoreCommand(args),
  },
  {
    name: 'user create',
    usage: 'user create --email EMAIL --role ROLE --first-name NAME',
    summary: 'Adds a staff user and prints the link that sets the password.',
    help: 'ROLE is the key of a role: administrator, manager, customer_service, operations, display.\nNo mail is sent; the link works once, for 7 days.\n--last-name NAME\n--company NAME --time-zone ZONE  for an installation without a company: makes it, so that no first-run page is needed',
    options: {
      email: { type: 'string' },
      role: { type: 'string' },
      'first-name': { type: 'string' },
      'last-name': { type: 'string' },
      company: { type: 'string' },
      'time-zone': { type: 'string' },
    },
    run: async (args) => (await import('./user.ts')).userCreate(args),
  },
  {
    name: 'user reset',
    usage: 'user reset --email EMAIL',
    summary: 'Prints a link with which a staff user sets a new password.',
    help: 'For an administrator who cannot sign in. No mail is sent; the link works once, for 2 hours (7 days where no password was ever set).',
    options: { email: { type: 'string' } },
    run: async (args) => (await import('./user.ts')).userReset(args),
  },
  {
    name: 'doctor',
    usage: 'doctor',
    summary: 'Looks whether everything this installation needs is right.',
    help: 'Settings, data folder, disk, secret, database, durability, migrations, row-level security, web pages, mail.\nExit codes: 0 all is right; 1 something is wrong.',
    options: {},
    run: async (args) => (await import('./doctor.ts')).doctor(args),
  },
];
