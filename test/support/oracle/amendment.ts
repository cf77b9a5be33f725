import { seedIds } from '../../../src/demo/ids.ts';
import { succession } from '../amending.ts';
import type { Oracle } from './oracle.ts';

const ids = seedIds.agreementAmendments;
const reason = { body: () => ({ reason: 'by the oracle' }) };
/** Of the suspended agreement, which would pass from the one operator to the other. */
const ours = { zone: 'comprehensive', operator: 'otherOperator', successor: 'operator' } as const;
const declaration = { by: 'liquidator', name: 'by the oracle', documentNumber: '1' };
const grounds = { event: 'merger', documentNumber: '2', fact: 'by the oracle' };
const judged = { 'open-signing': ['dataAuthority.1'], assess: ['dataAuthority.4'] } as const;

/**
 * Art. 8, 10-12, R11-3. Drafted by who drafts agreements; signed by exactly the bodies of Art. 10, the operator so far
 * and its successor (SU), who files its own evidence. Who judged the successor signs for nobody (R15-6). The center reads
 * what is offered, and has no say.
 */
export const amendmentOracle: Oracle = {
  aggregate: 'agreement_amendment',
  path: 'agreement-amendments',
  states: ['draft', 'signing', 'in_force', 'refused', 'abandoned'],
  sees: `
    DA | *
    ZR | *
    GC | signing in_force refused abandoned
    OP | *
    SU | *
    IN | signing in_force refused abandoned`,
  acts: `
    draft           | DA          | new     | Art 12
    revise          | DA          | draft   | Art 12
    upload-material | SU          | draft   | Art 8
    fill-checklist  | SU          | draft   | Art 8
    assess          | DA          | draft   | Art 8
    discard         | DA          | draft   | Art 12
    open-signing    | DA          | draft   | Art 8
    sign            | DA SA OP SU | signing | Art 10
    refuse          | DA SA OP SU | signing | Art 10
    abandon         | DA          | signing | Art 10`,
  handler: 'draft revise discard upload-material fill-checklist assess',
  unless: { sign: 'sign open-signing assess' },
  calls: {
    draft: { body: () => succession(seedIds.agreements.effective, 'otherOperator', { declaration }) },
    revise: {
      method: 'patch',
      path: '',
      body: () => ({ changes: { securityOfficer: '何远航' }, grounds, declaration }),
    },
    discard: { method: 'delete', path: '' },
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
    'open-signing': {},
    sign: { body: () => ({ signer: '签署人' }) },
    refuse: reason,
    abandon: reason,
  },
  specimens: [
    { id: ids.draft, state: 'draft', ...ours },
    { id: ids.signing, state: 'signing', ...ours, doneBy: judged },
    {
      id: ids.in_force,
      state: 'in_force',
      zone: 'transport',
      operator: 'otherOperator',
      successor: 'operator',
      doneBy: { ...judged, sign: ['dataAuthority.3', 'transportAuthority.1', 'otherOperator.1', 'operator.1'] },
    },
    { id: ids.refused, state: 'refused', ...ours, doneBy: judged },
    { id: ids.abandoned, state: 'abandoned', ...ours, doneBy: judged },
  ],
};
