import { dataOf } from '../../../../app/api/client.ts';
import { api } from '../../../app.ts';
import type { Draft } from '../rules-draft.ts';
import type { Import } from './types.ts';

/** A mapping, and where the table is when that changed too. */
export type Change = { mapping: Draft; sheet?: string | null; headerRow?: number | null };

/** Saves the mapping and starts the check. What is wrong with the mapping is thrown, and nothing is checked. */
export async function saveAndCheck(id: string, body: Change): Promise<Import> {
  const params = { path: { id } };
  await api.PUT('/api/v1/imports/{id}/mapping', { params, body });
  return dataOf(api.POST('/api/v1/imports/{id}/check', { params }));
}
