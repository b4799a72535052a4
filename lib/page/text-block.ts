/** A text node's place in a block. */
export interface TextPiece {
  node: Text;
  /** Where its text begins in the block's, in UTF-16 code units. */
  start: number;
}

/**
 * Text that runs on as the reader sees it: across inline elements, never across blocks. A node's characters
 * are kept one to one; between pieces may stand one character of ours, for a break or a gap.
 */
export interface TextBlock {
  /** The nearest block-level element. */
  container: Element;
  text: string;
  /** In document order, at least one. */
  pieces: TextPiece[];
}
