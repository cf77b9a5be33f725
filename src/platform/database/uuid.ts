const SHAPE = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const anyCase = new RegExp(`^${SHAPE}$`, 'i');
const canonical = new RegExp(`^${SHAPE}$`);

/** A uuid in any spelling, as callers may write it. */
export const isUuid = (text: string): boolean => anyCase.test(text);
/** A uuid as this system writes it: where texts are compared, another spelling would be another id. */
export const isCanonicalUuid = (text: string): boolean => canonical.test(text);
