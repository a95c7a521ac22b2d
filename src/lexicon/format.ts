/**
 * The form of `lexicon/english.bin`, shared by the program that writes it and
 * the one that reads it.
 *
 * All numbers are little-endian.
 *
 * ```text
 * header     8 × uint32: magic, edges, words, characters, bytes of exact forms, root, 0, 0
 * edges      uint32 each: 7 bits character, 1 bit last of its node, 1 bit ends a word, 23 bits node
 * values     uint16 each, in the order of the words: the bits below
 * characters uint16 each: the UTF-16 code units that words use; an edge has their index
 * exact      UTF-8: forms that the bits cannot say, such as `iPhone`, one a line
 * ```
 *
 * A node is the index of its first edge; the node 0 has no edges. Every node
 * stands after the nodes it leads to, so one pass from the front can count the
 * words below each.
 */

/** “wml1” */
export const magic = 0x316c6d77

/** In bytes. */
export const headerLength = 32

/** Bits of an edge. */
export const edge = {
  character: 0x7f,
  last: 0x80,
  word: 0x1_00,
  /** Shift that leaves the node. */
  node: 9
} as const

/** Bits of a value: which forms of a word exist where. */
export const bit = {
  /** The American dictionary has the word in lower case. */
  lower: 0x1,
  /** … with a capital, as `Paris`. */
  title: 0x2,
  /** … in capitals, as `NATO`. */
  upper: 0x4,
  /** The British, Canadian or Australian dictionary, or our own list, has it in lower case. */
  elsewhereLower: 0x8,
  elsewhereTitle: 0x10,
  elsewhereUpper: 0x20,
  /** Every form above may take `'s`. */
  possessive: 0x40,
  /** Only a large dictionary has it. */
  rare: 0x80,
  /** The American spelling of a word that is spelled otherwise in Britain. */
  american: 0x100,
  /** The British spelling of a word that is spelled otherwise in America. */
  british: 0x200,
  /** Shift that leaves the frequency: eighths on the Zipf scale, 0–63. */
  frequency: 10
} as const

/** Before an exact form that the American dictionary does not have. */
export const elsewhereMark = '+'
