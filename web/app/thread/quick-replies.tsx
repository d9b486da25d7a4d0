import { ActionIcon, Menu } from '@mantine/core';
import { IconBolt, IconPlus, IconTrash } from '@tabler/icons-react';
import { type Preference, usePreference } from '../preferences/preferences.ts';
import { useThreadWords } from './texts.ts';
import classes from './thread.module.css';

const most = 30;
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
const known = new Map<string, Preference<string[]>>();
function preferenceOf(reader: string): Preference<string[]> {
  const found = known.get(reader) ?? { name: `thread.${reader}.quick`, fallback: [], isValid: isTexts };
  known.set(reader, found);
  return found;
}

/** Sentences that are written often: some to begin with, and one's own, kept in this browser. */
export function QuickReplies({
  reader,
  text,
  onChoose,
}: {
  reader: string;
  text: string;
  onChoose: (text: string) => void;
}) {
  const { t } = useThreadWords();
  const [own, setOwn] = usePreference(preferenceOf(reader));
  const written = text.trim();
  return (
    <Menu position="top-start" width={340}>
      <Menu.Target>
        <ActionIcon aria-label={t('quick')} title={t('quick')}>
          <IconBolt size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={classes.quick ?? ''}>
        <Menu.Label>{t('quick')}</Menu.Label>
        {(['thanks', 'eta', 'document'] as const).map((key) => (
          <Menu.Item key={key} onClick={() => onChoose(t(`quickTexts.${key}`))}>
            {t(`quickTexts.${key}`)}
          </Menu.Item>
        ))}
        {own.map((one) => (
          <div key={one} className={classes.quickOwn}>
            <Menu.Item onClick={() => onChoose(one)}>{one}</Menu.Item>
            <Menu.Item
              className={classes.quickForget ?? ''}
              aria-label={t('quickForget', { text: one.slice(0, 60) })}
              closeMenuOnClick={false}
              onClick={() => setOwn(own.filter((each) => each !== one))}
            >
              <IconTrash size={16} aria-hidden />
            </Menu.Item>
          </div>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={written === '' || own.includes(written) || own.length >= most}
          onClick={() => setOwn([...own, written])}
        >
          {written === '' ? t('quickNone') : t('quickKeep')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
