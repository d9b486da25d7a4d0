import { Checkbox, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fixedPortalColumns, type PortalColumn, portalColumns } from '#shared/vocabulary.ts';
import { FieldGrid, FieldWide } from '../../../../ui/form/form.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import type { PanelProps } from '../../customers/detail/panels.tsx';
import { PortalUrl } from '../../customers/portal-url.tsx';
import { referenceTypesQuery } from '../../jobs/api/set-up-queries.ts';
import classes from '../customer-updates.module.css';

/** Customer Details: Name, Contact, Address. */
export function CustomerDetails({ draft, set, fault }: PanelProps) {
  const { t } = useTranslation('customers');
  return (
    <Panel title={t('details.title')}>
      <FieldGrid>
        <TextInput
          label={t('details.name')}
          required
          maxLength={200}
          value={draft.name}
          error={fault('name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('details.contactName')}
          maxLength={200}
          value={draft.contactName}
          error={fault('contactName')}
          onChange={(event) => set({ contactName: event.currentTarget.value })}
        />
        <FieldWide>
          <Textarea
            label={t('details.address')}
            rows={3}
            maxLength={4000}
            value={draft.address}
            error={fault('address')}
            onChange={(event) => set({ address: event.currentTarget.value })}
          />
        </FieldWide>
      </FieldGrid>
    </Panel>
  );
}

/** Which columns the portal's list has; all of them where none were chosen. */
function ColumnChoice({ draft, set }: Pick<PanelProps, 'draft' | 'set'>) {
  const { t } = useTranslation('customerUpdates');
  const chosen = draft.portal.portalColumns ?? [...portalColumns];
  const choose = (names: string[]) => {
    const shown = portalColumns.filter((column) => names.includes(column) || fixedPortalColumns.includes(column));
    set({ portal: { ...draft.portal, portalColumns: shown.length === portalColumns.length ? null : shown } });
  };
  return (
    <Checkbox.Group
      label={t('portal.portalColumns')}
      description={t('portal.columnsHint')}
      value={chosen}
      onChange={choose}
    >
      <div className={classes.choices}>
        {portalColumns.map((column: PortalColumn) => (
          <Checkbox
            key={column}
            value={column}
            label={t(`portal.column.${column}`)}
            disabled={fixedPortalColumns.includes(column)}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function LeadingReference({ draft, set, fault }: PanelProps) {
  const { t } = useTranslation('customerUpdates');
  const { leadingReference } = draft.portal;
  const types = (useQuery(referenceTypesQuery).data?.items ?? []).filter(
    (one) => (one.portal && one.code !== 'order_number') || one.code === leadingReference,
  );
  return (
    <Select
      label={t('portal.leadingReference')}
      description={t('portal.leadingHint')}
      allowDeselect={false}
      data={[
        { value: '', label: t('portal.orderNumber') },
        ...types.map(({ code, name }) => ({ value: code, label: name })),
      ]}
      value={leadingReference ?? ''}
      error={fault('portal.leadingReference')}
      onChange={(code) => set({ portal: { ...draft.portal, leadingReference: code || null } })}
    />
  );
}

/** What the customer's portal shows: its address, the two switches, columns, leading reference, how new contacts begin. */
export function PortalSettings(props: PanelProps) {
  const { customer, draft, set } = props;
  const { t } = useTranslation(['customerUpdates', 'customers']);
  return (
    <Panel title={t('customerUpdates:portal.title')}>
      {customer.portalUrl && (
        <div className={classes.portalPlace}>
          <span className={classes.muted}>{t('customers:portal.url')}</span>
          <PortalUrl url={customer.portalUrl} />
        </div>
      )}
      <Switch
        label={t('customers:portal.publishAttachments')}
        description={t('customers:portal.publishHint')}
        checked={draft.publishAttachments}
        onChange={(event) => set({ publishAttachments: event.currentTarget.checked })}
      />
      <Switch
        label={t('customers:portal.showDifot')}
        description={t('customers:portal.difotHint')}
        checked={draft.showDifot}
        onChange={(event) => set({ showDifot: event.currentTarget.checked })}
      />
      <ColumnChoice draft={draft} set={set} />
      <LeadingReference {...props} />
      <Switch
        label={t('customerUpdates:portal.unassignedTooDefault')}
        description={t('customerUpdates:portal.unassignedHint')}
        checked={draft.portal.unassignedTooDefault}
        onChange={(event) => set({ portal: { ...draft.portal, unassignedTooDefault: event.currentTarget.checked } })}
      />
    </Panel>
  );
}
