import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { enquiryQuery, enquirySchema } from './contract.ts';
import type { EnquiryService } from './service.ts';

/** GET /api/v1/enquiry. */
export function enquiryRoutes(app: Api, enquiry: EnquiryService): void {
  app.get(
    '/enquiry',
    {
      config: { access: 'jobs:read' },
      schema: {
        tags: ['enquiry'],
        summary: 'Count open jobs by status, and what is in exception',
        querystring: enquiryQuery,
        response: { 200: enquirySchema },
      },
    },
    (request) => enquiry.count(office(request), request.query),
  );
}
