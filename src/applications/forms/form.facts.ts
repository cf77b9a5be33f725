/** One part of the application form (授权运营申请表) that an applicant writes. */
export interface FormSectionFact {
  readonly code: string;
  readonly title: string;
  readonly guidance: string | null;
  readonly required: boolean;
  /** Characters. */
  readonly maxLength: number;
}
/** What a call asks everybody to write; null where the plan alone will do. */
export interface OwnForm {
  readonly form: readonly FormSectionFact[] | null;
  /** From 1 on; 0 without a form. Every amendment of the form before the window opens makes the next. */
  readonly formVersion: number;
}
/** What an applicant wrote in one of them. */
export interface AnswerFact {
  readonly section: string;
  readonly text: string;
}
interface Sent {
  readonly sections: readonly {
    readonly code: string;
    readonly title: string;
    readonly guidance?: string | null;
    readonly required?: boolean;
    readonly maxLength?: number;
  }[];
}

/** Characters of a section for which the form says no other number. */
export const SECTION_LENGTH = 20_000;

/** As it is kept. */
export const keptForm = ({ sections }: Sent): readonly FormSectionFact[] =>
  sections.map(({ code, title, guidance = null, required = true, maxLength = SECTION_LENGTH }) => ({
    code,
    title,
    guidance,
    required,
    maxLength,
  }));

/** The form of a draft, set or taken away; drafts have its first version. */
export const draftedForm = (sent: Sent | null | undefined): Partial<OwnForm> => {
  if (sent === undefined) return {};
  return sent === null ? { form: null, formVersion: 0 } : { form: keptForm(sent), formVersion: 1 };
};

/** A form as its readers see it. */
export const formSeen = ({ form, formVersion }: OwnForm): object | null =>
  form && { version: formVersion, sections: form };

/** Answers to sections that a form has, and no longer than it lets them be, in its order. */
export const answersTo = (form: OwnForm['form'], answers: readonly AnswerFact[]): readonly AnswerFact[] =>
  (form ?? []).flatMap(({ code, maxLength }) =>
    answers.filter(({ section, text }) => section === code && text.length <= maxLength),
  );
