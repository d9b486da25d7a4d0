import { AppError } from '#server/errors.ts';

export type ImportStanding = {
  state: string;
  failed: number;
  rows_total: number;
  mapping: { mapping: { onError?: 'stop' | 'skip' } } | null;
};

export type ImportAction = 'edit' | 'check' | 'apply' | 'cancel';

/** In which states an import takes which action. A failed one can be mended by another sheet or mapping. */
const allowed: Record<ImportAction, readonly string[]> = {
  edit: ['uploaded', 'checked', 'failed'],
  check: ['uploaded', 'checked', 'failed'],
  apply: ['checked'],
  cancel: ['uploaded', 'checking', 'checked', 'applying', 'failed'],
};

const sentences: Record<string, string> = {
  uploaded: 'The file has not been checked yet.',
  checking: 'The file is being checked.',
  checked: 'The file has been checked.',
  applying: 'The import is being applied.',
  done: 'This import is done. Upload the file again to import it once more.',
  failed: 'This import has failed. Check the file again first.',
  cancelled: 'This import was cancelled. Upload the file again.',
};

/** Why the action cannot be done now; null when it can. */
export function refusal(action: ImportAction, standing: ImportStanding): AppError | null {
  const { state, failed, rows_total: total, mapping } = standing;
  if (!allowed[action].includes(state)) {
    return new AppError('conflict', 'import_state', sentences[state] ?? 'This cannot be done now.');
  }
  if (action === 'check' && mapping === null) {
    return new AppError('conflict', 'mapping_missing', 'Say first which columns to import: save a mapping.');
  }
  if (action !== 'apply') return null;
  if (failed > 0 && mapping?.mapping.onError !== 'skip') {
    const rows = failed === 1 ? 'One row is' : `${failed} rows are`;
    return new AppError(
      'conflict',
      'import_has_errors',
      `${rows} in error, so nothing is applied. Mend the file and upload it again, or choose to skip rows in error.`,
    );
  }
  return total - failed === 0
    ? new AppError('conflict', 'import_has_no_rows', 'No row of the file can be applied.')
    : null;
}

/** What a record becomes when the good rows are about to be applied; counts begin anew, those in error stay. */
export function applying(record: { rows_total: number; failed: number }, now: Date) {
  return {
    state: 'applying',
    phase: 'applying',
    rows_total: record.rows_total - record.failed,
    rows_done: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    message: null,
    finished_at: null,
    updated_at: now,
  };
}
