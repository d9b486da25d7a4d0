import type { paths } from '../../../api/schema.gen.ts';
import { dataOf, ifMatch } from '../../../app/api/client.ts';
import { api } from '../../app.ts';

const logo = '/api/v1/company/logo';

export type Company = paths['/api/v1/company']['get']['responses'][200]['content']['application/json'];
type Change = paths['/api/v1/company']['patch']['requestBody']['content']['application/json'];

/** @param version the version that was read; a newer one on the server is a 412 */
export const changeCompany = (version: number, body: Change) =>
  dataOf(api.PATCH('/api/v1/company', { body, headers: ifMatch(version) }));

/** @param version the company's, as it was read */
export function sendLogo(version: number, file: File): Promise<Company> {
  const body = new FormData();
  body.append('file', file, file.name);
  // A file is no JSON, so the description knows no body for it.
  const form = { body, bodySerializer: (given: FormData) => given } as object;
  return dataOf(api.POST(logo, { headers: ifMatch(version), ...form }));
}

/** @param version the company's, as it was read */
export const removeLogo = (version: number): Promise<Company> =>
  dataOf(api.DELETE(logo, { headers: ifMatch(version) }));
