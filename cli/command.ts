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
