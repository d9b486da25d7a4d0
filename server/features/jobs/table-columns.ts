import type { ArrayType } from '#server/features/jobs/pg-arrays.ts';

/** One column of a table as rows are written: its name, its type, and (for rows as objects) the property that holds it. */
export type Column = { name: string; type: ArrayType; key: string };

function column(name: string, type: ArrayType): Column {
  return { name, type, key: name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) };
}

function columns(list: Record<string, ArrayType>): Column[] {
  return Object.entries(list).map(([name, type]) => column(name, type));
}

/** Rows below a job repeat its customer, id and customer branch. */
const ownership = { customer_id: 'uuid', job_id: 'uuid', customer_branch_id: 'uuid' } as const;

export const jobColumns = columns({
  id: 'uuid',
  customer_id: 'uuid',
  job_code: 'text',
  code_key: 'text',
  order_number: 'text',
  order_key: 'text',
  note: 'text',
  branch_id: 'uuid',
  customer_branch_id: 'uuid',
  department_id: 'uuid',
  direction: 'text',
  job_type: 'text',
  mode: 'text',
  container_class: 'text',
  carrier: 'text',
  vessel: 'text',
  voyage: 'text',
  flight: 'text',
  shipper: 'text',
  consignee: 'text',
  origin_port: 'text',
  destination_port: 'text',
  etd: 'date',
  eta: 'date',
  actual_departure: 'date',
  actual_arrival: 'date',
  promised_date: 'date',
  agreed_date: 'date',
  due_date: 'date',
  own_due_date: 'date',
  delivered_date: 'date',
  own_delivered_date: 'date',
  priority: 'int4',
  quantity_ordered: 'numeric',
  quantity_delivered: 'numeric',
  unit: 'text',
  service_operator_id: 'uuid',
  custom_portal: 'jsonb',
  custom_internal: 'jsonb',
  state: 'text',
  is_open: 'bool',
  tracked: 'bool',
  template_id: 'uuid',
  status_code: 'text',
  status: 'text',
  stage: 'text',
  progress: 'int4',
  customer_status: 'text',
  customer_stage: 'text',
  customer_progress: 'int4',
  component_count: 'int4',
  list_order: 'int4',
  holds: 'jsonb',
  exception_at: 'timestamptz',
  at_risk_at: 'timestamptz',
  by_person: 'bool',
  registered_at: 'timestamptz',
  completed_at: 'timestamptz',
  archived_at: 'timestamptz',
  version: 'int4',
  updated_at: 'timestamptz',
});

export const referenceColumns = columns({
  id: 'uuid',
  ...ownership,
  type: 'text',
  value: 'text',
  value_key: 'text',
});

export const componentColumns = columns({
  id: 'uuid',
  ...ownership,
  position: 'int4',
  code: 'text',
  code_key: 'text',
  description: 'text',
  quantity_ordered: 'numeric',
  quantity_delivered: 'numeric',
  unit: 'text',
  planned_start: 'date',
  due_date: 'date',
  delivered_date: 'date',
  status: 'text',
  stage: 'text',
  progress: 'int4',
  customer_status: 'text',
  customer_stage: 'text',
  customer_progress: 'int4',
  version: 'int4',
  created_at: 'timestamptz',
  updated_at: 'timestamptz',
});

/** What milestones allocated from the same template share; written once per batch and joined. */
export const definitionColumns = columns({
  level: 'text',
  event_type: 'text',
  name: 'text',
  customer_label: 'text',
  internal: 'bool',
  category_id: 'uuid',
  weight: 'numeric',
  waits_for_all: 'bool',
  warning_amount: 'int4',
  warning_unit: 'text',
  exception_amount: 'int4',
  exception_unit: 'text',
  exception_side: 'text',
  exception_base: 'text',
  exception_base_type: 'text',
});

export const milestoneColumns = columns({
  id: 'uuid',
  ...ownership,
  component_id: 'uuid',
  sequence: 'int4',
  state: 'text',
  occurred_at: 'timestamptz',
  occurred_precision: 'text',
  occurred_day: 'date',
  estimated_day: 'date',
  reason: 'text',
  job_open: 'bool',
  exception_at: 'timestamptz',
  at_risk_at: 'timestamptz',
  notified_for: 'timestamptz',
  allocated_at: 'timestamptz',
  version: 'int4',
});

export const eventColumns = columns({
  id: 'uuid',
  customer_id: 'uuid',
  job_id: 'uuid',
  component_id: 'uuid',
  type: 'text',
  kind: 'text',
  occurred_at: 'timestamptz',
  occurred_precision: 'text',
  recorded_at: 'timestamptz',
  actor_kind: 'text',
  actor_id: 'uuid',
  actor_name: 'text',
  note: 'text',
  changes: 'jsonb',
  corrects_id: 'uuid',
});
