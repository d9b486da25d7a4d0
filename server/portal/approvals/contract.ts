import Type from 'typebox';
import { approvalSchemas } from '#server/features/approvals/contract.ts';
import { nullable, object, oneOf } from '#server/http/schemas.ts';
import { authorKinds } from '#server/portal/threads/contract.ts';

/** What contacts get of requests and decisions: as staff, but people by name only (DOMAIN 8, 9). */
export const portalSchemas = approvalSchemas(
  object({
    kind: oneOf(authorKinds),
    name: nullable(Type.String(), { description: 'Null: the company itself, by one of its systems.' }),
    isMe: Type.Boolean(),
  }),
);
