/** One text in the two languages of the contract. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}
export type Lang = keyof Text;
export const languages: readonly Lang[] = ['en', 'zh'];

/** Replaces `{name}` by the parameter of that name; an unknown name becomes nothing. */
export const fill = (template: string, params: Readonly<Record<string, unknown>> = {}): string =>
  template.replace(/\{(\w+)\}/g, (_, key: string) => String(params[key] ?? ''));
