import { parseNotThis } from './parse-messages.ts';
import { hostOf, type Sender } from './sender-host.ts';
import type { KeptException } from './stored-items.ts';

/**
 * What a page's "Not this" amounts to. The site is the one the browser says the message came from, never one that
 * the message names: a page can speak for itself only, or hide marks everywhere.
 * Throws on what is no such message, and where there is no site to speak for.
 */
export function exceptionFrom(message: unknown, sender: Sender): KeptException {
  const { form, entity, everywhere } = parseNotThis(message);
  const host = everywhere ? null : hostOf(sender);
  if (host === '') throw new Error('This page belongs to no site');
  return { host, entity, form };
}
