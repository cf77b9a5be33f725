import { seedIds } from '../../../src/demo/ids.ts';
import { joint } from './joint.ts';
import type { Oracle } from './oracle.ts';

const ids = seedIds.agreementRenewals;
const ours = { zone: 'transport', operator: 'operator' } as const;
const finding = { body: () => ({ finding: 'by the oracle' }) };

/**
 * Art. 8, 12, R12-8. Asked for by the operator, who files its own evidence; decided together, by persons who found no
 * condition met (R15-6). The center has no say.
 */
export const renewalOracle: Oracle = {
  aggregate: 'agreement_renewal',
  path: 'agreement-renewals',
  states: ['requested', 'granted', 'refused', 'withdrawn', 'lapsed', 'concluded'],
  sees: `
    DA | *
    ZR | *
    OP | *
    IN | *
    CA | *`,
  acts: `
    request         | OP | new               | Art 12
    upload-material | OP | requested         | Art 8
    fill-checklist  | OP | requested         | Art 8
    assess          | DA | requested         | Art 8
    grant           | DA | requested         | Art 12, together
    refuse          | DA | requested         | Art 12, together
    withdraw        | OP | requested granted | Art 12
    concur          | SA | requested         | Art 12
    request-concurrence | LD | requested     | Art 12
    resolve         | CG | requested         | Art 12, overdue or refused`,
  handler: 'upload-material fill-checklist assess',
  unless: { grant: 'assess' },
  calls: {
    request: {
      about: { zone: 'health', operator: 'operator' },
      hidden: true,
      body: () => ({ agreementId: seedIds.agreements.effective, statement: 'by the oracle' }),
    },
    'upload-material': {
      path: 'materials',
      query: 'type=other&fileName=rules.pdf',
      type: 'application/pdf',
      text: '%PDF-1.4\ntrailer\n%%EOF\n',
    },
    'fill-checklist': {
      body: () => ({ conditions: [{ condition: 'security_officer', materialIds: [], statement: 'by the oracle' }] }),
    },
    assess: {
      body: () => ({ verdicts: [{ condition: 'security_officer', verdict: 'met', remark: 'by the oracle' }] }),
    },
    grant: finding,
    refuse: finding,
    withdraw: { body: () => ({ reason: 'by the oracle' }) },
    ...joint(() => 'grant'),
  },
  specimens: [{ id: ids.requested, state: 'requested', ...ours, doneBy: { assess: ['dataAuthority.4'] } }],
};
