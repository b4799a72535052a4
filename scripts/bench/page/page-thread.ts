import type { CDPSession } from '@playwright/test';
import type { Tab } from '../../drive/driven-browser.ts';

/** What a page's own thread did while it was watched; processor time, in milliseconds, so that a busy machine counts less. */
export interface ThreadTime {
  /** In the extension's tasks: its script, with the style and layout it asks for, messages and garbage. */
  extension: number;
  /** Longest task with the extension's script in it. */
  longest: number;
  /** In the functions that `runCold` calls. */
  measured: number;
  /** Each call of the extension's script, in milliseconds. */
  calls: number[];
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { worldName?: string; data?: { url?: string } };
}

const EXTENSION_WORLD = 'Parallax';
const BENCH_WORLD = 'bench';

/** Part of drawing a frame: what the page does anyway once something has changed. */
const FRAME = new Set(['FireAnimationFrame', 'PrePaint', 'Commit', 'Layerize', 'BeginFrame']);

/** Watches the page's thread while something is done, and takes off what it does anyway in so long a time. */
export async function watchExtension(tab: Tab, { ms, work }: { ms: number; work: () => Promise<unknown> }) {
  const wait = () => new Promise((end) => setTimeout(end, ms));
  const idle = await watchThread(tab, wait);
  const busy = await watchThread(tab, async () => {
    await work();
    await wait();
  });
  return { ...busy, extension: Math.max(0, busy.extension - idle.extension) };
}

async function watchThread(tab: Tab, work: () => Promise<unknown>): Promise<ThreadTime> {
  const session = tab.protocol!;
  const complete = new Promise<{ stream?: string }>((done) => {
    session.once('Tracing.tracingComplete', done);
  });
  await session.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: {
      recordMode: 'recordUntilFull',
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'],
    },
  });
  await inBenchWorld(tab, '0');
  await work();
  await session.send('Tracing.end');
  const { stream } = await complete;
  const { traceEvents } = JSON.parse(await readStream(session, stream!));
  return sumUp(traceEvents);
}

async function readStream(session: CDPSession, handle: string): Promise<string> {
  const parts: Buffer[] = [];
  for (;;) {
    const { data, eof, base64Encoded } = await session.send('IO.read', { handle, size: 1 << 20 });
    parts.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'));
    if (eof) return Buffer.concat(parts).toString('utf8');
  }
}

/** A task of the thread and what happened in it. */
interface Task {
  event: TraceEvent;
  inside: TraceEvent[];
}

function sumUp(events: TraceEvent[]): ThreadTime {
  const spans = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const ours = spans.filter(isScript);
  // A benchmark's own call comes first in every watch.
  const thread = ours.find(({ args }) => args?.worldName === BENCH_WORLD);
  if (!thread) return { extension: 0, longest: 0, measured: 0, calls: [] };
  const onThread = spans.filter(({ pid, tid }) => pid === thread.pid && tid === thread.tid);
  const tasks = tasksOf(onThread);
  const result: ThreadTime = { extension: 0, longest: 0, measured: 0, calls: [] };
  for (const { event, inside } of tasks) {
    const calls = outermost(inside.filter(isScript));
    const isShared = inside.some((event) => FRAME.has(event.name) || isForeign(event));
    const bench = calls.filter(({ args }) => args?.worldName === BENCH_WORLD);
    result.measured += sum(bench);
    result.calls.push(...calls.filter((call) => !bench.includes(call)).map(cpu));
    // A reply arrives as a task of its own that names no function.
    const own = isShared ? sum(calls.filter(({ args }) => args?.worldName !== BENCH_WORLD)) : cpu(event);
    if (bench.length === 0) result.extension += own;
    if (calls.length > 0 && bench.length === 0) result.longest = Math.max(result.longest, cpu(event));
  }
  return result;
}

const isScript = ({ name, args }: TraceEvent): boolean =>
  (name === 'v8.callFunction' && (args?.worldName === EXTENSION_WORLD || args?.worldName === BENCH_WORLD)) ||
  (name === 'EvaluateScript' && args?.data?.url?.startsWith('chrome-extension:') === true);

const isForeign = (event: TraceEvent): boolean =>
  (event.name === 'EvaluateScript' || event.name === 'v8.callFunction') && !isScript(event);

const cpu = ({ tdur, dur }: TraceEvent): number => (tdur ?? dur ?? 0) / 1000;
const sum = (events: TraceEvent[]): number => events.reduce((total, event) => total + cpu(event), 0);
const end = ({ ts, dur }: TraceEvent): number => ts + (dur ?? 0);

function tasksOf(events: TraceEvent[]): Task[] {
  const tasks: Task[] = [];
  for (const event of events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const last = tasks.at(-1);
    if (last && event.ts < end(last.event)) last.inside.push(event);
    else if (event.name === 'RunTask') tasks.push({ event, inside: [] });
  }
  return tasks;
}

function outermost(events: TraceEvent[]): TraceEvent[] {
  const top: TraceEvent[] = [];
  for (const event of events) {
    const last = top.at(-1);
    if (!last || event.ts >= end(last)) top.push(event);
  }
  return top;
}

/**
 * Runs a function once in a world of its own, in which no wrapper of the page's nodes exists yet and nothing is
 * compiled. It travels as text: it sees its argument and what `library` defines, and nothing else of ours.
 *
 * @returns processor time in milliseconds
 */
export async function runCold<A>(
  tab: Tab,
  work: (argument: A) => unknown,
  { argument, library = '' }: { argument?: A; library?: string } = {},
): Promise<number> {
  const call = `(${String(work)})(${JSON.stringify(argument)})`;
  const { measured } = await watchThread(tab, () =>
    inBenchWorld(tab, call, `${library};globalThis.__name = (work) => work;`),
  );
  return measured;
}

/** In a task of its own: how the thread is told from others, too. */
async function inBenchWorld(tab: Tab, expression: string, before = ''): Promise<void> {
  const session = tab.protocol!;
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: BENCH_WORLD,
  });
  if (before) await session.send('Runtime.evaluate', { contextId, expression: `${before};0` });
  const { exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId,
    awaitPromise: true,
    expression: `new Promise((done, fail) => setTimeout(() => { try { ${expression}; done(); } catch (error) { fail(error); } }))`,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}
