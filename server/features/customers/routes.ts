import type { OfficeActor } from '#server/access/actors.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { expectedVersion, idempotencyKey } from '#server/http/preconditions.ts';
import { noContent } from '#server/http/schemas.ts';
import type { CustomerState, PortalColumn } from '#shared/vocabulary.ts';
import * as contract from './contract.ts';
import { switchedSchema, switchSchema } from './contract-portal.ts';
import { type CustomerRow, type CustomerService, customerAbilities, portalUrlOf } from './service.ts';

type Options = { customers: CustomerService; publicUrl: () => string };

const tags = ['customers'];

/** Customers, under /api/v1. */
export function customerRoutes(app: Api, { customers, publicUrl }: Options): void {
  const shown = (actor: OfficeActor, row: CustomerRow) => shownCustomer(actor, row, publicUrl());

  app.get(
    '/customers',
    {
      config: { access: 'customers:read' },
      schema: {
        tags,
        summary: 'List customers',
        querystring: contract.customerListQuery,
        response: { 200: contract.customerListSchema },
      },
    },
    async (request) => {
      const actor = office(request);
      const { items, nextCursor } = await customers.list(actor, request.query);
      return {
        items: items.map((row) => ({
          id: row.id,
          code: row.code,
          name: row.name,
          state: row.state as CustomerState,
          portalUrl: portalUrlOf(publicUrl(), row.portal_slug),
          publishAttachments: row.publish_attachments,
          showDifot: row.show_difot,
          contacts: row.contacts ?? 0,
          version: row.version,
          abilities: customerAbilities(actor, row),
        })),
        nextCursor,
      };
    },
  );

  app.get(
    '/customers/near',
    {
      config: { access: 'customers:read' },
      schema: {
        tags,
        summary: 'Customers with a similar name',
        querystring: contract.nearQuery,
        response: { 200: contract.nearSchema },
      },
    },
    async (request) => ({ items: await customers.near(office(request), request.query.name) }),
  );

  app.post(
    '/customers',
    {
      config: { access: 'customers:write' },
      schema: {
        tags,
        summary: 'Make a customer',
        body: contract.newCustomerSchema,
        response: { 201: contract.customerSchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      const row = await customers.create(actor, request.body, idempotencyKey(request, actor.id));
      return reply.code(201).header('etag', `"${row.version}"`).send(shown(actor, row));
    },
  );

  app.get(
    '/customers/:id',
    {
      config: { access: 'customers:read' },
      schema: {
        tags,
        summary: 'Read a customer',
        params: contract.customerParams,
        response: { 200: contract.customerSchema },
      },
    },
    async (request, reply) => {
      const row = await customers.read(office(request), request.params.id);
      reply.header('etag', `"${row.version}"`);
      return shown(office(request), row);
    },
  );

  app.patch(
    '/customers/:id',
    {
      config: { access: 'customers:write' },
      schema: {
        tags,
        summary: 'Change a customer',
        params: contract.customerParams,
        body: contract.customerChangeSchema,
        response: { 200: contract.customerSchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      const row = await customers.change(actor, request.params.id, expectedVersion(request), request.body);
      reply.header('etag', `"${row.version}"`);
      return shown(actor, row);
    },
  );

  app.delete(
    '/customers/:id',
    {
      config: { access: 'customers:write' },
      schema: {
        tags,
        summary: 'Delete a customer without jobs and contacts',
        params: contract.customerParams,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await customers.remove(office(request), request.params.id);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/customers/switch',
    {
      config: { access: 'customers:write' },
      schema: {
        tags,
        summary: 'Switch Publish Attachments or Show DIFOT for many customers',
        body: switchSchema,
        response: { 200: switchedSchema },
      },
    },
    (request) => customers.switchMany(office(request), request.body),
  );

  app.post(
    '/customers/:id/portal',
    {
      config: { access: 'customers:write' },
      schema: {
        tags,
        summary: "Create the customer's portal",
        params: contract.customerParams,
        response: { 200: contract.customerSchema },
      },
    },
    async (request, reply) => {
      const row = await customers.createPortal(office(request), request.params.id);
      reply.header('etag', `"${row.version}"`);
      return shown(office(request), row);
    },
  );
}

type UserState = 'invited' | 'active' | 'disabled';

function shownCustomer(actor: OfficeActor, row: CustomerRow, publicUrl: string) {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    contactName: row.contact_name,
    address: row.address,
    state: row.state as CustomerState,
    aliases: row.aliases.map((each) => each.alias),
    branches: row.branches,
    serviceOperator: row.operator && { ...row.operator, state: row.operator.state as UserState },
    tracking: {
      import: row.import_tracking,
      export: row.export_tracking,
      domestic: row.domestic_tracking,
      production: row.production_tracking,
    },
    groups: {
      importAir: row.import_air_group,
      importSea: row.import_sea_group,
      export: row.export_group,
      transport: row.transport_group,
    },
    automaticDelivery: row.automatic_delivery,
    portalUrl: portalUrlOf(publicUrl, row.portal_slug),
    portalCreatedAt: row.portal_created_at?.toISOString() ?? null,
    publishAttachments: row.publish_attachments,
    showDifot: row.show_difot,
    difot: {
      pastMonths: row.difot_past_months,
      toleranceDays: row.difot_tolerance_days,
      tolerancePercent: row.difot_tolerance_percent,
      countingDate: row.counting_date as 'promised_date' | 'due_date' | null,
    },
    portal: {
      portalColumns: row.portal_columns as PortalColumn[] | null,
      leadingReference: row.leading_reference,
      unassignedTooDefault: row.unassigned_too_default,
    },
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    abilities: customerAbilities(actor, row),
  };
}
