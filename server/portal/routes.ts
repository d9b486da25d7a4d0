import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import type { FileService } from '#server/features/files/service.ts';
import type { MessageFileService } from '#server/features/threads/service-files.ts';
import type { Api } from '#server/http/api.ts';
import { portalApprovalRoutes } from './approvals/routes.ts';
import { portalApprovalService } from './approvals/service.ts';
import { portalAttachmentRoutes } from './attachments/routes.ts';
import { portalAttachmentService } from './attachments/service.ts';
import { calendarRoutes } from './calendar/routes.ts';
import { calendarService } from './calendar/service.ts';
import { portalDifotRoutes } from './difot/routes.ts';
import { portalDifotService } from './difot/service.ts';
import { portalJobRoutes } from './jobs/routes.ts';
import { portalJobsService } from './jobs/service.ts';
import { notificationChoicesRoutes } from './notification-choices/routes.ts';
import { notificationChoicesService } from './notification-choices/service.ts';
import { overviewRoutes } from './overview/routes.ts';
import { overviewService } from './overview/service.ts';
import { portalPreferencesRoutes } from './preferences/routes.ts';
import { portalPreferencesService } from './preferences/service.ts';
import { portalShareLinkRoutes } from './share-links/routes.ts';
import { portalShareLinkService } from './share-links/service.ts';
import { sharedJobRoutes } from './shared-job/routes.ts';
import { sharedJobService } from './shared-job/service.ts';
import { portalThreadListService } from './threads/list.ts';
import { portalThreadRoutes } from './threads/routes.ts';
import { portalThreadListRoutes } from './threads/routes-list.ts';
import { portalThreadService } from './threads/service.ts';
import { portalUploadService } from './threads/uploads.ts';

type Deps = {
  db: Database;
  clock: Clock;
  files: FileService;
  messageFiles: MessageFileService;
  publicUrl: () => string;
};

/** Everything contacts may call beside sign-in and the live stream, under /api/portal/v1. */
export function portalRoutes(app: Api, deps: Deps): void {
  overviewRoutes(app, overviewService(deps));
  portalJobRoutes(app, portalJobsService(deps));
  portalAttachmentRoutes(app, portalAttachmentService(deps));
  portalDifotRoutes(app, portalDifotService(deps));
  notificationChoicesRoutes(app, notificationChoicesService(deps));
  portalPreferencesRoutes(app, portalPreferencesService(deps));
  portalShareLinkRoutes(app, portalShareLinkService(deps));
  sharedJobRoutes(app, sharedJobService(deps));
  calendarRoutes(app, calendarService(deps));
  portalThreadListRoutes(app, portalThreadListService(deps));
  portalThreadRoutes(app, portalThreadService(deps), portalUploadService(deps));
  portalApprovalRoutes(app, portalApprovalService(deps));
}
