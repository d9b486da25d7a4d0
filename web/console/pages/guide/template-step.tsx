import { Anchor, Button } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../app/api/client.ts';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorNote } from '../../../ui/feedback/error-state.tsx';
import { addStarter, type Guide, type Starter } from './api.ts';
import classes from './guide.module.css';
import { useStepDone } from './use-step-done.ts';

function StarterLine({ starter, allowed }: { starter: Starter; allowed: boolean }) {
  const { t } = useTranslation('guide');
  const asProblem = useProblem();
  const done = useStepDone('templates');
  const [key] = useState(newKey);
  const add = useMutation({
    mutationFn: () => addStarter(starter.key, key),
    onSuccess: done,
  });
  const problem = asProblem(add.error);
  return (
    <li className={classes.starter}>
      <div className={classes.starterHead}>
        <strong>{starter.name}</strong>
        {starter.templateId ? (
          <span className={classes.there}>
            <IconCheck size={16} aria-hidden /> {t('template.there')}
            <Anchor
              component={Link}
              to={`/templates/${starter.templateId}` as string}
              aria-label={t('template.editOf', { name: starter.name })}
            >
              {t('template.edit')}
            </Anchor>
          </span>
        ) : (
          allowed && (
            <Button
              size="compact-md"
              variant="default"
              leftSection={<IconPlus size={15} aria-hidden />}
              aria-label={t('template.addOf', { name: starter.name })}
              loading={add.isPending}
              onClick={() => add.mutate()}
            >
              {t('template.add')}
            </Button>
          )
        )}
      </div>
      <p className={classes.track}>{starter.milestones.join(' → ')}</p>
      {problem && <ErrorNote problem={problem} />}
    </li>
  );
}

/** Ready-made templates, each with its milestones; one click adds one. */
export function TemplateStep({ guide, allowed }: { guide: Guide; allowed: boolean }) {
  const { t } = useTranslation('guide');
  return (
    <>
      <p>{guide.template ? t('template.done') : t('template.text')}</p>
      <ul className={classes.starters}>
        {guide.starters.map((starter) => (
          <StarterLine key={starter.key} starter={starter} allowed={allowed} />
        ))}
      </ul>
      {allowed && (
        <div className={classes.links}>
          <Anchor component={Link} to="/templates/new">
            {t('template.own')}
          </Anchor>
        </div>
      )}
    </>
  );
}
