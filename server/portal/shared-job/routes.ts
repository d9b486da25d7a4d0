import type { FastifyRequest } from 'fastify';
import type { FileForm } from '#server/features/files/service.ts';
import type { Api } from '#server/http/api.ts';
import { sendStored } from '#server/http/send-stored.ts';
import { fileParams, openSchema, sharedJobSchema } from './contract.ts';
import type { Opening, SharedJobService } from './service.ts';

const tags = ['share links'];
const config = { access: 'public' } as const;

function openingOf(request: FastifyRequest): Opening {
  const { token } = request.body as { token: string };
  return { token, address: request.ip, log: (facts, message) => request.log.warn(facts, message) };
}

/** What share links open, under /api/portal/v1. POST, because the secret stands in the page's fragment and must not reach a log. */
export function sharedJobRoutes(app: Api, shared: SharedJobService): void {
  app.post(
    '/shared-job',
    {
      config,
      schema: { tags, summary: 'Read the job of a share link', body: openSchema, response: { 200: sharedJobSchema } },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return shared.read(openingOf(request));
    },
  );

  const forms: Record<FileForm, string> = {
    file: 'Read a file of a share link',
    thumbnail: 'Read the small picture of an image of a share link',
    display: 'Read what is shown of an image of a share link',
  };
  for (const [form, summary] of Object.entries(forms) as [FileForm, string][]) {
    app.post(
      `/shared-job/files/:fileId/${form}`,
      { config: { ...config, streams: true }, schema: { tags, summary, params: fileParams, body: openSchema } },
      async (request, reply) => {
        const { fileId } = request.params as { fileId: string };
        return sendStored(request, reply, await shared.sent(openingOf(request), fileId, form));
      },
    );
  }
}
