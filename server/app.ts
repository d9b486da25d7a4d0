import { randomUUIDv7 } from 'node:crypto';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import sse, { type SSEPluginOptions } from '@fastify/sse';
import swagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyBaseLogger, type FastifyPluginAsync, LogController } from 'fastify';
import type { Clock } from './adapters/clock.ts';
import { smtpSender } from './adapters/mail.ts';
import { openStorage } from './adapters/open-storage.ts';
import type { FileStorage } from './adapters/storage.ts';
import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import { apiKeyRoutes } from './features/api-keys/routes.ts';
import { apiKeyService } from './features/api-keys/service.ts';
import { approvalRoutes } from './features/approvals/routes.ts';
import { approvalService } from './features/approvals/service.ts';
import { attachmentRoutes } from './features/attachments/routes.ts';
import { attachmentService } from './features/attachments/service.ts';
import { automaticProcessRoutes } from './features/automatic-processes/routes.ts';
import { automaticProcessService } from './features/automatic-processes/service.ts';
import { backgroundTaskRoutes } from './features/background-tasks/routes.ts';
import { runTask, type TaskKinds, unfinishedTasks } from './features/background-tasks/run-task.ts';
import { backgroundTaskService } from './features/background-tasks/service.ts';
import { branchRoutes } from './features/branches/routes.ts';
import { branchService } from './features/branches/service.ts';
import { calendarRoutes } from './features/calendars/routes.ts';
import { calendarService } from './features/calendars/service.ts';
import { categoryRoutes } from './features/categories/routes.ts';
import { categoryService } from './features/categories/service.ts';
import { companyRoutes } from './features/company/routes.ts';
import { logoRoutes } from './features/company/routes-logo.ts';
import { companyService } from './features/company/service.ts';
import { logoService } from './features/company/service-logo.ts';
import { bounceRoutes, unsubscribeRoutes } from './features/contact-mails/routes.ts';
import { contactMailService } from './features/contact-mails/service.ts';
import { inviteStep } from './features/contacts/invite-step.ts';
import { contactRoutes } from './features/contacts/routes.ts';
import { contactListRoutes } from './features/contacts/routes-list.ts';
import { contactService } from './features/contacts/service.ts';
import { bulkContactService } from './features/contacts/service-bulk.ts';
import { contactListService } from './features/contacts/service-list.ts';
import { customFieldRoutes } from './features/custom-fields/routes.ts';
import { customFieldService } from './features/custom-fields/service.ts';
import { customerGroupRoutes } from './features/customer-groups/routes.ts';
import { customerGroupService } from './features/customer-groups/service.ts';
import { customerMilestoneRoutes, exemptionRoutes } from './features/customer-milestones/routes.ts';
import { customerMilestoneService } from './features/customer-milestones/service.ts';
import { mergeStep } from './features/customers/merge-step.ts';
import { customerRoutes } from './features/customers/routes.ts';
import { mergeRoutes } from './features/customers/routes-merge.ts';
import { customerService } from './features/customers/service.ts';
import { mergeService } from './features/customers/service-merge.ts';
import { departmentRoutes } from './features/departments/routes.ts';
import { departmentService } from './features/departments/service.ts';
import { rebuildCounts } from './features/difot/rebuild-counts.ts';
import { difotRoutes } from './features/difot/routes.ts';
import { difotService } from './features/difot/service.ts';
import { enquiryRoutes } from './features/enquiry/routes.ts';
import { enquiryService } from './features/enquiry/service.ts';
import { eventTypeRoutes } from './features/event-types/routes.ts';
import { eventTypeService } from './features/event-types/service.ts';
import { exceptionRoutes } from './features/exceptions/routes.ts';
import { exceptionService } from './features/exceptions/service.ts';
import { fileService } from './features/files/service.ts';
import { overrideRoutes } from './features/group-overrides/routes.ts';
import { overrideService } from './features/group-overrides/service.ts';
import { guideRoutes } from './features/guide/routes.ts';
import { guideService } from './features/guide/service.ts';
import { importRoutes } from './features/imports/routes.ts';
import { importResultRoutes } from './features/imports/routes-results.ts';
import { runImport, unfinishedImports } from './features/imports/run-import.ts';
import { importService } from './features/imports/service.ts';
import { mappingService } from './features/imports/service-mappings.ts';
import { importResults } from './features/imports/service-results.ts';
import { jobExportRoutes } from './features/job-export/routes.ts';
import { jobExportService } from './features/job-export/service.ts';
import { jobVisibilityRoutes } from './features/job-visibility/routes.ts';
import { jobVisibilityService } from './features/job-visibility/service.ts';
import { bulkChangeStep } from './features/jobs/bulk-change.ts';
import { jobRoutes } from './features/jobs/routes.ts';
import { bulkRoutes } from './features/jobs/routes-bulk.ts';
import { moveRoutes } from './features/jobs/routes-move.ts';
import { jobService, resettleStep } from './features/jobs/service.ts';
import { bulkService } from './features/jobs/service-bulk.ts';
import { moveService } from './features/jobs/service-move.ts';
import { latenessReasonRoutes } from './features/lateness-reasons/routes.ts';
import { latenessReasonService } from './features/lateness-reasons/service.ts';
import { replyRoutes } from './features/mail-replies/routes.ts';
import { bareAddress } from './features/mail-replies/rules-loops.ts';
import { replyService } from './features/mail-replies/service.ts';
import { replySigner } from './features/mail-replies/sign-address.ts';
import { mailRoutes } from './features/mails/routes.ts';
import { mailService } from './features/mails/service.ts';
import { notificationRoutes } from './features/notifications/routes.ts';
import { notificationService } from './features/notifications/service.ts';
import { portRoutes } from './features/ports/routes.ts';
import { portService } from './features/ports/service.ts';
import { quickReplyRoutes } from './features/quick-replies/routes.ts';
import { quickReplyService } from './features/quick-replies/service.ts';
import { referenceTypeRoutes } from './features/reference-types/routes.ts';
import { referenceTypeService } from './features/reference-types/service.ts';
import { reportRoutes } from './features/reports/routes.ts';
import { scheduleRoutes } from './features/reports/routes-schedules.ts';
import { reportService } from './features/reports/service.ts';
import { scheduleService } from './features/reports/service-schedules.ts';
import { roleRoutes } from './features/roles/routes.ts';
import { roleService } from './features/roles/service.ts';
import { shareLinkRoutes } from './features/share-links/routes.ts';
import { shareLinkService } from './features/share-links/service.ts';
import { accountService } from './features/sign-in/account-service.ts';
import { contactFactorService } from './features/sign-in/contact-factor-service.ts';
import { portalSignInRoutes, staffSignInRoutes } from './features/sign-in/routes.ts';
import { portalAccountRoutes, staffAccountRoutes } from './features/sign-in/routes-account.ts';
import { contactFactorRoutes } from './features/sign-in/routes-contact-factor.ts';
import { signInService } from './features/sign-in/service.ts';
import { templateRoutes } from './features/templates/routes.ts';
import { templateService } from './features/templates/service.ts';
import { inboxService } from './features/threads/inbox.ts';
import { threadRoutes } from './features/threads/routes.ts';
import { threadService } from './features/threads/service.ts';
import { messageFileService } from './features/threads/service-files.ts';
import { trackingRoutes } from './features/tracking/routes.ts';
import { trackingService } from './features/tracking/service.ts';
import { allocationTasks } from './features/tracking/tasks.ts';
import { meService } from './features/users/me-service.ts';
import { meRoutes, userRoutes } from './features/users/routes.ts';
import { userService } from './features/users/service.ts';
import { portalViewRoutes, viewAsRoutes } from './features/view-as/routes.ts';
import { viewAsService } from './features/view-as/service.ts';
import { workGroupRoutes } from './features/work-groups/routes.ts';
import { workGroupService } from './features/work-groups/service.ts';
import { workflowRoleRoutes } from './features/workflow-roles/routes.ts';
import { workflowRoleService } from './features/workflow-roles/service.ts';
import { worklistRoutes } from './features/worklist/routes.ts';
import { worklistService } from './features/worklist/service.ts';
import { worklistActions } from './features/worklist/service-actions.ts';
import { worklistSettingsService } from './features/worklist/service-settings.ts';
import type { Api } from './http/api.ts';
import { actorsNow, installAuthentication } from './http/authentication.ts';
import { docsRoutes } from './http/docs-routes.ts';
import { healthRoutes } from './http/health-routes.ts';
import { installProblems } from './http/problems.ts';
import { installRouteRules } from './http/route-rules.ts';
import { installSerializers } from './http/serializers.ts';
import { installValidators } from './http/validators.ts';
import { webRoutes } from './http/web-routes.ts';
import type { Hub } from './live/hub.ts';
import { portalStreamRoute, staffStreamRoute } from './live/routes.ts';
import { portalRoutes } from './portal/routes.ts';
import { runAutomaticProcesses } from './tasks/automatic-processes.ts';
import { notifyDueExceptions, sweepNotifications } from './tasks/notify-exceptions.ts';
import { sendDueAlerts } from './tasks/send-alerts.ts';
import { sendDueMails, sendMail } from './tasks/send-mail.ts';
import { sendDueNotices } from './tasks/send-notices.ts';
import { reportSender } from './tasks/send-reports.ts';
import type { Tasks } from './tasks/worker.ts';

export type AppDeps = {
  config: Config;
  db: Database;
  clock: Clock;
  logger: FastifyBaseLogger;
  /** Whether everything the start promised is in (migrations; in the demo its data too). */
  ready: () => boolean;
  /** The address that links are made from: MILEPOST_PUBLIC_URL, or the loopback address once the port is known. */
  publicUrl: () => string;
  /** The live hub; null where nothing is streamed (generated descriptions). */
  hub: Hub | null;
  /** The installation's secret, from which addresses of answers are signed; left out where no mail is sent. */
  secret?: string;
  /** Where files are kept; the disk or S3 as the settings say when left out. */
  storage?: FileStorage;
};

export type App = Awaited<ReturnType<typeof buildApp>>;

/** Everything of the server, wired in plain sight: services first, then the routes of staff, contacts and operators. */
export async function buildApp(deps: AppDeps) {
  const { config, db, clock, publicUrl } = deps;
  const mailDomain = new URL(config.publicUrl ?? 'http://milepost.localhost').hostname;

  const signIn = signInService({ db, clock, publicUrl, mailDomain });
  const viewAs = viewAsService({ db, clock, publicUrl });
  const account = { account: accountService({ db, clock }), insecureHttp: config.insecureHttp };
  const company = companyService({ db, clock });
  const worklist = worklistService({ db, clock });

  const contactMails = contactMailService({ db, clock, publicUrl });
  const files = fileService({ db, clock, storage: deps.storage ?? (await openStorage(config)) });
  const messageFiles = messageFileService({ db, clock, files });

  const signer = config.replies && deps.secret ? replySigner(deps.secret, config.replies.address) : null;
  const replies = replyService({
    db,
    clock,
    messageFiles,
    signer,
    trusted: config.replies?.trusted ?? null,
    sender: bareAddress(config.mailFrom),
    mailDomain,
    log: (error) => deps.logger.error({ err: error }, 'answer by mail'),
  });

  const mailer = config.smtpUrl ? smtpSender(config.smtpUrl, config.mailFrom) : null;
  const kinds: TaskKinds = {
    resettle: { step: resettleStep },
    bulk_change: { step: bulkChangeStep },
    merge_customers: { step: mergeStep },
    invite_contacts: { step: inviteStep({ publicUrl, mailDomain }) },
    ...allocationTasks,
  };
  const reports = reportSender({
    db,
    clock,
    publicUrl,
    mailDomain,
    log: (error) => deps.logger.error({ err: error }, 'reports'),
  });
  const tasks: Tasks = {
    sendMail: (mailId) => sendMail({ db, clock, mailer, replies: signer }, mailId).then(() => undefined),
    sendDueMails: () => sendDueMails({ db, clock, mailer, replies: signer }).then(() => undefined),
    runImport: (importId, signal) => runImport({ db, clock }, importId, signal),
    unfinishedImports: () => unfinishedImports({ db, clock }),
    runTask: (taskId, signal) => runTask({ db, clock, kinds }, taskId, signal),
    unfinishedTasks: () => unfinishedTasks({ db, clock, kinds }),
    rounds: [
      { everyMs: 10_000, run: () => notifyDueExceptions({ db, clock, publicUrl, mailDomain }) },
      { everyMs: 10_000, run: () => sendDueNotices({ db, clock, publicUrl, mailDomain }) },
      { everyMs: 5_000, run: () => sendDueAlerts({ db, clock, publicUrl, mailDomain, answerable: signer !== null }) },
      { everyMs: 30_000, run: () => reports.sendDue() },
      { everyMs: 60_000, run: (signal) => runAutomaticProcesses({ db, clock }, signal) },
      { everyMs: 3_600_000, run: () => sweepNotifications({ db, clock }) },
      { everyMs: 3_600_000, run: () => replies.sweep() },
      { everyMs: 600_000, run: () => files.sweep().then(() => undefined) },
      { everyMs: 600_000, run: () => messageFiles.sweep().then(() => undefined) },
    ],
    rebuildCounts: (customerId) => rebuildCounts(db, customerId),
  };
  const live = { db, hub: deps.hub!, log: (error: unknown) => deps.logger.error({ err: error }, 'live stream') };

  const app = Fastify({
    loggerInstance: deps.logger,
    genReqId: () => randomUUIDv7(),
    trustProxy: config.trustProxy.length > 0 ? config.trustProxy : false,
    // Open live streams would otherwise keep the server from closing.
    forceCloseConnections: true,
    bodyLimit: 2_000_000,
    routerOptions: { maxParamLength: 300 },
    // server/main.ts logs requests itself, without secrets in paths.
    logController: new LogController({ disableRequestLogging: true }),
  }).withTypeProvider<TypeBoxTypeProvider>();

  installValidators(app as unknown as Api);
  installSerializers(app as unknown as Api);
  installProblems(app as unknown as Api);
  const routes = installRouteRules(app as unknown as Api);
  await app.register(cookie);
  // The package's types name the module, its export is the plugin itself.
  await app.register(sse as unknown as FastifyPluginAsync<SSEPluginOptions>, { heartbeatInterval: 0 });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: (config.publicUrl?.startsWith('https:') ?? false) ? { maxAge: 31_536_000 } : false,
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Milepost',
        version: '1',
        description: 'Jobs, milestones and the customer portal. Dates are YYYY-MM-DD, instants ISO 8601 with zone.',
      },
      components: {
        securitySchemes: {
          apiKey: { type: 'http', scheme: 'bearer', description: 'API key of the company.' },
          session: { type: 'apiKey', in: 'cookie', name: '__Host-milepost-staff' },
        },
      },
      security: [{ apiKey: [] }, { session: [] }],
    },
  });
  const origins = (): string[] => {
    const own = new URL(publicUrl());
    return config.publicUrl
      ? [own.origin]
      : [own.origin, `http://localhost:${own.port}`, `http://127.0.0.1:${own.port}`];
  };
  const authentication = { signIn, viewAs, insecureHttp: config.insecureHttp, origins };
  const now = actorsNow(authentication);
  installAuthentication(app as unknown as Api, authentication);

  healthRoutes(app as unknown as Api, { ready: deps.ready, db });
  await app.register(
    async (api) => {
      staffSignInRoutes(api as unknown as Api, { signIn, insecureHttp: config.insecureHttp });
      staffAccountRoutes(api as unknown as Api, account);
      contactFactorRoutes(api as unknown as Api, contactFactorService({ db, clock, publicUrl, mailDomain }));
      companyRoutes(api as unknown as Api, company);
      logoRoutes(api as unknown as Api, logoService({ db, clock }));
      apiKeyRoutes(api as unknown as Api, apiKeyService({ db, clock }));
      attachmentRoutes(api as unknown as Api, { attachments: attachmentService({ db, clock, files }), files });
      backgroundTaskRoutes(api as unknown as Api, backgroundTaskService({ db, clock }));
      automaticProcessRoutes(api as unknown as Api, automaticProcessService({ db, clock }));
      branchRoutes(api as unknown as Api, branchService({ db, clock }));
      calendarRoutes(api as unknown as Api, calendarService({ db, clock }));
      categoryRoutes(api as unknown as Api, categoryService({ db, clock }));
      bounceRoutes(api as unknown as Api, contactMails);
      const contacts = contactService({ db, clock, publicUrl, mailDomain });
      contactRoutes(api as unknown as Api, contacts);
      contactListRoutes(api as unknown as Api, {
        lists: contactListService({ db, clock, publicUrl, mailDomain, folder: join(config.dataDir, 'imports') }),
        bulk: bulkContactService({ db, contacts }),
      });
      customerGroupRoutes(api as unknown as Api, customerGroupService({ db, clock }));
      customerRoutes(api as unknown as Api, { customers: customerService({ db, clock }), publicUrl });
      mergeRoutes(api as unknown as Api, mergeService({ db, clock }));
      const customerMilestones = customerMilestoneService({ db, clock });
      customerMilestoneRoutes(api as unknown as Api, customerMilestones);
      exemptionRoutes(api as unknown as Api, customerMilestones);
      customFieldRoutes(api as unknown as Api, customFieldService({ db, clock }));
      departmentRoutes(api as unknown as Api, departmentService({ db, clock }));
      enquiryRoutes(api as unknown as Api, enquiryService({ db, clock }));
      eventTypeRoutes(api as unknown as Api, eventTypeService({ db, clock }));
      exceptionRoutes(api as unknown as Api, exceptionService({ db, clock }));
      importRoutes(api as unknown as Api, importService({ db, clock, folder: join(config.dataDir, 'imports') }));
      importResultRoutes(api as unknown as Api, {
        results: importResults({ db, clock }),
        mappings: mappingService({ db, clock }),
      });
      difotRoutes(api as unknown as Api, difotService({ db, clock }));
      overrideRoutes(api as unknown as Api, overrideService({ db, clock }));
      jobRoutes(api as unknown as Api, jobService({ db, clock }));
      bulkRoutes(api as unknown as Api, bulkService({ db, clock }));
      moveRoutes(api as unknown as Api, moveService({ db, clock }));
      jobExportRoutes(api as unknown as Api, jobExportService({ db, clock }));
      latenessReasonRoutes(api as unknown as Api, latenessReasonService({ db, clock }));
      mailRoutes(api as unknown as Api, mailService({ db }));
      replyRoutes(api as unknown as Api, replies);
      meRoutes(api as unknown as Api, meService({ db, clock }));
      notificationRoutes(api as unknown as Api, notificationService({ db, clock }));
      portRoutes(api as unknown as Api, portService({ db }));
      referenceTypeRoutes(api as unknown as Api, referenceTypeService({ db, clock }));
      roleRoutes(api as unknown as Api, roleService({ db, clock }));
      reportRoutes(api as unknown as Api, reportService({ db, clock }));
      scheduleRoutes(api as unknown as Api, scheduleService({ db, clock }));
      shareLinkRoutes(api as unknown as Api, shareLinkService({ db, clock, publicUrl }));
      templateRoutes(api as unknown as Api, templateService({ db, clock }));
      guideRoutes(api as unknown as Api, guideService({ db, clock, templates: templateService({ db, clock }) }));
      quickReplyRoutes(api as unknown as Api, quickReplyService({ db, clock }));
      const threads = threadService({ db, clock, files });
      const inbox = inboxService({ db, clock, threads });
      threadRoutes(api as unknown as Api, { threads, inbox, messageFiles, files });
      approvalRoutes(api as unknown as Api, { approvals: approvalService({ db, clock }), files });
      trackingRoutes(api as unknown as Api, trackingService({ db, clock }));
      userRoutes(api as unknown as Api, userService({ db, clock, publicUrl, mailDomain }));
      jobVisibilityRoutes(api as unknown as Api, jobVisibilityService({ db, clock }));
      viewAsRoutes(api as unknown as Api, viewAs);
      workGroupRoutes(api as unknown as Api, workGroupService({ db, clock }));
      workflowRoleRoutes(api as unknown as Api, workflowRoleService({ db, clock }));
      worklistRoutes(api as unknown as Api, {
        worklist,
        actions: worklistActions({ db, clock, worklist }),
        settings: worklistSettingsService({ db, clock }),
      });
      staffStreamRoute(api as unknown as Api, live, now.office);
    },
    { prefix: '/api/v1' },
  );
  await app.register(
    async (api) => {
      portalSignInRoutes(api as unknown as Api, { signIn, insecureHttp: config.insecureHttp });
      portalAccountRoutes(api as unknown as Api, account);
      portalViewRoutes(api as unknown as Api, { views: viewAs, insecureHttp: config.insecureHttp });
      portalRoutes(api as unknown as Api, { db, clock, files, messageFiles, publicUrl });
      portalStreamRoute(api as unknown as Api, live, now.contact);
    },
    { prefix: '/api/portal/v1' },
  );
  docsRoutes(app as unknown as Api, routes);
  unsubscribeRoutes(app as unknown as Api, contactMails);
  await webRoutes(app as unknown as Api);
  return Object.assign(app, { routeRecords: routes, services: { signIn, company, tasks, replies } });
}
