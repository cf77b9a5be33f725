import { memberLevels, offices, type MemberLevel, type Office } from '../regulation/index.ts';
import { EnumField, FlagField, IdField, TextField } from '../platform/openapi/fields.ts';

const byNomination = {
  en: 'Expert who sits by joint nomination alone, and is never drawn by lot',
  zh: '仅经会同提名参加评审、不参加抽取的专家',
};

/** A new account reads and no more; what the person may do is decided by the security administrator. */
export class AddPerson {
  @TextField({ en: 'Name', zh: '姓名' }, 60) name: string;
  @IdField({ en: 'Employer of an expert', zh: '专家所在单位' }, { optional: true }) employerId?: string;
  @FlagField(byNomination, { optional: true }) byNomination?: boolean;
}
export class NamePerson {
  @IdField({ en: 'Person', zh: '人员' }) personId: string;
  @TextField({ en: 'Reason', zh: '理由' }, 500) reason: string;
}
export class RenamePerson extends NamePerson {
  @TextField({ en: 'New name', zh: '新姓名' }, 60) name: string;
}
export class SetMemberLevel extends NamePerson {
  @EnumField('MemberLevel', { en: 'What the person does', zh: '人员级别' }, memberLevels) memberLevel: MemberLevel;
}
export class AppointPerson extends NamePerson {
  @EnumField('Office', { en: 'Office', zh: '职务' }, offices) office: Office;
}

export class PersonView {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Name', zh: '姓名' }, 60) name: string;
  @EnumField('MemberLevel', { en: 'What the person does', zh: '人员级别' }, memberLevels) memberLevel: MemberLevel;
  @IdField({ en: 'Employer of an expert', zh: '专家所在单位' }, { optional: true, nullable: true }) employerId?:
    string | null;
  @FlagField(byNomination) byNomination: boolean;
  @FlagField({ en: 'Still there', zh: '在职' }) active: boolean;
  @EnumField('Office', { en: 'Office of an administrator', zh: '管理员职务' }, offices, {
    optional: true,
    nullable: true,
  })
  office?: Office | null;
}
