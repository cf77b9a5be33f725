import { DateField, IdField, TextField } from '../platform/openapi/fields.ts';

export class ProposeNominee {
  @IdField({ en: 'Expert beside the lot, or of another register', zh: '不参加抽取的或者其他专家库的专家' })
  personId: string;
  @TextField({ en: 'Why this person', zh: '提名理由' }, 2000) reason: string;
}
export class NomineeView extends ProposeNominee {
  @DateField({ en: 'Proposed on', zh: '提名日' }) proposedOn: string;
}
