import { Button, Select } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import { ErrorNote } from '../../../../ui/feedback/error-state.tsx';
import { useFormat } from '../../../../ui/format/format-context.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import { unknownCustomersQuery } from '../api/queries.ts';
import { saveAndCheck } from '../api/save-and-check.ts';
import type { Import, UnknownCustomer } from '../api/types.ts';
import classes from '../imports.module.css';
import { readDraft, withMeaning } from '../rules-draft.ts';
import { acceptImport } from '../use-import-action.ts';

const newOne = '';

function Line({
  customer,
  chosen,
  onChoose,
}: {
  customer: UnknownCustomer;
  chosen: string;
  onChoose: (code: string) => void;
}) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const near = customer.near.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }));
  return (
    <tr>
      <td>
        {customer.name}{' '}
        <span className={classes.muted}>{t('rows', { count: customer.rows, rows: format.number(customer.rows) })}</span>
      </td>
      <td>
        {near.length === 0 ? (
          t('customers.newOne')
        ) : (
          <Select
            aria-label={t('customers.choiceFor', { name: customer.name })}
            data={[
              { value: newOne, label: t('customers.newOne') },
              { group: t('customers.similar'), items: near },
            ]}
            value={chosen}
            allowDeselect={false}
            onChange={(value) => onChoose(value ?? newOne)}
          />
        )}
      </td>
    </tr>
  );
}

/** Customers that the import would make, with similar ones that may have been meant. A choice becomes part of the mapping. */
export function UnknownCustomers({ record }: { record: Import }) {
  const { t } = useTranslation('imports');
  const asProblem = useProblem();
  const unknown = useInfiniteQuery(unknownCustomersQuery(record.id));
  const [choices, setChoices] = useState<Record<string, string>>({});
  const chosen = Object.entries(choices).filter(([, code]) => code !== newOne);
  const check = useMutation({
    mutationFn: () => {
      const draft = readDraft(record.mapping ?? '{}');
      const changed = chosen.reduce((old, [name, code]) => withMeaning(old, 'customer', name, code), draft);
      return saveAndCheck(record.id, { mapping: changed });
    },
    onSuccess: acceptImport,
  });
  const rows = unknown.data?.pages.flatMap((page) => page.items) ?? [];
  if (rows.length === 0) return null;
  return (
    <Panel title={t('customers.title')}>
      <p className={classes.muted}>{t('customers.lead')}</p>
      {check.isError && <ErrorNote problem={asProblem(check.error)} />}
      <table className={`${classes.table} ${classes.stacked}`}>
        <thead>
          <tr>
            <th scope="col">{t('customers.name')}</th>
            <th scope="col">{t('customers.meant')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((customer) => (
            <Line
              key={customer.name}
              customer={customer}
              chosen={choices[customer.name] ?? newOne}
              onChoose={(code) => setChoices({ ...choices, [customer.name]: code })}
            />
          ))}
        </tbody>
      </table>
      <div className={classes.foot}>
        {unknown.hasNextPage && (
          <Button variant="default" loading={unknown.isFetchingNextPage} onClick={() => void unknown.fetchNextPage()}>
            {t('faults.more')}
          </Button>
        )}
        {chosen.length > 0 && (
          <Button loading={check.isPending} onClick={() => check.mutate()}>
            {t('customers.use')}
          </Button>
        )}
      </div>
    </Panel>
  );
}
