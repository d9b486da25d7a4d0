import { IconMap2 } from '@tabler/icons-react';
import { texts } from '../../app.ts';
import type { PaletteAction } from '../../shell/palette-sources.ts';

export const guideAction: PaletteAction = {
  id: 'guide',
  label: () => texts.t('guide:title'),
  icon: <IconMap2 size={18} stroke={1.7} />,
  needs: 'setup:write',
  to: '/guide',
};
