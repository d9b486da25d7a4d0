import { AppError } from '#server/errors.ts';

const REASONS: [pattern: RegExp, code: string, sentence: string][] = [
  [
    /no space left on device|ENOSPC|disk quota exceeded/i,
    'disk_full',
    'The disk is full. Make room (or move the data folder to a bigger disk) and start again; what was acknowledged is safe.',
  ],
  [
    /could not look up effective user id/i,
    'user_missing',
    'The user id that Milepost runs as has no entry in /etc/passwd, which PostgreSQL needs to make its data folder. Add one, run Milepost as another user, or set DATABASE_URL.',
  ],
  [
    /error while loading shared libraries|symbol lookup error|ENOENT/i,
    'binaries_do_not_run',
    'The PostgreSQL that comes with Milepost does not run on this system (it needs glibc and libstdc++). Install those, or set DATABASE_URL to a PostgreSQL of your own.',
  ],
  [
    /EACCES|permission denied/i,
    'permission_denied',
    'A file or folder is not open to the user PostgreSQL runs as. Give the data folder back to that user and start again.',
  ],
  [
    /configuration file .* contains errors|unrecognized configuration parameter|invalid value for parameter/i,
    'configuration_invalid',
    'postgresql.conf or postgresql.auto.conf in the data folder has an error. Mend the line named above and start again.',
  ],
  [
    /could not map anonymous shared memory|could not create shared memory|out of memory/i,
    'memory_short',
    'The system gives PostgreSQL too little memory. Free some, or lower shared_buffers in postgresql.conf in the data folder.',
  ],
];

/**
 * What a failed program of PostgreSQL said, as an error with a stable code and what to do about it.
 * @param doing what was going on, e.g. "PostgreSQL did not start"
 * @param output its own words (log, stderr, or a system error's message)
 * @param logFile where the rest of it can be read
 */
export function failure(doing: string, output: string, logFile?: string, cause?: unknown): AppError {
  const [, code, sentence] = REASONS.find(([pattern]) => pattern.test(output)) ?? [undefined, 'start_failed', ''];
  const where = logFile ? `The whole log is in ${logFile}.` : '';
  const message = [`${doing}: ${gist(output)}.`, sentence, where].filter((part) => part !== '').join(' ');
  return new AppError('unavailable', `database_${code}`, message, { cause });
}

/** The line that tells most: the first FATAL, PANIC or error, else the last one. */
function gist(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const line = lines.find((text) => /FATAL|PANIC|error:/i.test(text)) ?? lines.at(-1) ?? 'it said nothing';
  return line.replace(/^.*?(?=FATAL|PANIC)/, '').replace(/\.$/, '');
}
