import { approvalPort } from '../../../app/approvals/port.ts';
import { api } from '../../app.ts';

/** Requests and decisions as contacts have them. */
export const approvals = approvalPort(api, '/api/portal/v1', 'customer');
