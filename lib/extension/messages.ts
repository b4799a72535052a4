import type { EntityCard, EntityKey } from '../text/entity-card.ts';
import type { FindRequest, FoundMentions } from '../text/mention.ts';
import type { NotThis } from '../text/not-this.ts';
import type { PageReport, PageState } from '../text/page-report.ts';
import type { Step } from '../text/step.ts';

/** Every message there is. Nouns are stored (stored-items.ts); these are the verbs. */
interface Messages {
  // page → background
  findMentions(request: FindRequest): FoundMentions;
  describeEntity(key: EntityKey): EntityCard | null;
  /** The rules of the marks, as a style sheet. */
  styleMarks(): string;
  /** The reader said "Not this" on the page; which site that is, the background sees for itself. */
  addException(notThis: NotThis): void;
  /** Takes it back. */
  removeException(notThis: NotThis): void;
  /** Loads more of our code into the page or frame that asks. */
  inject(script: InjectedScript): void;
  /** The page's reading changed; the badge follows, and the popup if it is open. A frame's is passed on to its page. */
  reportPage(report: PageReport): void;
  /** What the page around a frame says of the tab. */
  describeTab(): PageReport;

  // popup, commands → page
  describePage(): PageReport;
  /** To one frame. @returns whether there was a mention to go to */
  goToMention(step: Step): boolean | Promise<boolean>;
  /**
   * Frames with mentions, by the browser's numbers, 0 being the page itself, and the one the reader's last step ended
   * in; tells the page first, if a number is sent, which that is.
   */
  listFrames(at: number | undefined): { frames: number[]; at: number };

  // background → page, from a frame; background → frames, from their page
  noteFrame(frame: { frame: number; report: PageReport }): void;
  followPage(state: PageState): void;
}

export type InjectedScript = 'hover' | 'popover' | 'guide' | 'page';

export type Verb = keyof Messages;
export type Data<V extends Verb> = Parameters<Messages[V]>[0];
export type Answer<V extends Verb> = Awaited<ReturnType<Messages[V]>>;

/** Whom a message is for: the page of a tab, one of its frames, or (null) all of them. */
export interface Receiver {
  tabId: number;
  /** Default: 0, the page. */
  frameId?: number | null;
}

interface Received<V extends Verb> {
  data: Data<V>;
  sender: chrome.runtime.MessageSender;
}

type Handler = (received: { data: never; sender: chrome.runtime.MessageSender }) => unknown;

/**
 * Sends a message: to a tab if one is named, else to the extension's own contexts.
 * @returns the answer; rejects when nobody answers, and with the handler's error in words, its cause being the type
 */
export async function sendMessage<V extends Verb>(
  type: V,
  data?: Data<V>,
  to?: Receiver,
): Promise<Answer<V>> {
  const message = { type, data };
  const answer: unknown = await (to === undefined
    ? chrome.runtime.sendMessage(message)
    : chrome.tabs.sendMessage(to.tabId, message, to.frameId === null ? {} : { frameId: to.frameId ?? 0 }));
  if (typeof answer !== 'object' || answer === null) throw new Error(`Nobody answers to ${type}`);
  if ('error' in answer) throw new Error(String(answer.error), { cause: type });
  return ('res' in answer ? answer.res : undefined) as Answer<V>;
}

const handlers = new Map<unknown, Handler>();

/** Answers messages of one type in this context; others are left to whom they are for. @returns what stops it */
export function onMessage<V extends Verb>(
  type: V,
  handler: (received: Received<V>) => Answer<V> | Promise<Answer<V>> | Promise<void>,
): () => void {
  if (handlers.size === 0) chrome.runtime.onMessage.addListener(listen);
  handlers.set(type, handler as Handler);
  return () => void handlers.delete(type);
}

function listen(
  message: { type?: unknown; data?: never } | null,
  sender: chrome.runtime.MessageSender,
  respond: (answer: unknown) => void,
): boolean {
  const handler = handlers.get(message?.type);
  if (!handler) return false;
  // A promise's turn later, so that a handler that throws answers as one that rejects.
  void Promise.resolve()
    .then(() => handler({ data: message?.data as never, sender }))
    .then(
      (res) => respond({ res }),
      (error: unknown) => respond({ error: error instanceof Error ? error.message : String(error) }),
    );
  return true;
}
