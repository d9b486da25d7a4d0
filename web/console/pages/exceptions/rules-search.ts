import { type Mode, modes } from '#shared/vocabulary.ts';
import type { ExceptionQuery } from './api.ts';

/** What the address of the page says; everything is left out unless chosen. Without a state: what is in exception. */
export type ExceptionsSearch = {
  state?: 'at_risk';
  branch?: string;
  department?: string;
  mode?: Mode;
  customer?: string;
  group?: string;
  cso?: string;
  /** Code of an event type. */
  type?: string;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const id = (value: unknown) => (typeof value === 'string' && uuid.test(value) ? value : undefined);

/** Reads an address as somebody may have typed or mailed it; what makes no sense is passed over. */
export function parseExceptionsSearch(raw: Record<string, unknown>): ExceptionsSearch {
  const read = {
    state: raw.state === 'at_risk' ? ('at_risk' as const) : undefined,
    branch: id(raw.branch),
    department: id(raw.department),
    mode: modes.find((one) => one === raw.mode),
    customer: id(raw.customer),
    group: id(raw.group),
    cso: id(raw.cso),
    type: typeof raw.type === 'string' && /^[A-Z0-9]{3,8}$/.test(raw.type) ? raw.type : undefined,
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** The search as the API takes it. */
export function toQuery(search: ExceptionsSearch): ExceptionQuery {
  return {
    state: search.state ?? 'in_exception',
    ...(search.branch ? { branchId: search.branch } : {}),
    ...(search.department ? { departmentId: search.department } : {}),
    ...(search.mode ? { mode: search.mode } : {}),
    ...(search.customer ? { customerId: search.customer } : {}),
    ...(search.group ? { groupId: search.group } : {}),
    ...(search.cso ? { serviceOperatorId: search.cso } : {}),
    ...(search.type ? { eventType: search.type } : {}),
  };
}

export const filterNames = ['cso', 'customer', 'branch', 'department', 'mode', 'group', 'type'] as const;
export type FilterName = (typeof filterNames)[number];

export function filtersSet(search: ExceptionsSearch): FilterName[] {
  return filterNames.filter((name) => search[name] !== undefined);
}
