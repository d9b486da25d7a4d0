import * as contract from '#server/features/approvals/contract.ts';
import type { Api } from '#server/http/api.ts';
import { contact } from '#server/http/authentication.ts';
import { sendStored } from '#server/http/send-stored.ts';
import { portalSchemas } from './contract.ts';
import type { PortalApprovalService } from './service.ts';

const tags = ['portal'];
const config = { access: 'contact' } as const;
const { list, request: requestSchema, decision: decisionSchema, page } = portalSchemas;
const base = '/threads/:threadId/approvals';

/** Requests and decisions of threads for contacts, under /api/portal/v1. */
export function portalApprovalRoutes(app: Api, approvals: PortalApprovalService): void {
  app.get(
    base,
    {
      config,
      schema: {
        tags,
        summary: 'Read the requests and decisions of a thread',
        params: contract.threadParams,
        response: { 200: list },
      },
    },
    async (request) => approvals.list(contact(request), request.params.threadId),
  );

  app.get(
    `${base}/choices`,
    {
      config,
      schema: {
        tags,
        summary: 'List the documents one can ask about or decide on',
        params: contract.threadParams,
        response: { 200: contract.choicesSchema },
      },
    },
    async (request) => approvals.choices(contact(request), request.params.threadId),
  );

  app.post(
    `${base}/requests`,
    {
      config,
      schema: {
        tags,
        summary: 'Ask the company to approve',
        description: 'One request is open at a time in a thread. Asked once for each `clientId` of its author.',
        params: contract.threadParams,
        body: contract.newRequestSchema,
        response: { 201: requestSchema },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await approvals.ask(contact(request), request.params.threadId, request.body)),
  );

  app.post(
    `${base}/requests/:requestId/withdraw`,
    {
      config,
      schema: {
        tags,
        summary: "Withdraw one's own side's request",
        params: contract.requestParams,
        body: contract.withdrawalSchema,
        response: { 200: requestSchema },
      },
    },
    async (request) => {
      const { threadId, requestId } = request.params;
      return approvals.withdraw(contact(request), threadId, requestId, request.body);
    },
  );

  for (const [path, outcome, summary] of [
    ['approve', 'approved', 'Approve: a request, documents, or in general'],
    ['reject', 'rejected', 'Reject, with a reason: a request, documents, or in general'],
  ] as const) {
    app.post(
      `${base}/${path}`,
      {
        config,
        schema: {
          tags,
          summary,
          description: 'The first decision on a request holds, a second answers 409 and names it.',
          params: contract.threadParams,
          body: contract.newDecisionSchema,
          response: { 201: decisionSchema },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await approvals.decide(contact(request), request.params.threadId, outcome, request.body)),
    );
  }

  app.get(
    `${base}/decisions/:decisionId`,
    {
      config,
      schema: {
        tags,
        summary: 'Read a decision with its history and the hashes of what it binds',
        params: contract.decisionParams,
        response: { 200: page },
      },
    },
    async (request) => approvals.page(contact(request), request.params.threadId, request.params.decisionId),
  );

  app.get(
    `${base}/documents/:documentId/file`,
    {
      config: { ...config, streams: true },
      schema: { tags, summary: 'Read a document as it was decided on', params: contract.documentParams },
    },
    async (request, reply) => {
      const { threadId, documentId } = request.params as { threadId: string; documentId: string };
      return sendStored(request, reply, await approvals.document(contact(request), threadId, documentId));
    },
  );
}
