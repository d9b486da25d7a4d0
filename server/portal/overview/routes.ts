import type { Api } from '#server/http/api.ts';
import { contact } from '#server/http/authentication.ts';
import { overviewSchema } from './contract.ts';
import type { OverviewService } from './service.ts';

/** GET /api/portal/v1/overview. */
export function overviewRoutes(app: Api, overview: OverviewService): void {
  app.get(
    '/overview',
    {
      config: { access: 'contact' },
      schema: {
        tags: ['portal'],
        summary: 'Company, customer and counts of open jobs',
        response: { 200: overviewSchema },
      },
    },
    async (request) => overview.read(contact(request)),
  );
}
