import { cast } from '../../src/demo/cast.ts';
import { personOf, type As, type World } from './world.ts';

export interface Task {
  readonly id: string;
  readonly aggregate: string;
  readonly objectId: string;
  readonly caption?: string;
  readonly state: string;
  readonly waitsFor: string[];
  readonly about?: string;
  readonly text: string;
  readonly article: string;
  readonly rules: string[];
  readonly dueAt?: string;
  readonly dueBasis?: string;
  readonly href: string;
}
/** The whole list, page by page. */
export async function tasksOf(world: World, as: As, query = '', limit = 100): Promise<Task[]> {
  const found: Task[] = [];
  for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
    const more = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { status, body } = await world.get(as, `/tasks?limit=${limit}${query}${more}`);
    expect(status).toBe(200);
    found.push(...(body.items as Task[]));
    cursor = body.nextCursor as string | undefined;
  }
  return found;
}
/** Of one thing. */
export const about = (tasks: readonly Task[], objectId: string) => tasks.filter((t) => t.objectId === objectId);
/** What is waited for of one thing, a text a task. */
export const acts = (tasks: readonly Task[], objectId: string): string[] =>
  about(tasks, objectId).map((t) => [...t.waitsFor, ...(t.about === undefined ? [] : [t.about])].join(' '));
/** What a person of the cast may do. */
export const levelOf = (as: As): string => {
  const { personId } = personOf(as);
  return Object.values(cast).flatMap((o) => o.persons).find((p) => p.id === personId)?.memberLevel ?? ''; // prettier-ignore
};

/** Events of a type about one thing, as they are told to somebody now. */
export async function eventsOf(world: World, as: As, type: string, objectId: string): Promise<object[]> {
  const found: object[] = [];
  for (let at = '', more = true; more;) {
    const { body } = await world.get(as, `/events?limit=100${at === '' ? '' : `&cursor=${at}`}`);
    found.push(...(body.items as { type: string; objectId: string }[]).filter((e) => e.type === type && e.objectId === objectId)); // prettier-ignore
    at = encodeURIComponent(body.nextCursor as string);
    more = body.more as boolean;
  }
  return found;
}
