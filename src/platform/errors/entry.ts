import type { Text } from '../../regulation/index.ts';

export interface Entry {
  readonly status: number;
  readonly text: Text;
  /** What the caller can do about it; shown on the code's page. */
  readonly help: Text;
}
export const entry = (status: number, en: string, zh: string, helpEn: string, helpZh: string): Entry => ({
  status,
  text: { en, zh },
  help: { en: helpEn, zh: helpZh },
});
