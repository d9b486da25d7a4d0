/** How an export's column is written: `percent` is 0-100, `datetime` an instant (Date or ISO text), `date` a day (YYYY-MM-DD). */
export type ExportColumnType = 'text' | 'date' | 'datetime' | 'number' | 'integer' | 'percent';

export type ExportColumn = { key: string; label: string; type: ExportColumnType };

export type ExportValue = string | number | Date | null | undefined;
export type ExportRow = Readonly<Record<string, ExportValue>>;
/** Many rows at a time, as they are read: handed over one by one, the handing over of a long export would take longer than the rest. */
export type ExportRows = AsyncIterable<readonly ExportRow[]> | Iterable<readonly ExportRow[]>;

export type ExportOptions = {
  /** IANA zone in which instants are shown in CSV and XLSX, which know none (UTC when left out). JSON keeps instants with zone. */
  zone?: string;
};
