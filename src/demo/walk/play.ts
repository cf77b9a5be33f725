import { agreement } from './chapters/agreement.ts';
import { amendment } from './chapters/amendment.ts';
import { callForOperators } from './chapters/announcement.ts';
import { caseFile } from './chapters/case-file.ts';
import { catalog } from './chapters/catalog.ts';
import { consenting } from './chapters/consents.ts';
import { copy } from './chapters/copy.ts';
import { deliveries } from './chapters/delivery.ts';
import { eligibility } from './chapters/eligibility.ts';
import { evaluation } from './chapters/evaluation.ts';
import { inspection } from './chapters/inspection.ts';
import { parties } from './chapters/parties.ts';
import { partner } from './chapters/partner.ts';
import { product } from './chapters/product.ts';
import { scenario, share } from './chapters/sharing.ts';
import { selection } from './chapters/selection.ts';
import { recorded, suspension } from './chapters/suspension.ts';
import { happened } from './chapters/waiting.ts';
import { healthZone } from './chapters/zone.ts';
import { ROWS } from './cohort.ts';
import { Stage } from './stage.ts';
import { WalkFailed, Walker } from './walker.ts';

const outOfForce =
  'The legal clock is past the policy set of the demo (R24-1): POST /demo/reset with {"confirm":"reset"} starts it again. · ' +
  '法定时钟已超出演示规则集的有效期，可重置演示数据。';

/** The chapters in their order; each hands on what it made. */
async function mainLine(stage: Stage): Promise<void> {
  const { walker } = stage;
  walker.chapter({ zh: '主体', en: 'The parties' });
  await parties(stage);
  walker.chapter({ zh: '专区', en: 'The zone' });
  const zone = await healthZone(stage);
  walker.chapter({ zh: '数据资源', en: 'The data resource' });
  const resource = await catalog(stage, zone);
  walker.chapter({ zh: '公告', en: 'The call' });
  const call = await callForOperators(stage, zone);
  walker.chapter({ zh: '申请与评审', en: 'Application and review' });
  const applicationId = await selection(stage, call);
  walker.chapter({ zh: '协议', en: 'The agreement' });
  const agreed = await amendment(stage, await agreement(stage, zone, resource, applicationId));
  walker.chapter({ zh: '场景、授权书与共享', en: 'Scenario, consent, sharing' });
  const used = await scenario(stage, agreed, resource);
  await consenting(stage, used);
  const grant = await share(stage, used, resource);
  walker.chapter({ zh: '脱敏与交付', en: 'De-identification and delivery' });
  await copy(stage, grant, resource);
  await deliveries(stage, grant, used);
  walker.chapter({ zh: '合作方与产品', en: 'Partner and product' });
  await product(stage, agreed, resource, await partner(stage, used));
  walker.chapter({ zh: '监督检查', en: 'Inspection' });
  await inspection(stage, agreed);
  walker.chapter({ zh: '授权期间的基本条件', en: 'Conditions during the term' });
  await eligibility(stage, agreed);
  walker.chapter({ zh: '暂停与恢复', en: 'Suspension' });
  await suspension(stage, agreed, grant);
  walker.chapter({ zh: '绩效评估与终止', en: 'Evaluation and end' });
  await evaluation(stage, zone, agreed, grant);
  await recorded(stage, agreed);
  await happened(stage, agreed);
  await caseFile(stage, agreed);
}

/** Plays the main line against a server in demo mode. Answers the exit code: 0, or 1 with the failed step printed. */
export async function play(url: string, print: (line: string) => void, rows = ROWS): Promise<0 | 1> {
  const began = performance.now();
  const walker = new Walker(print);
  try {
    await mainLine(await Stage.open(url, walker, rows));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    print(`\nFAILED · 未通过 ${error instanceof WalkFailed ? error.message : (error.stack ?? error.message)}`);
    if (error.message.includes('R24-1')) print(outOfForce);
    return 1;
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  print(
    `\n${walker.steps} steps lawful, ${walker.refusals} neighbors refused, in ${seconds} s · ` +
      `${walker.steps} 步合法办理，${walker.refusals} 项违法行为被拒。`,
  );
  return 0;
}
