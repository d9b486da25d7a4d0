import { AppError } from '#server/errors.ts';

/** Throws when the record is no longer at the version that was edited. */
export function checkVersion(expected: number, actual: number): void {
  if (expected !== actual) {
    throw new AppError(
      'stale',
      'version_stale',
      'Somebody else has changed this record since you opened it. Reload it, look at the change and save again. Nothing was overwritten.',
    );
  }
}
