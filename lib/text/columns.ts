import type { Lists, Strings } from './lexicon.ts';

/** A typed array that grows while a lexicon is compiled. */
export interface Column<T> {
  push(value: number): void;
  readonly length: number;
  /** What was pushed, at its length. */
  done(): T;
}

const FIRST_SIZE = 256;

type NumberArray = Int32Array | Uint32Array | Uint8Array;

export function createColumn<T extends NumberArray>(make: (size: number) => T): Column<T> {
  let array = make(FIRST_SIZE);
  let length = 0;
  return {
    push(value) {
      if (length === array.length) {
        const larger = make(array.length * 2);
        larger.set(array);
        array = larger;
      }
      array[length++] = value;
    },
    get length() {
      return length;
    },
    done: () => array.slice(0, length) as T,
  };
}

export const uint32s = () => createColumn((size) => new Uint32Array(size));
export const int32s = () => createColumn((size) => new Int32Array(size));
export const uint8s = () => createColumn((size) => new Uint8Array(size));

/** Strings on their way into flat arrays. */
export function createStrings(): { push(text: string): void; readonly length: number; done(): Strings } {
  const bytes = uint8s();
  const start = uint32s();
  const wide = uint8s();
  let count = 0;
  let bits = 0;
  return {
    push(text) {
      start.push(bytes.length);
      const isWide = hasWide(text);
      if (isWide) bits |= 1 << (count & 7);
      for (let i = 0; i < text.length; i++) {
        bytes.push(text.charCodeAt(i) & 0xff);
        if (isWide) bytes.push(text.charCodeAt(i) >>> 8);
      }
      if ((++count & 7) === 0) {
        wide.push(bits);
        bits = 0;
      }
    },
    get length() {
      return count;
    },
    done() {
      start.push(bytes.length);
      wide.push(bits);
      return { bytes: bytes.done(), start: start.done(), wide: wide.done() };
    },
  };
}

function hasWide(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) return true;
  return false;
}

/** Lists of numbers on their way into flat arrays. */
export function createLists(): {
  push(list: readonly number[]): void;
  readonly length: number;
  done(): Lists;
} {
  const values = uint32s();
  const start = uint32s();
  return {
    push(list) {
      start.push(values.length);
      for (const value of list) values.push(value);
    },
    get length() {
      return start.length;
    },
    done() {
      start.push(values.length);
      return { values: values.done(), start: start.done() };
    },
  };
}
