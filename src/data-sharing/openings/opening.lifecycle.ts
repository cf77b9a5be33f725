import {
  anyone,
  defineLifecycle,
  inspector,
  notThePersonWho,
  own,
  R24_1,
  role,
  system,
  withZoneRegulators,
  zoneRegulator,
  type Requirement,
} from '../../regulation/index.ts';
import type { OpeningFacts } from './opening.facts.ts';
import { R14_2, R14_6, R16_8 } from './opening.rules.ts';

const provider = [own('providerId', 'data_provider')];
const authority = [role('data_authority')];
const together = withZoneRegulators('R14-6');
const zoneIsOpen: Requirement<OpeningFacts> = {
  code: 'zone-not-open',
  rule: 'R22-1',
  holds: (f) => f.zoneState === 'open',
  params: (f) => ({ state: f.zoneState }),
};
const cataloged: Requirement<OpeningFacts> = {
  code: 'resource-not-offered',
  rule: 'R02-2',
  holds: (f) => f.resource.state === 'cataloged',
  params: (f) => ({ state: f.resource.state }),
};

// prettier-ignore
export const zoneOpening = defineLifecycle<OpeningFacts>()({
  aggregate: 'zone_opening', path: 'zone-openings', article: 'Art 14', text: { en: 'Opening of a resource to a zone', zh: '数据资源向专区开放' },
  initial: 'proposed', final: ['refused', 'withdrawn'],
  states: {
    proposed: { en: 'proposed by the provider', zh: '已提请' },
    opened: { en: 'open to the zone', zh: '已开放' },
    refused: { en: 'refused', zh: '不予开放' },
    withdrawn: { en: 'withdrawn', zh: '已撤回' },
  },
  read: [own('providerId', 'data_provider'), role('data_authority'), role('governance_center'), zoneRegulator(), anyone(['opened']), inspector('zoneId', 'providerId')],
  rows: [
    { act: 'propose', text: { en: 'Propose to open a resource to a zone', zh: '提请向专区开放' }, from: [], to: 'proposed', by: provider, requires: [zoneIsOpen, cataloged], rules: [R24_1, R14_2, R16_8], article: 'Art 14' },
    { act: 'open', text: { en: 'Open it to the zone', zh: '开放' }, from: ['proposed'], to: 'opened', by: authority, with: together, unless: [notThePersonWho('propose')], requires: [zoneIsOpen, cataloged], rules: [R24_1, R14_6, R14_2, R16_8], article: 'Art 14', basis: ['R15-6', 'R14-6'], waits: { or: ['refuse'] } },
    { act: 'refuse', text: { en: 'Refuse to open it', zh: '不予开放' }, from: ['proposed'], to: 'refused', by: authority, with: together, unless: [notThePersonWho('propose')], article: 'Art 14', basis: ['R15-6'] },
    { act: 'retract', text: { en: 'Take the proposal back', zh: '撤回提请' }, from: ['proposed'], to: 'withdrawn', by: provider, article: 'Art 14' },
    { act: 'withdraw', text: { en: 'Withdraw the opening', zh: '撤回开放' }, from: ['opened'], to: 'withdrawn', by: authority, with: together, article: 'Art 14', cutsOff: true, protective: true },
    { act: 'end', text: { en: 'End with the resource', zh: '随资源终止' }, from: ['proposed', 'opened'], to: 'withdrawn', by: [system()], article: 'Art 2', basis: ['R02-2'], cutsOff: true, protective: true },
  ],
});
