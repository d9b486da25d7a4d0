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
];
