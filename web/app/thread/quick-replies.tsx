import { ActionIcon, Menu } from '@mantine/core';
import { IconBolt, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Preference, usePreference } from '../preferences/preferences.ts';
import { useThreadWords } from './texts.ts';
import classes from './thread.module.css';
import type { ThreadPort } from './types.ts';

const most = 30;
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
const known = new Map<string, Preference<string[]>>();
function preferenceOf(reader: string): Preference<string[]> {
  const found = known.get(reader) ?? { name: `thread.${reader}.quick`, fallback: [], isValid: isTexts };
  known.set(reader, found);
  return found;
}

/** Sentences that are written often: the company's, or some to begin with while it has none, and one's own, kept in this browser. */
export function QuickReplies({
  port,
  text,
  onChoose,
}: {
  port: ThreadPort;
  text: string;
  onChoose: (text: string) => void;
}) {
  const { t } = useThreadWords();
  const [opened, setOpened] = useState(false);
  const [own, setOwn] = usePreference(preferenceOf(port.reader));
  const { data } = useQuery({
    queryKey: ['quick-replies'],
    queryFn: ({ signal }) => port.quickReplies?.(signal) ?? [],
    enabled: opened,
  });
  const written = text.trim();
  const first = (['thanks', 'eta', 'document'] as const).map((key) => ({
    id: key,
    name: '',
    body: t(`quickTexts.${key}`),
  }));
  const offered = data && data.length > 0 ? data : first;
  return (
    <Menu position="top-start" width={340} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <ActionIcon aria-label={t('quick')} title={t('quick')}>
          <IconBolt size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={classes.quick ?? ''}>
        <Menu.Label>{t('quick')}</Menu.Label>
        {offered.map(({ id, name, body }) => (
          <Menu.Item key={id} onClick={() => onChoose(body)}>
            {name !== '' && <strong className={classes.quickName}>{name}</strong>}
            {body}
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
