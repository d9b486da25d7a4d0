/** A mapping while a person works on it: the same document that the server and the command line take. */
export type Draft = {
  columns: Record<string, string>;
  constants: Record<string, string>;
  values: Record<string, Record<string, string>>;
  dateFormats: Record<string, string>;
  ignoreValues: Record<string, string[]>;
  onError: 'stop' | 'skip';
  completeDelivered: boolean;
  clearBlank: boolean;
};

const empty: Draft = {
  columns: {},
  constants: {},
  values: {},
  dateFormats: {},
  ignoreValues: {},
  onError: 'stop',
  completeDelivered: false,
  clearBlank: false,
};

/** Reads the document of a mapping; parts that are left out are empty. */
export function readDraft(document: string): Draft {
  return { ...empty, ...(JSON.parse(document) as Partial<Draft>) };
}

function without<Value>(record: Record<string, Value>, key: string): Record<string, Value> {
  const { [key]: _, ...rest } = record;
  return rest;
}

/** A guess to begin with. A new job needs a direction: where no column says it, it is asked for as the same for every row. */
export function guessedDraft(document: string): Draft {
  const draft = readDraft(document);
  return 'direction' in draft.columns ? draft : withConstant(draft, 'direction', '');
}

/** The fields that are to be the same for every row and are not filled in. */
export function emptyConstants(draft: Draft): string[] {
  return Object.keys(draft.constants).filter((field) => draft.constants[field]?.trim() === '');
}

/** The fields that a column feeds. */
export function fieldsOf(draft: Draft, header: string): string[] {
  return Object.keys(draft.columns).filter((field) => draft.columns[field] === header);
}

/**
 * Lets a column feed these fields and no others. A field fed by another column until now leaves that one: it has one source. What was
 * said about dates and words of a field that nothing feeds any more is dropped.
 */
export function withColumn(draft: Draft, header: string, fields: readonly string[]): Draft {
  const dropped = fieldsOf(draft, header).filter((field) => !fields.includes(field));
  const next = dropped.reduce(withoutField, draft);
  return { ...next, columns: { ...next.columns, ...Object.fromEntries(fields.map((field) => [field, header])) } };
}

function withoutField(draft: Draft, field: string): Draft {
  return {
    ...draft,
    columns: without(draft.columns, field),
    values: without(draft.values, field),
    dateFormats: without(draft.dateFormats, field),
    ignoreValues: without(draft.ignoreValues, field),
  };
}

export function withConstant(draft: Draft, field: string, value: string | null): Draft {
  return {
    ...draft,
    constants: value === null ? without(draft.constants, field) : { ...draft.constants, [field]: value },
  };
}

export function withDateFormat(draft: Draft, field: string, format: string): Draft {
  const dateFormats =
    format.trim() === '' ? without(draft.dateFormats, field) : { ...draft.dateFormats, [field]: format };
  return { ...draft, dateFormats };
}

/** What a word of the file means; null: as it stands. */
export function withMeaning(draft: Draft, field: string, word: string, meaning: string | null): Draft {
  const words = { ...draft.values[field] };
  if (meaning === null) delete words[word];
  else words[word] = meaning;
  const values = Object.keys(words).length === 0 ? without(draft.values, field) : { ...draft.values, [field]: words };
  return { ...draft, values };
}

export function withIgnored(draft: Draft, field: string, words: readonly string[]): Draft {
  const ignoreValues =
    words.length === 0 ? without(draft.ignoreValues, field) : { ...draft.ignoreValues, [field]: [...words] };
  return { ...draft, ignoreValues };
}

/** A kept mapping for a file with these columns: sources that the file does not have are left out. */
export function fitted(draft: Draft, header: readonly string[]): { draft: Draft; missing: string[] } {
  const absent = Object.keys(draft.columns).filter((field) => !header.includes(draft.columns[field]!));
  return {
    draft: absent.reduce(withoutField, draft),
    missing: [...new Set(absent.map((field) => draft.columns[field]!))],
  };
}

/** A word as one of a closed list's values, however its case and spaces are written. The server reads words the same way. */
export function matchingValue(word: string, values: readonly string[]): string | null {
  const key = word
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return values.find((value) => value.toLowerCase() === key) ?? null;
}
