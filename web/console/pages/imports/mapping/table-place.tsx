import { NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldGrid } from '../../../../ui/form/form.tsx';
import { Panel } from '../../../../ui/frame/page.tsx';
import type { Look } from '../api/queries.ts';
import type { Inspection } from '../api/types.ts';
import classes from '../imports.module.css';

const previewRows = 6;
const previewColumns = 12;

/** The rows around the header, as they stand in the file, by their numbers there. */
function Preview({ found }: { found: Inspection }) {
  const { t } = useTranslation('imports');
  const rows = found.preview.filter(({ row }) => row >= found.headerRow - 2).slice(0, previewRows);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t('place.preview')}>
      <table className={`${classes.table} ${classes.preview}`}>
        <tbody>
          {rows.map(({ row, cells }) => (
            <tr key={row} data-header={row === found.headerRow || undefined}>
              <th scope="row">{row}</th>
              {cells.slice(0, previewColumns).map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the row
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Which sheet, and which row has the column names; with the warnings about the file as a whole. */
export function TablePlace({
  found,
  busy,
  onLook,
}: {
  found: Inspection;
  busy: boolean;
  onLook: (look: Look) => void;
}) {
  const { t } = useTranslation('imports');
  const { sheets, sheet, headerRow, warnings } = found;
  return (
    <Panel title={t('place.title')}>
      <FieldGrid>
        {sheets.length > 1 && (
          <Select
            label={t('place.sheet')}
            data={sheets}
            value={sheet}
            allowDeselect={false}
            disabled={busy}
            onChange={(chosen) => chosen && onLook({ sheet: chosen })}
          />
        )}
        <NumberInput
          label={t('place.headerRow')}
          value={headerRow}
          min={1}
          max={1000}
          allowDecimal={false}
          onChange={(row) =>
            typeof row === 'number' && row >= 1 && onLook({ ...(sheet ? { sheet } : {}), headerRow: row })
          }
        />
      </FieldGrid>
      <Preview found={found} />
      {warnings.length > 0 && (
        <ul className={classes.warnings}>
          {warnings.map((warning) => (
            <li key={`${warning.column ?? ''} ${warning.message}`}>{warning.message}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
