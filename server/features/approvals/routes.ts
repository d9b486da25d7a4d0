import { notFound } from '#server/errors.ts';
import { type FileService, sentFile } from '#server/features/files/service.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { sendStored } from '#server/http/send-stored.ts';
import * as contract from './contract.ts';
import type { ApprovalService } from './service.ts';

const tags = ['threads'];
const read = { access: 'jobs:read' } as const;
const write = { access: 'jobs:write' } as const;
const { list, request: requestSchema, decision: decisionSchema, page } = contract.staffSchemas;
const base = '/threads/:threadId/approvals';

/** Requests and decisions of threads, under /api/v1. */
export function approvalRoutes(
  app: Api,
  { approvals, files }: { approvals: ApprovalService; files: Pick<FileService, 'read'> },
): void {
  app.get(
    base,
    {
      config: read,
      schema: {
        tags,
        summary: 'Read the requests and decisions of a thread',
        params: contract.threadParams,
        response: { 200: list },
      },
    },
    async (request) => approvals.list(office(request), request.params.threadId),
  );

  app.get(
    `${base}/choices`,
    {
      config: read,
      schema: {
        tags,
        summary: 'List the documents one can ask about or decide on',
        params: contract.threadParams,
        response: { 200: contract.choicesSchema },
      },
    },
    async (request) => approvals.choices(office(request), request.params.threadId),
  );

  app.post(
    `${base}/requests`,
    {
      config: write,
      schema: {
        tags,
        summary: 'Ask the customer to approve',
        description: 'One request is open at a time in a thread. Asked once for each `clientId` of its author.',
        params: contract.threadParams,
        body: contract.newRequestSchema,
        response: { 201: requestSchema },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await approvals.ask(office(request), request.params.threadId, request.body)),
  );

  app.post(
    `${base}/requests/:requestId/withdraw`,
    {
      config: write,
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
      return approvals.withdraw(office(request), threadId, requestId, request.body);
    },
  );

  for (const [path, outcome, summary] of [
    ['approve', 'approved', 'Approve: a request, documents, or in general'],
    ['reject', 'rejected', 'Reject, with a reason: a request, documents, or in general'],
  ] as const) {
    app.post(
      `${base}/${path}`,
      {
        config: write,
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
        reply.code(201).send(await approvals.decide(office(request), request.params.threadId, outcome, request.body)),
    );
  }

  app.get(
    `${base}/decisions/:decisionId`,
    {
      config: read,
      schema: {
        tags,
        summary: 'Read a decision with its history and the hashes of what it binds',
        params: contract.decisionParams,
        response: { 200: page },
      },
    },
    async (request) => approvals.page(office(request), request.params.threadId, request.params.decisionId),
  );

  app.get(
    `${base}/documents/:documentId/file`,
    {
      config: { ...read, streams: true },
      schema: { tags, summary: 'Read a document as it was decided on', params: contract.documentParams },
    },
    async (request, reply) => {
      const { threadId, documentId } = request.params as { threadId: string; documentId: string };
      const sent = sentFile(files, await approvals.document(office(request), threadId, documentId), 'file');
      if (sent === null) throw notFound('document');
      return sendStored(request, reply, sent);
    },
  );
}
