import { approvalPort } from '../../../app/approvals/port.ts';
import { api } from '../../app.ts';

/** Requests and decisions as staff have them. */
export const approvals = approvalPort(api, '/api/v1', 'staff');
