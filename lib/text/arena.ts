/**
 * Hands out number arrays that live as long as one request: views on one large buffer, used again by the next.
 * Arrays of their own, a handful a paragraph, would cost more than the matching.
 */
export interface Arena {
  /** An array of nought, of this length. */
  int32s(length: number): Int32Array;
  uint8s(length: number): Uint8Array;
  /** Everything handed out so far is free to be handed out again. */
  reset(): void;
}

/** Size of the buffers, in numbers: a long article fits into one. */
const CHUNK = 65_536;

export function createArena(): Arena {
  const ints = createChunks((length) => new Int32Array(length));
  const bytes = createChunks((length) => new Uint8Array(length));
  return {
    int32s: ints.take,
    uint8s: bytes.take,
    reset() {
      ints.reset();
      bytes.reset();
    },
  };
}

function createChunks<T extends Int32Array | Uint8Array>(make: (length: number) => T) {
  let chunk = make(CHUNK);
  let used = 0;
  return {
    take(length: number): T {
      if (length > CHUNK) return make(length);
      if (used + length > CHUNK) {
        // The views on the full one keep it alive as long as they are needed.
        chunk = make(CHUNK);
        used = 0;
      }
      const view = chunk.subarray(used, (used += length)) as T;
      view.fill(0);
      return view;
    },
    reset: () => void (used = 0),
  };
}
