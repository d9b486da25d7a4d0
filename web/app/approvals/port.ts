import { dataOf } from '../api/client.ts';
import type { ApprovalPort, Approvals, Choice, Decision, DecisionDetails, Request, Side } from './types.ts';

type Init = { params?: { path: Record<string, string> }; body?: unknown };
/** Both apps' clients have these calls; the shapes of both APIs differ in how people are named only. */
type Bare = {
  GET: (path: string, init: Init) => Promise<{ data?: unknown }>;
  POST: (path: string, init: Init) => Promise<{ data?: unknown }>;
  DELETE: (path: string, init: Init) => Promise<{ data?: unknown }>;
};

/** Requests and decisions of one app: `base` is /api/v1 or /api/portal/v1. */
export function approvalPort(api: unknown, base: string, side: Side): ApprovalPort {
  const client = api as Bare;
  const at = (threadId: string, rest = '') => `${base}/threads/${threadId}/approvals${rest}`;
  const get = async <T>(path: string) => (await dataOf(client.GET(path, {}))) as T;
  const post = async <T>(path: string, body: unknown) => (await dataOf(client.POST(path, { body }))) as T;
  return {
    side,
    list: (threadId) => get<Approvals>(at(threadId)),
    choices: async (threadId) => (await get<{ items: Choice[] }>(at(threadId, '/choices'))).items,
    ask: (threadId, request) => post<Request>(at(threadId, '/requests'), request),
    withdraw: (threadId, requestId, clientId) =>
      post<Request>(at(threadId, `/requests/${requestId}/withdraw`), { clientId }),
    decide: (threadId, outcome, decision) =>
      post<Decision>(at(threadId, outcome === 'approved' ? '/approve' : '/reject'), decision),
    page: (threadId, decisionId) => get<DecisionDetails>(at(threadId, `/decisions/${decisionId}`)),
    documentUrl: (threadId, documentId) => at(threadId, `/documents/${documentId}/file`),
    uploadTo: (threadId) => `${base}/threads/${threadId}/uploads`,
    discard: async (threadId, fileId) => void (await client.DELETE(`${base}/threads/${threadId}/files/${fileId}`, {})),
    pageAddress: (threadId, decisionId) => `/threads/${threadId}/decisions/${decisionId}`,
  };
}
