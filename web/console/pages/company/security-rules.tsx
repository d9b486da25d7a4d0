import { Anchor, Switch } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { faultOf } from '../../../ui/form/faults.ts';
import { Panel } from '../../../ui/frame/page.tsx';
import classes from './company.module.css';
import type { useCompanyDraft } from './use-company-draft.ts';

type Part = ReturnType<typeof useCompanyDraft> & { readOnly: boolean };

/** Of whom a second factor is required. */
export function SecurityRules({ draft, set, problem, opened, readOnly }: Part) {
  const { t } = useTranslation('company');
  const turnedOn =
    (draft.staffFactor === 'required' && opened.secondFactor.staff === 'off') ||
    (draft.contactFactor === 'required' && opened.secondFactor.contacts === 'off');
  return (
    <Panel title={t('security')}>
      <div className={classes.switches}>
        <Switch
          label={t('staffFactor')}
          description={t('staffFactorHint')}
          checked={draft.staffFactor === 'required'}
          disabled={readOnly}
          error={faultOf(problem?.faults, 'secondFactor.staff')}
          onChange={(event) => set({ staffFactor: event.currentTarget.checked ? 'required' : 'off' })}
        />
        <Switch
          label={t('contactFactor')}
          description={t('contactFactorHint')}
          checked={draft.contactFactor === 'required'}
          disabled={readOnly}
          onChange={(event) => set({ contactFactor: event.currentTarget.checked ? 'required' : 'off' })}
        />
      </div>
      {turnedOn && (
        <p className={classes.note} role="status">
          {t('factorStart')}{' '}
          <Anchor component={Link} to="/me">
            {t('ownFactor')}
          </Anchor>
        </p>
      )}
    </Panel>
  );
}
