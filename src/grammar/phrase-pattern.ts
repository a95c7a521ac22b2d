import {type Copy, type Fault, fixOf, likeFirst, type Rule} from './copy.js'
import {singularOf} from './nouns.js'
import {classes, classWords, type Element, verbForms} from './phrase-class.js'
import {comparedForm, gerund, participleOf, pastBases, thirdPerson} from './verbs.js'
import {words} from './words.js'

/**
 * A phrase that is wrong, one line of a table.
 *
 * ```text
 * he|she|they [must to] <base> => must
 * ```
 *
 * Words stand for themselves, `a|b` for either, `!a|b` for anything else,
 * `<class>` for a word of a class, `^` for the start of a sentence. The words
 * in brackets are replaced; `$2` in the replacement is the second of all the
 * pattern's places, and `ing($2)`, `base($2)`, `third($2)`, `participle($2)`
 * are its forms. Every place is one token.
 */
export interface PhrasePattern {
  readonly fault: string
  readonly rationale: string
  readonly query: boolean
  /** People speak so; not in quotations. */
  readonly spoken: boolean
  readonly elements: readonly Element[]
  /** Places that are replaced, half-open. */
  readonly from: number
  readonly to: number
  readonly replacement: string
  readonly sentenceStart: boolean
  /** The pattern is of parts of compounds, which others leave alone. */
  readonly hyphenated: boolean
  /** The place whose words call the rule. */
  readonly anchor: number
  readonly anchorWords: readonly string[]
}

/** Read a table of patterns: `pattern => replacement | rationale | options`, after a line `# fault`. */
export function readPatterns(table: string): PhrasePattern[] {
  const patterns: PhrasePattern[] = []
  let fault = ''

  for (const line of table.trim().split('\n')) {
    const text = line.trim()
    if (text === '') continue

    if (text.startsWith('#')) {
      fault = text.slice(1).trim()
      continue
    }

    const [body = '', rationale = '', options = ''] = text.split(' | ')
    patterns.push(readPattern(body, fault, rationale, options))
  }

  return patterns
}

function readPattern(
  body: string,
  fault: string,
  rationale: string,
  options: string
): PhrasePattern {
  const [left = '', replacement = ''] = body.split('=>').map((part) => part.trim())
  const elements: Element[] = []
  let from = 0
  let to = 0
  let anchor = -1
  let anchorWords: string[] = []
  let sentenceStart = false

  for (let piece of left.split(/\s+/)) {
    if (piece === '^') {
      sentenceStart = true
      continue
    }

    if (piece.startsWith('[')) {
      from = elements.length
      piece = piece.slice(1)
    }

    const closes = piece.endsWith(']')
    if (closes) piece = piece.slice(0, -1)

    if (piece !== '') {
      const alternatives = new Set(piece.replace(/^!/, '').split('|'))
      const named = /^<(\w+)>$/.exec(piece)?.[1]

      if (named) {
        const members = classWords[named]
        if (members && (anchor < 0 || members.size < cost(anchorWords))) {
          anchor = elements.length
          anchorWords = [...members]
        }

        elements.push(classes[named] as Element)
      } else if (piece.startsWith('!')) {
        elements.push((copy, at) => !alternatives.has(copy.norm(at)))
      } else {
        // Rules are called at words only.
        const callable = [...alternatives].every((word) => /\p{L}/u.test(word))
        if (callable && (anchor < 0 || cost(alternatives) < cost(anchorWords))) {
          anchor = elements.length
          anchorWords = [...alternatives]
        }

        elements.push((copy, at) => alternatives.has(copy.norm(at)))
      }
    }

    if (closes) to = elements.length
  }

  return {
    fault,
    rationale,
    query: options.includes('query'),
    spoken: options.includes('spoken'),
    elements,
    from,
    to,
    replacement,
    sentenceStart,
    hyphenated: / - /.test(left),
    anchor,
    anchorWords
  }
}

/** Words that stand in every sentence, so that a rule called at them is called too often. */
const frequent = words(`
  the a an of to in and is was for that on he it with as at by she are be this from his had have has
  they not we were said but one will who which would you i or her more there been when if can
  about than so what no out up into time years year do did only other new
`)

/** Of these, the words of every second phrase. */
const commonest = words('the a an of to in and')

/** How often a rule would be called in vain, if these words called it. */
function cost(alternatives: Iterable<string>): number {
  let sum = 0
  for (const word of alternatives) sum += commonest.has(word) ? 5000 : frequent.has(word) ? 1000 : 1
  return sum
}

/** The rule that a pattern is. */
export function ruleOf(pattern: PhrasePattern): Rule {
  const {elements, anchor, from, to, sentenceStart, hyphenated, spoken, fault, query, rationale} =
    pattern

  return (copy, at): Fault | undefined => {
    const start = at - anchor
    const end = start + elements.length - 1
    if (!copy.joined(start, at) || !copy.joined(at, Math.min(end, copy.tokens.length - 1))) return
    if (spoken && copy.quoted(at)) return
    if (sentenceStart && !copy.startsSentence(start)) return

    for (let index = 0; index < elements.length; index++) {
      const element = elements[index] as Element
      // The end of the passage is the end of a phrase.
      if (start + index >= copy.tokens.length || !copy.joined(at, start + index)) {
        if (index === elements.length - 1 && element === classes.end) continue
        return
      }
      if (!element(copy, start + index)) return
    }

    if (
      from < to &&
      !hyphenated &&
      (copy.compound(start + from) || copy.compound(start + to - 1))
    ) {
      return
    }

    return faultOf(copy, pattern, start)

    function faultOf(copy: Copy, {replacement}: PhrasePattern, start: number): Fault | undefined {
      const first = start + from
      const last = start + to - 1
      const text = fill(copy, start, replacement)
      if (text === undefined) return
      const wrong = from < to ? copy.slice(first, last) : copy.slice(start, first)
      const edit =
        from === to
          ? {start: copy.token(first).start, end: copy.token(first).start, text: `${text} `}
          : text === ''
            ? deletion(copy, first, last)
            : {...copy.span(first, last), text: likeFirst(copy, first, text)}

      return {
        fault,
        span: from === to ? copy.span(start, first) : copy.span(first, last),
        severity: 'warning',
        reason:
          text === ''
            ? `Unexpected “${wrong}” here, expected nothing`
            : `Unexpected “${wrong}”, expected “${text}”`,
        fixes: replacement === '?' ? [] : [fixOf([edit], rationale.replaceAll('{match}', wrong))],
        ...(query || replacement === '?' ? {query: true} : {})
      }
    }
  }
}

function deletion(copy: Copy, first: number, last: number) {
  const next = copy.tokens[last + 1]
  const start = copy.token(first).start
  // A comma takes no space with it.
  if (first === last && copy.token(first).kind === 'mark' && !copy.token(first).spaced) {
    return {start, end: copy.token(last).end, text: ''}
  }
  if (!next || next.kind === 'mark' || !copy.joined(first, last + 1)) {
    return {start: copy.token(first - 1).end, end: copy.token(last).end, text: ''}
  }
  const raises = copy.capital(first) && copy.startsSentence(first)
  return raises
    ? {start, end: next.start + 1, text: next.text.charAt(0).toUpperCase()}
    : {start, end: next.start, text: ''}
}

/** The replacement with its places filled; `undefined` where a word has no such form. */
function fill(copy: Copy, start: number, replacement: string): string | undefined {
  if (replacement === '?') return '…'
  let failed = false
  const text = replacement.replace(
    /(?:(\w+)\()?\$(\d)\)?/g,
    (_, form: string | undefined, place: string) => {
      const token = copy.token(start + Number(place) - 1)
      if (!form) return token.text
      const word = token.norm
      const lemma =
        form === 'base'
          ? (pastBases.get(word) ?? verbForms.get(word))
          : (verbForms.get(word) ?? word)
      if (lemma === undefined) {
        failed = true
        return ''
      }
      if (form === 'ing') return gerund(lemma)
      if (form === 'third') return thirdPerson(lemma)
      if (form === 'participle') return participleOf(lemma)
      if (form === 'singular') return singularOf.get(word) ?? word.replace(/s$/, '')
      if (form === 'comparative' || form === 'superlative') return comparedForm(word, form)
      if (form === 'comparative') return comparedForm(word, 'comparative')
      if (form === 'superlative') return comparedForm(word, 'superlative')
      if (form === 'subject')
        return (
          ({me: 'I', him: 'he', her: 'she', us: 'we', them: 'they'} as Record<string, string>)[
            word
          ] ?? word
        )
      return lemma
    }
  )
  return failed ? undefined : text
}
