import { Button, Menu } from '@mantine/core';
import { IconBraces, IconChevronDown, IconCsv, IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import type { Ref } from 'react';
import classes from './export-menu.module.css';

const icons = { xlsx: IconFileSpreadsheet, json: IconBraces, csv: IconCsv } as const;
const formats = ['xlsx', 'json', 'csv'] as const;
type ExportFormat = (typeof formats)[number];

type Props = {
  label: string;
  nameOf: (format: ExportFormat) => string;
  hrefOf: (format: ExportFormat) => string;
  /** For a menu that is opened from outside; else it opens by its own button. */
  opened?: boolean;
  onChange?: (opened: boolean) => void;
  buttonRef?: Ref<HTMLButtonElement>;
};

/** A list as a file in one of three formats, which the browser loads by itself, however long it is. */
export function ExportMenu({ label, nameOf, hrefOf, buttonRef, ...menu }: Props) {
  return (
    <Menu {...menu} position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button
          ref={buttonRef}
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => {
          const Icon = icons[format];
          return (
            <Menu.Item
              key={format}
              component="a"
              className={classes.item ?? ''}
              href={hrefOf(format)}
              download
              leftSection={<Icon size={16} aria-hidden />}
            >
              {nameOf(format)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
