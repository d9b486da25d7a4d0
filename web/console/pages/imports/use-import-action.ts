import { useMutation } from '@tanstack/react-query';
import { dataOf } from '../../../app/api/client.ts';
import { api, queryClient } from '../../app.ts';
import { importKeys } from './api/queries.ts';
import type { Import } from './api/types.ts';

/** `apply_and_mail`: contacts who follow the jobs are told what changes. */
export type Action = 'check' | 'apply' | 'apply_and_mail' | 'cancel';

function call(id: string, action: Action): Promise<Import> {
  const params = { params: { path: { id } } };
  if (action === 'check') return dataOf(api.POST('/api/v1/imports/{id}/check', params));
  if (action === 'apply') return dataOf(api.POST('/api/v1/imports/{id}/apply', params));
  if (action === 'apply_and_mail')
    return dataOf(api.POST('/api/v1/imports/{id}/apply', { params: { path: { id }, query: { mailContacts: true } } }));
  return dataOf(api.POST('/api/v1/imports/{id}/cancel', params));
}

/** Shows an import as the server just answered it, before the live line says so. */
export function acceptImport(record: Import): void {
  queryClient.setQueryData(importKeys.one(record.id), record);
  queryClient.removeQueries({ queryKey: importKeys.found(record.id) });
  void queryClient.invalidateQueries({ queryKey: importKeys.list });
}

/** Starts the check or the application of an import, or ends it. */
export function useImportAction(id: string) {
  return useMutation({ mutationFn: (action: Action) => call(id, action), onSuccess: acceptImport });
}
