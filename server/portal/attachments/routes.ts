import type { FastifyRequest } from 'fastify';
import { AppError } from '#server/errors.ts';
import type { FileForm } from '#server/features/files/service.ts';
import type { Api } from '#server/http/api.ts';
import { contact } from '#server/http/authentication.ts';
import { object, uuid } from '#server/http/schemas.ts';
import { sendStored } from '#server/http/send-stored.ts';
import { portalAttachmentListSchema } from './contract.ts';
import type { PortalAttachmentService } from './service.ts';

const tags = ['portal'];
const config = { access: 'contact' } as const;

/** Who asks for what it may not see gets the answer of what does not exist, and the log a line: perhaps somebody guesses. */
async function noted<T>(request: FastifyRequest, asked: Promise<T>): Promise<T> {
  return asked.catch((error: unknown) => {
    if (error instanceof AppError && error.kind === 'not_found') {
      const { id, customerId } = contact(request);
      request.log.warn(
        { contactId: id, customerId, params: request.params },
        'a contact asked for a file it does not see',
      );
    }
    throw error;
  });
}

/** Published files for contacts, under /api/portal/v1. */
export function portalAttachmentRoutes(app: Api, attachments: PortalAttachmentService): void {
  app.get(
    '/jobs/:id/attachments',
    {
      config,
      schema: {
        tags,
        summary: "List a job's published files",
        params: object({ id: uuid() }),
        response: { 200: portalAttachmentListSchema },
      },
    },
    async (request) => noted(request, attachments.list(contact(request), request.params.id)),
  );

  const forms: Record<FileForm, string> = {
    file: 'Read a published file',
    thumbnail: 'Read the small picture of a published image',
    display: 'Read what is shown of a published image',
  };
  for (const [form, summary] of Object.entries(forms) as [FileForm, string][]) {
    app.get(
      `/jobs/:id/attachments/:attachmentId/${form}`,
      {
        config: { ...config, streams: true },
        schema: { tags, summary, params: object({ id: uuid(), attachmentId: uuid() }) },
      },
      async (request, reply) => {
        const { id, attachmentId } = request.params as { id: string; attachmentId: string };
        const file = await noted(request, attachments.sent(contact(request), id, attachmentId, form));
        return sendStored(request, reply, file);
      },
    );
  }
}
