import type { Api } from '#server/http/api.ts';
import { contact } from '#server/http/authentication.ts';
import { portalDifotSchema } from './contract.ts';
import type { PortalDifotService } from './service.ts';

/** GET /api/portal/v1/difot; 404 while the customer's Show DIFOT is off. */
export function portalDifotRoutes(app: Api, difot: PortalDifotService): void {
  app.get(
    '/difot',
    {
      config: { access: 'contact' },
      schema: { tags: ['portal'], summary: 'DIFOT by month', response: { 200: portalDifotSchema } },
    },
    async (request) => difot.read(contact(request)),
  );
}
