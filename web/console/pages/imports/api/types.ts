import type { paths } from '../../../../api/schema.gen.ts';

type Json<
  Path extends keyof paths,
  Method extends keyof paths[Path],
  Status extends number,
> = paths[Path][Method] extends { responses: infer Responses }
  ? Responses extends { [Key in Status]: { content: { 'application/json': infer Body } } }
    ? Body
    : never
  : never;

export type Import = Json<'/api/v1/imports/{id}', 'get', 200>;
export type ImportState = Import['state'];
export type Inspection = Json<'/api/v1/imports/{id}/file', 'get', 200>;
export type ImportField = Inspection['fields'][number];
export type RowFault = Json<'/api/v1/imports/{id}/faults', 'get', 200>['items'][number];
export type UnknownCustomer = Json<'/api/v1/imports/{id}/customers', 'get', 200>['items'][number];
export type SavedMapping = Json<'/api/v1/import-mappings', 'get', 200>['items'][number];
