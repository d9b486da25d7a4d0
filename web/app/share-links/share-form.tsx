import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemView } from '../../ui/feedback/problem.ts';
import { faultOf } from '../../ui/form/faults.ts';
import { Form, FormActions } from '../../ui/form/form.tsx';
import { useFormat } from '../../ui/format/format-context.tsx';
import { newKey } from '../api/client.ts';
import { useProblem } from '../use-problem.ts';
import { SecretAddress } from './secret-address.tsx';
import classes from './share-links.module.css';
import type { FileChoice, MadeLink, NewLinkValues } from './types.ts';

const dayChoices = [1, 3, 7, 14, 30, 60, 90];
const standardDays = 14;

type Props = {
  labelHint: string;
  /** Published files to choose from. */
  files: readonly FileChoice[];
  /** Makes the link; the key stays the same over retries of one intention. */
  onMake: (values: NewLinkValues, key: string) => Promise<MadeLink>;
};

type AskProps = Props & { onMade: (made: MadeLink) => void };

function Ask({ labelHint, files, onMake, onMade }: AskProps) {
  const { t } = useTranslation('shareLinks');
  const asProblem = useProblem();
  const [label, setLabel] = useState('');
  const [days, setDays] = useState(standardDays);
  const [chosen, setChosen] = useState<string[]>([]);
  const [key] = useState(newKey);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const problem: ProblemView | null = asProblem(error);
  const send = async () => {
    setBusy(true);
    try {
      onMade(await onMake({ label, expiresInDays: days, attachmentIds: chosen }, key));
    } catch (failure) {
      setError(failure as Error);
      setBusy(false);
    }
  };
  return (
    <Form onSubmit={() => void send()} problem={problem} fields={['label', 'expiresInDays']}>
      <TextInput
        label={t('label')}
        description={labelHint}
        value={label}
        maxLength={100}
        data-autofocus
        error={faultOf(problem?.faults, 'label')}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('days')}
        value={days}
        data={dayChoices.map((count) => ({ value: String(count), label: t('dayCount', { count }) }))}
        onChange={(event) => setDays(Number(event.currentTarget.value))}
      />
      {files.length > 0 && (
        <Checkbox.Group label={t('files')} description={t('filesHint')} value={chosen} onChange={setChosen}>
          <div className={classes.files}>
            {files.map((file) => (
              <Checkbox key={file.id} value={file.id} label={file.name} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <FormActions>
        <Button type="submit" loading={busy}>
          {t('make')}
        </Button>
      </FormActions>
    </Form>
  );
}

/** Asks for whom and for how long, makes the link, and shows its address to copy. */
export function ShareForm(props: Props) {
  const { t } = useTranslation('shareLinks');
  const format = useFormat();
  const [made, setMade] = useState<MadeLink | null>(null);
  if (made === null) return <Ask {...props} onMade={setMade} />;
  return (
    <div className={classes.made}>
      <SecretAddress
        label={t('made')}
        url={made.url}
        hint={t('madeHint', { date: format.instant(made.link.expiresAt) })}
      />
      <FormActions>
        <Button variant="default" onClick={() => setMade(null)}>
          {t('another')}
        </Button>
      </FormActions>
    </div>
  );
}
