import { useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandPalette, type PaletteGroup } from '../../ui/command/command-palette.tsx';
import { matches } from '../../ui/command/rules-match.ts';
import { paletteActions, paletteSources } from '../palette.ts';
import { useSession } from '../session.ts';
import { usePlaces } from './use-places.ts';

function usePageGroup(query: string): PaletteGroup {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const places = usePlaces().flatMap((group) => group.places);
  const items = places.map((place) => ({
    id: place.key,
    label: t(`nav.${place.key}`),
    icon: <place.icon size={18} stroke={1.7} />,
    run: () => void navigate({ to: place.path }),
  }));
  return { id: 'pages', label: t('palette.pages'), items: items.filter((item) => matches(item.label, query)) };
}

function useActionGroup(query: string): PaletteGroup {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const { permissions } = useSession();
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const items = [
    ...paletteActions
      .filter((action) => permissions.includes(action.needs))
      .map(({ id, label, icon, to }) => ({ id, label: label(), icon, run: () => void navigate({ to }) })),
    {
      id: 'light',
      label: t('palette.light'),
      icon: <IconSun size={18} stroke={1.7} />,
      run: () => setColorScheme('light'),
    },
    {
      id: 'dark',
      label: t('palette.dark'),
      icon: <IconMoon size={18} stroke={1.7} />,
      run: () => setColorScheme('dark'),
    },
    {
      id: 'auto',
      label: t('palette.auto'),
      icon: <IconDeviceDesktop size={18} stroke={1.7} />,
      run: () => setColorScheme('auto'),
    },
  ];
  return { id: 'actions', label: t('palette.actions'), items: items.filter((item) => matches(item.label, query)) };
}

/** Ctrl/Cmd-K: finds any job, customer, page or action. */
export function ConsolePalette({
  opened,
  onOpen,
  onClose,
}: {
  opened: boolean;
  onOpen: () => void;
  onClose: () => void;
}) {
  const [query, setQuery] = useState('');
  const [rested] = useDebouncedValue(query.trim(), 120);
  const { permissions } = useSession();
  const navigate = useNavigate();
  const go = (to: string) => void navigate({ to });
  useHotkeys([['mod+K', () => (opened ? onClose() : onOpen())]], []);

  const sources = paletteSources.filter((source) => permissions.includes(source.needs));
  const found = useQueries({
    queries: sources.map((source) => ({
      queryKey: ['palette', source.id, rested],
      queryFn: ({ signal }: { signal: AbortSignal }) => source.find(rested, signal, go),
      enabled: opened && rested.length >= 2,
      staleTime: 10_000,
    })),
  });
  const groups = [
    ...sources.map((source, index) => ({ id: source.id, label: source.label(), items: found[index]?.data ?? [] })),
    usePageGroup(query),
    useActionGroup(query),
  ];

  const close = () => {
    setQuery('');
    onClose();
  };
  return (
    <CommandPalette
      opened={opened}
      onClose={close}
      query={query}
      onQuery={setQuery}
      groups={groups}
      busy={found.some((one) => one.isFetching) || (sources.length > 0 && rested !== query.trim())}
    />
  );
}
