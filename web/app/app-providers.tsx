import { DirectionProvider, localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { Toasts } from '../ui/feedback/toasts.tsx';
import { FormatProvider } from '../ui/format/format-context.tsx';
import { theme } from '../ui/theme/theme.ts';
import { localeFor } from './i18n/locale.ts';
import { directionOf } from './i18n/setup.ts';

const colours = localStorageColorSchemeManager({ key: 'milepost.colours' });

function InLanguage({ children }: { children: ReactNode }) {
  const { i18n: texts } = useTranslation();
  const direction = directionOf(texts.language);
  return (
    <DirectionProvider key={direction} initialDirection={direction} detectDirection={false}>
      {/* The variables come from theme.gen.css and no class is injected: the policy allows no <style>. */}
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        colorSchemeManager={colours}
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <FormatProvider
          locale={localeFor(texts.language, navigator.languages)}
          timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
        >
          {children}
          <Toasts />
        </FormatProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}

/** What every app stands in: texts, theme, formats (in the browser's zone until a FormatProvider below says another), cache, messages. */
export function AppProviders({
  texts,
  queryClient,
  children,
}: {
  texts: i18n;
  queryClient: QueryClient;
  children: ReactNode;
}) {
  return (
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={queryClient}>
        <InLanguage>{children}</InLanguage>
      </QueryClientProvider>
    </I18nextProvider>
  );
}
