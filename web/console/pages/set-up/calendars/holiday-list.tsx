import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './calendar-dialog.module.css';

type Holiday = { day: string; name: string };

type Props = {
  holidays: Holiday[];
  fault: (field: string) => string | undefined;
  onChange: (holidays: Holiday[]) => void;
};

/** The days on which a calendar does not work. */
export function HolidayList({ holidays, fault, onChange }: Props) {
  const { t } = useTranslation('setUp');
  const change = (index: number, part: Partial<Holiday>) =>
    onChange(holidays.map((holiday, at) => (at === index ? { ...holiday, ...part } : holiday)));
  return (
    <fieldset className={classes.holidays}>
      <legend className={classes.legend}>{t('calendars.holidays')}</legend>
      {holidays.length === 0 && <p className={classes.none}>{t('calendars.noHolidays')}</p>}
      <ul className={classes.list}>
        {holidays.map((holiday, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place until they are saved
          <li key={index} className={classes.holiday}>
            <TextInput
              type="date"
              aria-label={t('calendars.holidayDay', { number: index + 1 })}
              value={holiday.day}
              error={fault(`holidays.${index}.day`)}
              onChange={(event) => change(index, { day: event.currentTarget.value })}
            />
            <TextInput
              aria-label={t('calendars.holidayName', { number: index + 1 })}
              placeholder={t('name')}
              maxLength={100}
              value={holiday.name}
              onChange={(event) => change(index, { name: event.currentTarget.value })}
            />
            <ActionIcon
              aria-label={t('calendars.removeHoliday', { day: holiday.day || index + 1 })}
              onClick={() => onChange(holidays.filter((_, at) => at !== index))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        className={classes.add}
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...holidays, { day: '', name: '' }])}
      >
        {t('calendars.addHoliday')}
      </Button>
    </fieldset>
  );
}
