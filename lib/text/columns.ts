import { ANCHOR_SHIFT, type Lists, type Strings } from './lexicon.ts';

/** A typed array that grows while a lexicon is compiled. */
export interface Column<T> {
  push(value: number): void;
  at(i: number): number;
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
    at: (i) => array[i]!,
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
  const anchors = uint32s();
  let bytes = new Uint8Array(FIRST_SIZE);
  let end = 0;
  let count = 0;

  /** Makes room for a string's letters, two bytes each, and its length. */
  function makeRoom(units: number) {
    const size = end + units * 2 + 4;
    if (size <= bytes.length) return;
    const larger = new Uint8Array(Math.max(size, bytes.length * 2));
    larger.set(bytes);
    bytes = larger;
  }

  return {
    push(text) {
      const { length } = text;
      makeRoom(length);
      if ((count++ & ((1 << ANCHOR_SHIFT) - 1)) === 0) anchors.push(end);
      const isWide = hasWide(text);
      let head = length * 2 + (isWide ? 1 : 0);
      for (; head >= 0x80; head >>>= 7) bytes[end++] = (head & 0x7f) | 0x80;
      bytes[end++] = head;
      for (let i = 0; i < length; i++) {
        const unit = text.charCodeAt(i);
        bytes[end++] = unit & 0xff;
        if (isWide) bytes[end++] = unit >>> 8;
      }
    },
    get length() {
      return count;
    },
    done: () => ({ bytes: bytes.slice(0, end), anchors: anchors.done() }),
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
