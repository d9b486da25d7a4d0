import type { FastifyReply } from 'fastify';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import * as contract from './contract.ts';
import type { ContactMailService } from './service.ts';
import { pagePolicy, unsubscribePage } from './unsubscribe-page.ts';

/** Addresses that cannot be reached, under /api/v1. */
export function bounceRoutes(app: Api, mails: ContactMailService): void {
  const config = { access: 'contacts:write' as const };
  app.post(
    '/mails/bounces',
    {
      config,
      schema: {
        tags: ['mails'],
        summary: 'Report a mail that came back',
        description: 'For the webhook of a mail service, with an API key. The same report again changes nothing.',
        body: contract.bounceSchema,
        response: { 200: contract.bounceTakenSchema },
      },
    },
    async (request) => mails.reportBounce(office(request), request.body),
  );

  app.post(
    '/customers/:id/contacts/:contactId/clear-bounce',
    {
      config,
      schema: {
        tags: ['contacts'],
        summary: 'Mail this contact again after its address could not be reached',
        params: contract.contactParams,
        response: { 200: contract.clearedSchema },
      },
    },
    async (request) => mails.clear(office(request), request.params.id, request.params.contactId),
  );
}

/** The link that stops mails about jobs: opening it shows a page, only a POST changes anything (RFC 8058). No sign-in: the link is signed. */
export function unsubscribeRoutes(app: Api, mails: ContactMailService): void {
  const config = { access: 'public' as const, streams: true };
  const url = '/unsubscribe/:token';
  const tokenOf = (params: unknown): string => (params as { token: string }).token;
  const send = (reply: FastifyReply, status: number, page: string): FastifyReply =>
    reply
      .code(status)
      .header('content-security-policy', pagePolicy)
      // The page's own form must come with its origin, which "no-referrer" would blank.
      .header('referrer-policy', 'same-origin')
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page);

  app.register(async (scope) => {
    // Mail services send a form, whose fields say nothing that the link does not.
    scope.addContentTypeParser(
      ['application/x-www-form-urlencoded', 'multipart/form-data'],
      { parseAs: 'buffer', bodyLimit: 10_000 },
      (_request, _body, done) => done(null, null),
    );
    scope.get(url, { config, schema: { hide: true } }, async (request, reply) => {
      const { owner, style } = await mails.linkOwner(tokenOf(request.params));
      return send(
        reply,
        owner ? 200 : 404,
        unsubscribePage(style, owner ? { ask: owner.email } : 'unknown', owner?.mails),
      );
    });
    scope.post(url, { config, schema: { hide: true } }, async (request, reply) => {
      const { owner, style } = await mails.unsubscribe(tokenOf(request.params));
      return send(
        reply,
        owner ? 200 : 404,
        unsubscribePage(style, owner ? { done: owner.email } : 'unknown', owner?.mails),
      );
    });
  });
}
