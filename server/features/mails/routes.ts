import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { sendFile } from '#server/http/send-file.ts';
import * as contract from './contract.ts';
import type { MailListRow, MailService } from './service.ts';

const tags = ['mails'];
const config = { access: 'mails:read' as const };

/** The mail log, under /api/v1. */
export function mailRoutes(app: Api, mails: MailService): void {
  app.get(
    '/mails',
    {
      config,
      schema: {
        tags,
        summary: 'List mails, newest first',
        querystring: contract.mailListQuery,
        response: { 200: contract.mailListSchema },
      },
    },
    async (request) => {
      const { items, nextCursor } = await mails.list(office(request), request.query);
      return { items: items.map(shown), nextCursor };
    },
  );

  app.get(
    '/mails/:id',
    {
      config,
      schema: { tags, summary: 'Read a mail', params: contract.mailParams, response: { 200: contract.mailSchema } },
    },
    async (request) => {
      const { mail, attachments } = await mails.read(office(request), request.params.id);
      return { ...shown(mail), messageId: mail.message_id, attachments, text: mail.text_body };
    },
  );

  app.get(
    '/mails/:id/attachments/:position',
    {
      config: { access: 'exports:run', streams: true },
      schema: { tags, summary: 'Download a file of a mail that is not sent', params: contract.attachmentParams },
    },
    async (request, reply) => {
      const { id, position } = request.params;
      await sendFile(reply, await mails.attachment(office(request), id, position));
      return reply;
    },
  );
}

function shown(row: MailListRow) {
  return {
    id: row.id,
    kind: row.kind,
    to: { address: row.to_address, name: row.to_name },
    subject: row.subject,
    state: row.state as (typeof contract.mailStates)[number],
    attempts: row.attempts,
    error: row.last_error,
    bouncedAt: row.bounced_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
    nextAttemptAt: row.next_attempt_at?.toISOString() ?? null,
    files: row.files,
  };
}
