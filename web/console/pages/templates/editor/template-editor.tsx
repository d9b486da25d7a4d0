import { Button, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { faultOf } from '../../../../ui/form/faults.ts';
import { FieldGrid, FieldWide, Form } from '../../../../ui/form/form.tsx';
import { Page, Panel } from '../../../../ui/frame/page.tsx';
import { useSession } from '../../../session.ts';
import { ActiveMark } from '../../set-up/kit/marks.tsx';
import type { Template } from '../api.ts';
import { ProfileFields } from '../profile-fields.tsx';
import { ShapeHint } from '../shape-hint.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { MilestoneList } from './milestone-list.tsx';
import { TemplateActions } from './template-actions.tsx';
import classes from './template-editor.module.css';
import { useTemplateDraft } from './use-template-draft.ts';

type Props = {
  /** Undefined: a new one. */
  template: Template | undefined;
  onReload?: () => Promise<void>;
  onDirty?: (dirty: boolean) => void;
};

const formId = 'template';
const noFaults: readonly never[] = [];
const own = /^(name|profile|direction|departmentId|jobType|mode|containerClass|milestones\.\d+\..+)$/;

/** A template: its profile and its milestones in order. */
export function TemplateEditor({ template, onReload, onDirty = () => {} }: Props) {
  const { t } = useTranslation('templates');
  const { permissions } = useSession();
  const { draft, dirty, change, save, saving, problem } = useTemplateDraft(template, onDirty);
  const mayEdit = template ? template.abilities.edit : permissions.includes('templates:write');
  const fault = (field: string) => faultOf(problem?.faults, field);
  const fields = (problem?.faults ?? []).flatMap(({ field }) => (field && own.test(field) ? [field] : []));
  const saveButton = mayEdit && (
    <Button type="submit" form={formId} loading={saving}>
      {t('save')}
    </Button>
  );
  return (
    <Page
      title={template ? template.name : t('newTitle')}
      beside={template && <ActiveMark active={template.active} />}
      lead={t('editorLead')}
      actions={
        <>
          {template && <TemplateActions template={template} dirty={dirty} />}
          {problem?.code === 'version_stale' && onReload && (
            <Button variant="default" onClick={() => void onReload()}>
              {t('loadSaved')}
            </Button>
          )}
          {saveButton}
        </>
      }
    >
      <LeaveGuard dirty={dirty} />
      <Form id={formId} onSubmit={save} problem={problem} fields={fields}>
        <fieldset disabled={!mayEdit} className={classes.fields}>
          <Panel title={t('profile')}>
            <FieldGrid>
              <FieldWide>
                <TextInput
                  label={t('fields.name')}
                  required
                  maxLength={100}
                  value={draft.name}
                  error={fault('name')}
                  onChange={(event) => change({ name: event.currentTarget.value })}
                />
              </FieldWide>
              <ProfileFields profile={draft} onChange={change} fault={fault} of="template" />
            </FieldGrid>
            <ShapeHint profile={draft} fault={fault('profile')} />
            <Switch
              label={t('active')}
              description={t('activeHint')}
              checked={draft.active}
              onChange={(event) => change({ active: event.currentTarget.checked })}
            />
          </Panel>
          <MilestoneList
            milestones={draft.milestones}
            faults={problem?.faults ?? noFaults}
            mayEdit={mayEdit}
            onChange={(milestones) => change({ milestones })}
          />
        </fieldset>
        <div className={classes.end}>{saveButton}</div>
      </Form>
    </Page>
  );
}
