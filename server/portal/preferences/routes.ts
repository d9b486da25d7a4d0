import type { Api } from '#server/http/api.ts';
import { contact } from '#server/http/authentication.ts';
import { portalPreferencesChangeSchema, portalPreferencesSchema } from './contract.ts';
import type { PortalPreferencesService } from './service.ts';

/** PATCH /api/portal/v1/preferences; they are read with the overview. */
export function portalPreferencesRoutes(app: Api, preferences: PortalPreferencesService): void {
  app.patch(
    '/preferences',
    {
      config: { access: 'contact' },
      schema: {
        tags: ['portal'],
        summary: 'Keep how my list is set, and my language',
        body: portalPreferencesChangeSchema,
        response: { 200: portalPreferencesSchema },
      },
    },
    async (request) => preferences.change(contact(request), request.body),
  );
}
