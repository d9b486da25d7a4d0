import { useTranslation } from 'react-i18next';
import { shapeNumber, templateShapes } from '#shared/template-shapes.ts';
import { StatusPill } from '../../../ui/status/status-pill.tsx';
import type { Profile } from './api.ts';
import classes from './shape-hint.module.css';

/** Whether a profile is one of the nine shapes; when it is not, which nine there are, in the order in which they are tried. */
export function ShapeHint({ profile, fault }: { profile: Profile; fault?: string | undefined }) {
  const { t } = useTranslation('templates');
  const shape = shapeNumber(profile);
  return (
    <div className={classes.hint} role="status">
      {shape === null ? (
        <StatusPill tone="late">{t('shape.none')}</StatusPill>
      ) : (
        <StatusPill tone="info">
          {t('shape.is', { number: shape, name: t(`shapes.${templateShapes[shape - 1]!}`) })}
        </StatusPill>
      )}
      {fault && (
        <p className={classes.fault} data-fault>
          {fault}
        </p>
      )}
      <details open={shape === null} className={classes.details}>
        <summary>{t('shape.order')}</summary>
        <ol className={classes.list}>
          {templateShapes.map((letters, index) => (
            <li key={letters} data-current={index + 1 === shape || undefined}>
              {t(`shapes.${letters}`)}
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
