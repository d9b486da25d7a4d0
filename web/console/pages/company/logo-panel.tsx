import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorNote } from '../../../ui/feedback/error-state.tsx';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { FileDrop } from '../../../ui/form/file-drop.tsx';
import { Panel } from '../../../ui/frame/page.tsx';
import { type Company, removeLogo, sendLogo } from './api.ts';
import classes from './company.module.css';

/** The server's limit; it is said before a file is chosen. */
const mostBytes = 1024 * 1024;
const types = ['image/png', 'image/jpeg', 'image/webp'] as const;

type Props = {
  company: Company;
  readOnly: boolean;
  /** The company as it is after the change. */
  onSaved: (company: Company) => void;
};

/** The logo on both grounds; choosing another one or removing it counts at once, everywhere. */
export function LogoPanel({ company, readOnly, onSaved }: Props) {
  const { t } = useTranslation('company');
  const asProblem = useProblem();
  const saved = (words: string) => (after: Company) => {
    onSaved(after);
    toasts.show({ text: words });
  };
  const send = useMutation({
    mutationFn: (file: File) => sendLogo(company.version, file),
    onSuccess: saved(t('logoSaved')),
  });
  const remove = useMutation({
    mutationFn: () => removeLogo(company.version),
    onSuccess: saved(t('logoRemoved')),
  });
  const problem = asProblem(send.error ?? remove.error);
  const put = (file: File | undefined) => {
    if (!file || send.isPending) return;
    remove.reset();
    send.mutate(file);
  };
  const takeAway = () => {
    send.reset();
    remove.mutate();
  };
  return (
    <Panel title={t('logo')}>
      <p className={classes.hint}>{t('logoHint')}</p>
      {company.logoUrl ? (
        <div className={classes.samples}>
          {(['light', 'dark'] as const).map((ground) => (
            <div key={ground} className={classes.logoGround} data-ground={ground}>
              <img className={classes.logo} src={company.logoUrl!} alt={t(`logoOn_${ground}`)} />
            </div>
          ))}
        </div>
      ) : (
        <p>{t('noLogo')}</p>
      )}
      {problem && <ErrorNote problem={problem} />}
      {!readOnly && (
        <>
          <FileDrop
            label={company.logoUrl ? t('logoReplace') : t('logoChoose')}
            items={[]}
            maxSize={mostBytes}
            multiple={false}
            accept={types}
            onAdd={([file]) => put(file)}
            onRemove={() => undefined}
          />
          {company.logoUrl && (
            <div>
              <Button
                variant="default"
                leftSection={<IconTrash size={16} aria-hidden />}
                loading={remove.isPending}
                onClick={takeAway}
              >
                {t('logoRemove')}
              </Button>
            </div>
          )}
        </>
      )}
    </Panel>
  );
}
