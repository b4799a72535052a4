import type { Exception } from './mention.ts';
import type { Place } from './place.ts';
import { takeApart } from './written-form.ts';

export type IsUnwanted = (place: Pick<Place, 'referent' | 'form'>) => boolean;

/** Tells whether the reader said "Not this" of a form. */
export function createUnwanted(exceptions: readonly Exception[]): IsUnwanted {
  if (exceptions.length === 0) return () => false;
  const unwanted = new Set(exceptions.map(({ entity, form }) => `${entity} ${inWords(form)}`));
  return ({ referent, form }) => {
    const words = inWords(form());
    return referent.entities.some((entity) => unwanted.has(`${entity} ${words}`));
  };
}

/** "U.S." and "US" are the same to whoever says "Not this". */
const inWords = (form: string): string => takeApart(form).words.join(' ');
