import type { Change } from '../../platform/acts/aggregate.ts';
import { badField } from '../../platform/errors/index.ts';
import type { ApplicationFacts } from '../application.facts.ts';
import type { FillForm } from './form.dto.ts';
import type { AnswerFact } from './form.facts.ts';

/** The act: what is written in sections of the form, over what stood there; the order is that of the form. */
export function filledForm(f: ApplicationFacts): Change<ApplicationFacts> {
  const sent = (f.input as FillForm).answers;
  const sections = f.form ?? [];
  sent.forEach(({ section, text }, i) => {
    const one = sections.find((s) => s.code === section);
    if (!one)
      throw badField(`/answers/${i}/section`, 'not-in-list', sections.map((s) => s.code).join(', ') || 'no form');
    if (text.length > one.maxLength)
      throw badField(`/answers/${i}/text`, 'too-long', `1 to ${one.maxLength} characters`);
    if (sent.findIndex((a) => a.section === section) !== i)
      throw badField(`/answers/${i}/section`, 'duplicate', 'each section once');
  });
  const written = (code: string): AnswerFact[] => {
    const answer = [...sent, ...f.answers].find((a) => a.section === code);
    return answer ? [{ section: code, text: answer.text }] : [];
  };
  return { set: { answers: sections.flatMap(({ code }) => written(code)) } };
}
