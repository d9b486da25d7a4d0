/** The types of custom fields (DOMAIN 2). */
export const customFieldTypes = ['text', 'number', 'date', 'boolean'] as const;
export type CustomFieldType = (typeof customFieldTypes)[number];
