import { Button, NumberInput, Radio, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PendingPage } from '../../../app/route-states.tsx';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { faultOf } from '../../../ui/form/faults.ts';
import { FieldGrid, Form, FormActions } from '../../../ui/form/form.tsx';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { Page, Panel } from '../../../ui/frame/page.tsx';
import { defaultBrand, parseHex } from '../../../ui/theme/brand.ts';
import { companyQuery } from '../../session.ts';
import { AccentSamples } from './accent-samples.tsx';
import type { Company } from './api.ts';
import classes from './company.module.css';
import { LogoPanel } from './logo-panel.tsx';
import { countries, locales } from './rules-choices.ts';
import { SecurityRules } from './security-rules.tsx';
import { useCompanyDraft } from './use-company-draft.ts';

const fields = ['name', 'timeZone', 'locale', 'country', 'accent', 'jobCodePrefix', 'countingDate', 'attachmentLimit'];
const zones = Intl.supportedValuesOf('timeZone');

type Part = ReturnType<typeof useCompanyDraft> & { readOnly: boolean };

function Identity({ draft, set, problem, opened, readOnly }: Part) {
  const { t } = useTranslation('company');
  const { settings } = useFormat();
  const nations = useMemo(() => countries(settings.locale), [settings.locale]);
  const varieties = useMemo(() => locales(opened.locale, settings.locale), [opened.locale, settings.locale]);
  const moved = draft.timeZone !== opened.timeZone;
  return (
    <Panel title={t('identity')}>
      <FieldGrid>
        <TextInput
          label={t('name')}
          required
          readOnly={readOnly}
          maxLength={200}
          autoComplete="organization"
          value={draft.name}
          error={faultOf(problem?.faults, 'name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Select
          label={t('country')}
          placeholder={t('noCountry')}
          searchable
          clearable
          readOnly={readOnly}
          limit={100}
          data={nations}
          value={draft.country}
          error={faultOf(problem?.faults, 'country')}
          onChange={(country) => set({ country })}
        />
        <Select
          label={t('timeZone')}
          description={moved ? t('timeZoneChange') : t('timeZoneHint')}
          required
          searchable
          readOnly={readOnly}
          allowDeselect={false}
          limit={100}
          data={zones.includes(draft.timeZone) ? zones : [draft.timeZone, ...zones]}
          value={draft.timeZone}
          error={faultOf(problem?.faults, 'timeZone')}
          onChange={(timeZone) => timeZone && set({ timeZone })}
        />
        <Select
          label={t('locale')}
          description={t('localeHint')}
          required
          searchable
          readOnly={readOnly}
          allowDeselect={false}
          data={varieties}
          value={draft.locale}
          error={faultOf(problem?.faults, 'locale')}
          onChange={(locale) => locale && set({ locale })}
        />
      </FieldGrid>
    </Panel>
  );
}

function Looks({ draft, set, problem, readOnly }: Part) {
  const { t } = useTranslation('company');
  const written = draft.accent.trim();
  const wrong = written !== '' && !/^#[0-9a-f]{6}$/i.test(written);
  return (
    <Panel title={t('looks')}>
      <div className={classes.accent}>
        <TextInput
          label={t('accent')}
          description={t('accentHint')}
          placeholder={defaultBrand}
          readOnly={readOnly}
          maxLength={7}
          value={draft.accent}
          error={wrong ? t('unreadable') : faultOf(problem?.faults, 'accent')}
          onChange={(event) => set({ accent: event.currentTarget.value })}
        />
        {!readOnly && (
          <>
            <input
              type="color"
              className={classes.picker}
              aria-label={t('pick')}
              value={parseHex(written) && !wrong ? written.toLowerCase() : defaultBrand}
              onChange={(event) => set({ accent: event.currentTarget.value })}
            />
            {written !== '' && (
              <Button variant="default" onClick={() => set({ accent: '' })}>
                {t('standard')}
              </Button>
            )}
          </>
        )}
      </div>
      <AccentSamples color={written} />
    </Panel>
  );
}

function Counting({ draft, set, problem, opened, readOnly }: Part) {
  const { t } = useTranslation('company');
  return (
    <Panel title={t('counting')}>
      <FieldGrid>
        <TextInput
          label={t('prefix')}
          description={t('prefixHint', { example: `${draft.jobCodePrefix || 'J'}001042` })}
          required
          readOnly={readOnly}
          maxLength={6}
          value={draft.jobCodePrefix}
          error={faultOf(problem?.faults, 'jobCodePrefix')}
          onChange={(event) => set({ jobCodePrefix: event.currentTarget.value })}
        />
        <Radio.Group
          label={t('countingDate')}
          description={t('countingDateHint')}
          value={draft.countingDate}
          readOnly={readOnly}
          error={faultOf(problem?.faults, 'countingDate')}
          onChange={(date) => set({ countingDate: date as Company['countingDate'] })}
        >
          {(['promised_date', 'due_date'] as const).map((date) => (
            <Radio key={date} mt="xs" value={date} label={t(date)} />
          ))}
        </Radio.Group>
      </FieldGrid>
      {draft.countingDate !== opened.countingDate && (
        <p className={classes.note} role="status">
          {t('recount')}
        </p>
      )}
    </Panel>
  );
}

function Attachments({ draft, set, problem, readOnly }: Part) {
  const { t } = useTranslation('company');
  return (
    <Panel title={t('attachments')}>
      <FieldGrid>
        <NumberInput
          label={t('attachmentLimit')}
          description={t('attachmentLimitHint')}
          suffix=" MB"
          required
          readOnly={readOnly}
          min={1}
          max={1024}
          decimalScale={1}
          clampBehavior="blur"
          value={draft.attachmentLimit}
          error={faultOf(problem?.faults, 'attachmentLimit')}
          onChange={(size) => typeof size === 'number' && set({ attachmentLimit: size })}
        />
      </FieldGrid>
    </Panel>
  );
}

function Content({ company }: { company: Company }) {
  const { t } = useTranslation('company');
  const readOnly = !company.abilities.edit;
  const form = useCompanyDraft(company);
  const part = { ...form, readOnly };
  return (
    <Page title={t('title')} lead={readOnly ? t('readOnly') : t('lead')}>
      <Form className={classes.form} onSubmit={form.save} problem={form.problem} fields={fields}>
        <Identity {...part} />
        <LogoPanel company={form.opened} readOnly={readOnly} onSaved={form.follow} />
        <Looks {...part} />
        <Counting {...part} />
        <Attachments {...part} />
        <SecurityRules {...part} />
        {!readOnly && (
          <div className={classes.foot}>
            <FormActions>
              {form.problem?.code === 'version_stale' && (
                <Button variant="default" onClick={() => void form.reload()}>
                  {t('loadSaved')}
                </Button>
              )}
              {form.dirty && (
                <Button variant="default" onClick={form.discard}>
                  {t('discard')}
                </Button>
              )}
              <Button type="submit" disabled={!form.dirty} loading={form.saving}>
                {t('save')}
              </Button>
            </FormActions>
          </div>
        )}
      </Form>
    </Page>
  );
}

/** The company's own page. */
export function CompanyPage() {
  const asProblem = useProblem();
  const { data, error, refetch } = useQuery(companyQuery);
  if (data) return <Content company={data} />;
  if (error) return <ErrorState problem={asProblem(error)} onRetry={() => void refetch()} />;
  return <PendingPage />;
}
