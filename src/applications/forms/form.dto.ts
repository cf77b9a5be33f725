import { CodeField, FlagField, IntField, ListField, LongTextField, TextField } from '../../platform/openapi/fields.ts';
import { SECTION_LENGTH } from './form.facts.ts';

export class FormSectionInput {
  @CodeField({ en: 'Code', zh: '代码' }, { example: 'security_measures' }) code: string;
  @TextField({ en: 'Title', zh: '标题' }, 200, { example: '安全保障措施' }) title: string;
  @TextField({ en: 'What to write', zh: '填写说明' }, 2000, { optional: true, nullable: true })
  guidance?: string | null;
  @FlagField({ en: 'Has to be written; true unless said otherwise', zh: '必填，缺省为是' }, { optional: true })
  required?: boolean;
  @IntField({ en: 'Characters at most', zh: '字数上限' }, 1, SECTION_LENGTH, { optional: true }) maxLength?: number;
}
export class ApplicationFormInput {
  @ListField({ en: 'Sections, in order', zh: '各部分，依次' }, () => FormSectionInput, 50, { min: 1 })
  sections: FormSectionInput[];
}
export class ApplicationFormView extends ApplicationFormInput {
  @IntField({ en: 'Version; the next is made by an amendment before the window opens', zh: '版本，申报开始前可经补充公告更新' }, 1, 10_000) // prettier-ignore
  version: number;
}
export class FormAnswer {
  @CodeField({ en: 'Section of the form', zh: '申请表部分' }, { example: 'security_measures' }) section: string;
  @LongTextField({ en: 'What the applicant writes', zh: '填写内容' }, { sealed: true }) text: string;
}
export class FillForm {
  @ListField({ en: 'Sections and what is written in them', zh: '各部分及内容' }, () => FormAnswer, 50, { min: 1 })
  answers: FormAnswer[];
}
export class FormAnswerView {
  @CodeField({ en: 'Section of the form', zh: '申请表部分' }) section: string;
  @LongTextField({ en: 'What the applicant wrote', zh: '填写内容' }) text: string;
}
