import { NumberInput, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldGrid, FieldWide } from '../../../../ui/form/form.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import type { Customer, CustomerState } from '../api.ts';
import type { Draft } from './rules-draft.ts';

export type PanelProps = {
  customer: Customer;
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  fault: (field: string) => string | undefined;
};

/** Name, contact, address and how files know the customer. */
export function DetailsPanel({ draft, set, fault }: PanelProps) {
  const { t } = useTranslation('customers');
  const aliasFault = draft.aliases.map((_, index) => fault(`aliases.${index}`)).find((one) => one !== undefined);
  return (
    <Panel title={t('details.title')}>
      <FieldGrid>
        <TextInput
          label={t('details.name')}
          maxLength={200}
          value={draft.name}
          error={fault('name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('details.code')}
          maxLength={12}
          value={draft.code}
          error={fault('code')}
          onChange={(event) => set({ code: event.currentTarget.value })}
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
            autosize={false}
            rows={3}
            maxLength={4000}
            value={draft.address}
            error={fault('address')}
            onChange={(event) => set({ address: event.currentTarget.value })}
          />
        </FieldWide>
        <Select
          label={t('details.state')}
          description={t('details.stateHint')}
          allowDeselect={false}
          data={(['active', 'inactive', 'prospect'] as const).map((value) => ({ value, label: t(`state.${value}`) }))}
          value={draft.state}
          error={fault('state')}
          onChange={(state) => set({ state: (state ?? draft.state) as CustomerState })}
        />
        <TagsInput
          label={t('details.aliases')}
          description={t('details.aliasesHint')}
          maxTags={50}
          value={draft.aliases}
          error={fault('aliases') ?? aliasFault}
          onChange={(aliases) => set({ aliases })}
        />
      </FieldGrid>
    </Panel>
  );
}

/** How deliveries in full and on time are counted and shown (DOMAIN 7). */
export function DifotPanel({ draft, set, fault }: PanelProps) {
  const { t } = useTranslation('customers');
  const { difot } = draft;
  const number = (key: 'pastMonths' | 'toleranceDays' | 'tolerancePercent', min: number, max: number, decimals = 0) => (
    <NumberInput
      label={t(`difot.${key}`)}
      min={min}
      max={max}
      clampBehavior="blur"
      allowDecimal={decimals > 0}
      decimalScale={decimals}
      value={difot[key]}
      error={fault(`difot.${key}`)}
      onChange={(value) => {
        if (typeof value === 'number') set({ difot: { ...difot, [key]: value } });
      }}
    />
  );
  return (
    <Panel title={t('difot.title')}>
      <FieldGrid>
        {number('pastMonths', 1, 24)}
        {number('toleranceDays', 0, 365)}
        {number('tolerancePercent', 0, 100, 2)}
        <Select
          label={t('difot.countingDate')}
          allowDeselect={false}
          data={[
            { value: 'company', label: t('difot.company') },
            { value: 'promised_date', label: t('difot.promised_date') },
            { value: 'due_date', label: t('difot.due_date') },
          ]}
          value={difot.countingDate ?? 'company'}
          onChange={(value) =>
            set({
              difot: { ...difot, countingDate: value === 'promised_date' || value === 'due_date' ? value : null },
            })
          }
        />
      </FieldGrid>
    </Panel>
  );
}
