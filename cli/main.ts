import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '#server/errors.ts';
import { commands } from './commands.ts';

// What was compiled and stripped of types is kept: the next start is faster and needs less memory.
enableCompileCache(join(import.meta.dirname, '../.cache/compiled'));

/** `milepost COMMAND`: finds the command, prints its help, and turns failures into a sentence and an exit code. */
async function main(argv: string[]): Promise<number> {
  const [name = 'help', ...rest] = argv;
  const command = commands.find((each) => each.name === name || each.name === `${name} ${rest[0] ?? ''}`);
  if (!command || name === 'help' || name === '--help') {
    process.stdout.write(
      `Usage: npm run milepost -- COMMAND [options]\n\n${commands.map((each) => `  ${each.usage.padEnd(58)} ${each.summary}`).join('\n')}\n\nEach command has --help.\n`,
    );
    return !command && name !== 'help' && name !== '--help' ? 2 : 0;
  }
  const args = rest.slice(command.name.split(' ').length - 1);
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { ...command.options, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    process.stdout.write(`Usage: npm run milepost -- ${command.usage}\n\n${command.help ?? command.summary}\n`);
    return 0;
  }
  return command.run({ values, positionals });
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const usage = String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
    process.stderr.write(
      `milepost: ${error instanceof AppError || usage ? (error as Error).message : (error as Error).stack}\n`,
    );
    process.exitCode = usage ? 2 : 1;
  },
);
