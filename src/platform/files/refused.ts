/** Why a file is not taken; the problem catalogue has a status and texts for each. */
export type FileRefusal =
  'unsafe-file' | 'unsupported-media-type' | 'payload-too-large' | 'empty-file' | 'bad-file-name';

/** Thrown for what a client sent; `detail` says what is wrong with this file, for people. */
export class FileRefused extends Error {
  constructor(
    readonly code: FileRefusal,
    readonly detail: { readonly en: string; readonly zh: string },
  ) {
    super(`${code}: ${detail.en}`);
  }
}

export const unsafe = (en: string, zh: string) => new FileRefused('unsafe-file', { en, zh });
