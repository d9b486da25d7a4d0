/** Of every table that belongs to a customer: the columns that contacts may read, and those they may not. */
const columns: Record<string, { yes: string; no: string }> = {
  calendar_entries: {
    yes: 'contact_id job_id kind customer_id digest revision changed_at',
    no: '',
  },
  calendar_feeds: {
    yes: 'id customer_id contact_id created_at last_read_at',
    no: 'person_id token_hash',
  },
  components: {
    yes: [
      'id customer_id job_id customer_branch_id position code description quantity_ordered quantity_delivered unit',
      'planned_start due_date delivered_date customer_status customer_stage customer_progress',
    ].join(' '),
    no: 'code_key status stage progress version created_at updated_at',
  },
  contact_branches: {
    yes: 'contact_id customer_branch_id customer_id',
    no: '',
  },
  contacts: {
    yes: [
      'id customer_id email first_name last_name state unassigned_too preferences version created_at',
      'messages_read_until',
    ].join(' '),
    no: [
      'person_id email_key state_before_disabled invited_at activated_at last_signed_in_at updated_at disabled_at',
      'deleted_at invitation_expires_at bounced_at bounce_reason unsubscribe_key',
    ].join(' '),
  },
  contact_notices: {
    yes: '',
    no: 'customer_id contact_id job_id fact from_value to_value created_at changed_at due_at',
  },
  job_follows: {
    yes: 'customer_id job_id contact_id',
    no: 'created_at',
  },
  notice_choices: {
    yes: 'contact_id customer_id all_jobs status_changes date_moves delivery message_alerts',
    no: 'updated_at',
  },
  customer_aliases: {
    yes: '',
    no: 'id customer_id alias alias_key',
  },
  customer_branches: {
    yes: 'id customer_id name active',
    no: 'name_key',
  },
  customers: {
    yes: [
      'id code name time_zone locale portal_slug publish_attachments show_difot difot_past_months difot_tolerance_days',
      'difot_tolerance_percent counting_date portal_columns leading_reference',
    ].join(' '),
    no: [
      'code_key name_key contact_name address state service_operator_id import_tracking export_tracking',
      'domestic_tracking production_tracking portal_created_at version created_at updated_at import_air_group_id',
      'import_sea_group_id export_group_id transport_group_id automatic_delivery unassigned_too_default',
    ].join(' '),
  },
  day_counts: {
    yes: 'customer_id customer_branch_id day jobs delivered on_time in_full difot assumed',
    no: '',
  },
  events: {
    yes: '',
    no: [
      'id customer_id job_id component_id type kind occurred_at occurred_precision recorded_at actor_kind actor_id',
      'actor_name note changes corrects_id',
    ].join(' '),
  },
  job_references: {
    yes: 'id customer_id job_id customer_branch_id type value value_key',
    no: '',
  },
  jobs: {
    yes: [
      'id customer_id job_code code_key order_number order_key note customer_branch_id direction job_type mode',
      'container_class carrier vessel voyage flight shipper consignee origin_port destination_port etd eta',
      'actual_departure actual_arrival promised_date due_date delivered_date quantity_ordered quantity_delivered unit',
      'custom_portal state is_open customer_status customer_stage customer_progress component_count list_order',
      'registered_at completed_at agreed_date lateness_reason_id shared_exceptions',
    ].join(' '),
    no: [
      'branch_id department_id own_due_date own_delivered_date priority service_operator_id custom_internal tracked',
      'template_id status_code status stage progress holds exception_at at_risk_at archived_at version updated_at',
      'lateness_note by_person work_branch_id customer_group_id transport_group_id held_since',
    ].join(' '),
  },
  milestones: {
    yes: [
      'id customer_id job_id component_id customer_branch_id sequence level event_type customer_label internal state',
      'occurred_at occurred_precision occurred_day estimated_day',
    ].join(' '),
    no: [
      'name category_id weight waits_for_all warning_amount warning_unit exception_amount exception_unit exception_side',
      'exception_base exception_base_type reason job_open exception_at at_risk_at notified_for allocated_at version',
    ].join(' '),
  },
  group_override_scopes: {
    yes: '',
    no: 'customer_id job_type port_code all_departments',
  },
  group_overrides: {
    yes: '',
    no: 'id customer_id job_type port_code department_id all_departments group_id version created_at updated_at',
  },
  customer_milestones: {
    yes: '',
    no: [
      'id customer_id direction position after_type event_type category_id level weight waits_for_all warning_amount',
      'warning_unit exception_amount exception_unit exception_side exception_base exception_base_type version',
      'created_at updated_at',
    ].join(' '),
  },
  customer_exemptions: {
    yes: '',
    no: 'id customer_id direction event_type created_at',
  },
  worklist_lines: {
    yes: '',
    no: [
      'id customer_id job_id component_id category_id event_type name sequence code_key branch_id department_id mode',
      'direction customer_group_id transport_group_id service_operator_id held priority due_date eta estimated_day',
      'exception_at at_risk_at registered_at taken_by taken_at',
    ].join(' '),
  },
  attachments: {
    yes: [
      'id customer_id job_id component_id customer_branch_id file_id name published published_at series_id',
      'version_number',
    ].join(' '),
    no: 'is_latest uploaded_by_kind uploaded_by_id uploaded_by_name version created_at updated_at',
  },
  portal_views: {
    yes: '',
    no: [
      'id customer_id contact_id contact_name contact_email viewer_id viewer_name exchange_hash exchange_expires_at',
      'created_at opened_at expires_at ended_at',
    ].join(' '),
  },
  stored_files: {
    yes: [
      'id customer_id sha256 size media_type kind storage_key thumbnail_key display_key display_type has_location width',
      'height',
    ].join(' '),
    no: 'created_at',
  },
  share_links: {
    yes: [
      'id customer_id job_id job_code made_by_name contact_id person_id label attachment_ids created_at expires_at',
      'revoked_at voided_at opened_count last_opened_at',
    ].join(' '),
    no: 'token_hash made_by_kind made_by_id',
  },
  approval_request_documents: {
    yes: 'id customer_id request_id position source source_id series_id version_number file_id name sha256',
    no: '',
  },
  approval_requests: {
    yes: [
      'id customer_id thread_id message_id side by_kind by_id by_name note state created_at ended_at ended_by_kind',
      'ended_by_id ended_by_name ended_reason ended_note',
    ].join(' '),
    no: '',
  },
  decision_documents: {
    yes: [
      'id customer_id thread_id decision_id position source source_id series_id version_number file_id name sha256',
    ].join(' '),
    no: 'direct_side',
  },
  decisions: {
    yes: 'id customer_id thread_id request_id message_id outcome side by_kind by_id by_name reason created_at',
    no: '',
  },
  message_files: {
    yes: 'id customer_id thread_id message_id position internal file_id name author_kind author_id',
    no: 'created_at',
  },
  message_words: {
    yes: '',
    no: 'message_id customer_id words',
  },
  messages: {
    yes: [
      'id customer_id thread_id number author_kind author_id author_name body internal mentions created_at edited_at',
      'card card_words deleted_at',
    ].join(' '),
    no: 'client_id',
  },
  thread_contacts: {
    yes: 'customer_id thread_id contact_id read_number read_at',
    no: '',
  },
  thread_staff: {
    yes: '',
    no: 'customer_id thread_id user_id follows read_number read_at has_unread',
  },
  threads: {
    yes: [
      'id customer_id job_id component_id component_code customer_branch_id last_visible_number last_visible_at',
      'last_visible_side waits_since closed_at',
    ].join(' '),
    no: [
      'last_number last_message_at assigned_to snoozed_until done_at done_by created_at former_customer alerted_number',
    ].join(' '),
  },
  uploads: {
    yes: 'id customer_id thread_id author_kind author_id',
    no: 'client_id name size received message_file_id created_at expires_at',
  },
  upload_pieces: {
    yes: '',
    no: 'customer_id upload_id start size sha256 storage_key',
  },
  message_alerts: {
    yes: '',
    no: 'customer_id thread_id person_id contact_id user_id alerted_number pending_number due_at',
  },
};

const named = (names: string, may: 'yes' | 'no'): [string, 'yes' | 'no'][] =>
  names
    .split(' ')
    .filter((name) => name !== '')
    .map((name) => [name, may]);

/** For every column that belongs to a customer: may contacts read it? A new column fails the schema test until it stands above. */
export const portalColumns: Record<string, Record<string, 'yes' | 'no'>> = Object.fromEntries(
  Object.entries(columns).map(([table, { yes, no }]) => [
    table,
    Object.fromEntries([...named(yes, 'yes'), ...named(no, 'no')]),
  ]),
);
