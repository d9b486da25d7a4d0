import { Button, Checkbox, Modal, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../../app/api/client.ts';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorNote } from '../../../../ui/feedback/error-state.tsx';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { FileDrop } from '../../../../ui/form/file-drop.tsx';
import { FormActions } from '../../../../ui/form/form.tsx';
import type { Customer } from '../api.ts';
import classes from './contacts.module.css';
import { checkList, type ListCheck, saveList } from './contacts-api.ts';
import { ListFaults } from './list-faults.tsx';

const mostBytes = 20 * 1024 * 1024;

/** What was read of a list, and what would become of it. */
function Summary({ check }: { check: ListCheck }) {
  const { t } = useTranslation('contacts');
  const columns = check.columns.map((one) => t(`list.field.${one.field}`)).join(', ');
  return (
    <>
      <p className={classes.counts} role="status">
        <strong>{t('list.total', { count: check.total })}</strong>
        <span>{t('list.good', { count: check.good })}</span>
        {check.bad > 0 && <span>{t('list.bad', { count: check.bad })}</span>}
      </p>
      <p className={classes.quiet}>
        {t('list.columns', { columns })}{' '}
        {check.ignored.length > 0 && t('list.ignored', { columns: check.ignored.join(', ') })}{' '}
        {!check.hasHeader && t('list.noHeader')}
      </p>
      {check.faults.length > 0 && <ListFaults faults={check.faults} />}
      {check.good === 0 && <p className={classes.quiet}>{t('list.none')}</p>}
    </>
  );
}

type Checked = { file: File; check: ListCheck; key: string };

function Save({
  customer,
  checked,
  onSaved,
  onBack,
}: {
  customer: Customer;
  checked: Checked;
  onSaved: () => void;
  onBack: () => void;
}) {
  const { t } = useTranslation('contacts');
  const asProblem = useProblem();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const hasPortal = customer.portalUrl !== null;
  const [invite, setInvite] = useState(false);
  const { good, bad } = checked.check;
  const save = useMutation({
    mutationFn: () => {
      // Another wish is another intention.
      const key = `${checked.key}-${invite ? 'invite' : 'add'}`;
      return saveList(customer.id, checked.file, { rows: bad === 0 ? 'all' : 'good', invite }, key);
    },
    onSuccess: ({ made, invited, taskId }) => {
      const text = invited > 0 ? t('list.savedInvited', { count: made }) : t('list.saved', { count: made });
      const watch = taskId && {
        label: t('list.watch'),
        run: () => void navigate({ to: '/tasks/$taskId' as string, params: { taskId } as never }),
      };
      toasts.show({ text, ...(watch ? { action: watch } : {}) });
      void queryClient.invalidateQueries({ queryKey: ['customers'] });
      onSaved();
    },
  });
  const problem = asProblem(save.error);
  return (
    <div className={classes.stack}>
      <Summary check={checked.check} />
      {good > 0 && (
        <Checkbox
          label={t('list.invite')}
          description={hasPortal ? undefined : t('list.portalFirst')}
          disabled={!hasPortal}
          checked={invite}
          onChange={(event) => setInvite(event.currentTarget.checked)}
        />
      )}
      {problem && <ErrorNote problem={problem} />}
      <FormActions>
        <Button variant="default" onClick={onBack}>
          {t('list.again')}
        </Button>
        {good > 0 && (
          <Button loading={save.isPending} onClick={() => save.mutate()}>
            {bad === 0 ? t('list.saveAll', { count: good }) : t('list.saveGood', { count: good })}
          </Button>
        )}
      </FormActions>
    </div>
  );
}

/** Many contacts at once: pasted rows or a file, a dry run, then the good rows if the person says so. */
export function ContactListDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useTranslation(['contacts', 'ui']);
  const asProblem = useProblem();
  const [pasted, setPasted] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const check = useMutation({
    mutationFn: async () => {
      const sent = file ?? new File([pasted], 'pasted.txt', { type: 'text/plain' });
      setChecked({ file: sent, check: await checkList(customer.id, sent), key: newKey() });
    },
  });
  const problem = asProblem(check.error);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('contacts:list.title')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {checked ? (
        <Save customer={customer} checked={checked} onSaved={onClose} onBack={() => setChecked(null)} />
      ) : (
        <div className={classes.stack}>
          <p className={classes.quiet}>{t('contacts:list.lead')}</p>
          {file === null && (
            <Textarea
              label={t('contacts:list.paste')}
              placeholder={t('contacts:list.placeholder')}
              data-autofocus
              rows={10}
              spellCheck={false}
              value={pasted}
              onChange={(event) => setPasted(event.currentTarget.value)}
            />
          )}
          <FileDrop
            label={t('contacts:list.file')}
            multiple={false}
            maxSize={mostBytes}
            accept={['.csv', '.txt', '.tsv', '.xlsx', 'text/csv', 'text/plain']}
            items={file ? [{ id: 'list', name: file.name, size: file.size, state: 'waiting' }] : []}
            onAdd={([added]) => setFile(added ?? null)}
            onRemove={() => setFile(null)}
          />
          {problem && <ErrorNote problem={problem} />}
          <FormActions>
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button
              disabled={file === null && pasted.trim() === ''}
              loading={check.isPending}
              onClick={() => check.mutate()}
            >
              {t('contacts:list.check')}
            </Button>
          </FormActions>
        </div>
      )}
    </Modal>
  );
}
