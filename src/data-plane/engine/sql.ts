/** A text literal. */
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** An identifier. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
