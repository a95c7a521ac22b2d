/**
 * Copy as it may stand in a terminal or above a patch: on one line, and without
 * characters that steer a terminal, reorder text, or start a line of their own.
 */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{C}/gu, escapeCharacter)
}

function escapeCharacter(character: string): string {
  return '\\u{' + (character.codePointAt(0) ?? 0).toString(16) + '}'
}

/** Cut text to a length in characters, with an ellipsis in the middle. */
export function shorten(text: string, length: number): string {
  const characters = [...text]
  if (characters.length <= length) return text
  const head = Math.ceil((length - 1) / 2)
  return characters.slice(0, head).join('') + '…' + characters.slice(head + 1 - length).join('')
}
