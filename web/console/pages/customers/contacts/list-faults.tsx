import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './contacts.module.css';
import type { ListCheck } from './contacts-api.ts';

const step = 200;

/** The rows of a list that are not right: row, field, what stands there, what is wrong. */
export function ListFaults({ faults }: { faults: ListCheck['faults'] }) {
  const { t } = useTranslation('contacts');
  const [shown, setShown] = useState(step);
  const rest = faults.length - shown;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <section className={classes.scroll} aria-label={t('list.faults')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              {(['row', 'column', 'text', 'why'] as const).map((one) => (
                <th key={one} scope="col">
                  {t(`list.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {faults.slice(0, shown).map((fault) => (
              <tr key={`${fault.row} ${fault.field} ${fault.code} ${fault.text}`}>
                <td>{fault.row}</td>
                <td>{t(`list.field.${fault.field}`)}</td>
                <td dir="auto">{fault.text}</td>
                <td>{fault.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rest > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + step)}>
          {t('list.moreFaults', { count: Math.min(rest, step) })}
        </Button>
      )}
    </>
  );
}
