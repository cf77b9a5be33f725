import { Redaction } from './case-file.redaction.ts';

const digest = (value: string): string => `[${value.length}]`;
const redacted = (view: Readonly<Record<string, unknown>>, others: readonly object[] = []): object =>
  new Redaction(digest, [view, ...others]).view(view);

describe('what the public gets of a record', () => {
  it('blanks persons by name and by id, and their names where they stand in running text', () => {
    const view = {
      securityOfficer: '何远航',
      signatures: [{ signer: '周明', personId: 'p-1', organizationId: 'o' }],
      remark: null,
    };
    const decision = { fact: '经周明与何远航确认,逾期未改' };
    expect(redacted({ ...view, decision })).toEqual({
      securityOfficer: '[5]',
      signatures: [{ signer: '[4]', personId: '[5]', organizationId: 'o' }],
      remark: null,
      decision: { fact: '经[2]与[3]确认,逾期未改' },
    });
  });
  it('blanks the sections that the parties marked as a trade secret, and no other', () => {
    const view = { sections: { content: '内容', fees: '定价办法' }, tradeSecretSections: ['fees'] };
    expect(redacted(view)).toMatchObject({ sections: { content: '内容', fees: '[6]' } });
    expect(redacted({ ...view, tradeSecretSections: [] })).toMatchObject({ sections: view.sections });
  });
  it('blanks them in what an amendment changes, and in the text that it leaves', () => {
    const agreement = { sections: { fees: '定价办法' }, tradeSecretSections: ['fees'] };
    const amendment = {
      changes: { sections: { fees: '新定价' } },
      terms: { sections: { fees: '定价办法', content: '内容' } },
    };
    expect(redacted(amendment, [agreement])).toEqual({
      changes: { sections: { fees: '[5]' } },
      terms: { sections: { fees: '[6]', content: '内容' } },
    });
  });
  it('blanks what a marked material is called, and keeps its hashes', () => {
    const material = {
      fileName: '报价.pdf',
      auditorName: null,
      seal: '公章',
      sha256: 'ab',
      sm3: 'cd',
      tradeSecret: true,
    };
    expect(redacted({ materials: [material, { ...material, tradeSecret: false }] })).toEqual({
      materials: [
        { ...material, fileName: '[8]', seal: '[4]' },
        { ...material, tradeSecret: false },
      ],
    });
  });
  it("blanks the applicant's own words whether or not they are marked", () => {
    expect(
      redacted({ plan: '运营方案', notes: { statement: '陈述', grounds: '事实' }, checklist: [{ statement: '' }] }),
    ).toEqual({ plan: '[6]', notes: { statement: '[4]', grounds: '事实' }, checklist: [{ statement: '' }] });
    const answers = [{ section: 'staff', text: '十人' }];
    expect(redacted({ answers })).toEqual({ answers: `[${JSON.stringify(answers).length}]` });
  });
});
