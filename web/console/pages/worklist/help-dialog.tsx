import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './worklist.module.css';

const lines = [
  ['move', 'j', 'k'],
  ['select', 'x'],
  ['all', 'a'],
  ['complete', 'c'],
  ['take', 't'],
  ['estimate', 'e'],
  ['note', 'm'],
  ['notApplicable', 'n'],
  ['hold', 'h'],
  ['open', 'o', 'Enter'],
  ['search', '/'],
  ['clear', 'Esc'],
  ['help', '?'],
] as const;

/** The keys of the worklist. */
export function HelpDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['worklist', 'ui']);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('worklist:keys.title')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <p className={classes.muted}>{t('worklist:keys.text')}</p>
      <dl className={classes.keys}>
        {lines.map(([name, ...keys]) => (
          <div key={name}>
            <dt>{t(`worklist:keys.${name}`)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key} className={classes.key}>
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
