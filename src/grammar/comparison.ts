import {type Copy, type Fault, removing, type Trigger} from './copy.js'
import {words} from './words.js'

const comparatives = words(`
  better worse bigger smaller larger greater higher lower longer shorter stronger weaker faster slower
  cheaper older younger easier harder richer poorer safer earlier later deeper wider closer
  heavier lighter louder warmer colder hotter happier
`)

/** `more better`, `most biggest`: compared twice. */
export const comparison: Trigger = {words: ['more', 'most'], rule: comparisonRule}

function comparisonRule(copy: Copy, at: number): Fault | undefined {
  const norm = copy.after(at)
  const superlative = copy.norm(at) === 'most'
  const twice = superlative
    ? (/(?:st)$/.test(norm) && comparatives.has(norm.replace(/st$/, 'r'))) ||
      norm === 'best' ||
      norm === 'worst'
    : comparatives.has(norm)
  if (!twice || copy.compound(at + 1) || copy.quoted(at)) return
  const next = copy.norm(at + 2)
  // “more older voters”: more of them.
  const ended = /^(?:than|[.,;]|and|for|in|to|if|when|because)$/.test(next)
  if (!superlative && !ended) return
  if (superlative && !/^(?:the|its|his|her|their)$/.test(copy.before(at))) return

  return {
    fault: 'double-comparison',
    span: copy.span(at, at + 1),
    severity: 'warning',
    reason: `Unexpected “${copy.slice(at, at + 1)}”, expected “${norm}”`,
    fixes: [removing(copy, at, at, `“${norm}” is compared already.`)]
  }
}
