import { AppError } from '../errors.ts';

/** The file as a whole cannot be read: stable code and a sentence that says what to do. */
export function badFile(code: string, message: string, cause?: unknown): AppError {
  return new AppError('invalid', code, message, { cause });
}

/** The file exceeds a limit. */
export function tooLarge(code: string, message: string): AppError {
  return new AppError('too_large', code, message);
}

/** The file cannot be read from this row on (the row's number stands in the faults too). */
export function badRow(row: number, code: string, message: string): AppError {
  return new AppError('invalid', code, message, { faults: [{ row, code, message }] });
}

export const tooManyRows = (limit: number): AppError =>
  tooLarge(
    'too_many_rows',
    `The file has more than ${limit.toLocaleString('en')} rows. Split it into several files and import them one after the other.`,
  );

export const tooManyColumns = (row: number, limit: number): AppError =>
  tooLarge(
    'too_many_columns',
    `Row ${row} has more than ${limit.toLocaleString('en')} columns. Keep the columns you need only.`,
  );

export const megabytes = (bytes: number): string => `${Math.floor(bytes / 1024 / 1024).toLocaleString('en')} MB`;
