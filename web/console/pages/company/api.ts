import type { paths } from '../../../api/schema.gen.ts';
import { dataOf, ifMatch } from '../../../app/api/client.ts';
import { api } from '../../app.ts';

export type Company = paths['/api/v1/company']['get']['responses'][200]['content']['application/json'];
type Change = paths['/api/v1/company']['patch']['requestBody']['content']['application/json'];

/** @param version the version that was read; a newer one on the server is a 412 */
export const changeCompany = (version: number, body: Change) =>
  dataOf(api.PATCH('/api/v1/company', { body, headers: ifMatch(version) }));
