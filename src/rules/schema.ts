import {topicNames} from './topics.js'

/**
 * The form of a rule file, as JSON Schema.
 *
 * The one description: `rules/schema.json` is this object, and the reader
 * checks files by walking it, so that editors and the reader agree. What no
 * schema can say (patterns, groups, ids used twice) the reader adds.
 */
export interface Schema {
  readonly $schema?: string
  readonly title?: string
  readonly description?: string
  readonly type?: 'array' | 'object' | 'string'
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly minLength?: number
  readonly minItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: false
  readonly minProperties?: number
  /** Alternatives of different types. */
  readonly anyOf?: readonly Schema[]
  /** Exactly one of these properties. */
  readonly oneOf?: readonly {readonly required: readonly string[]}[]
}

const text = (description: string): Schema => ({type: 'string', minLength: 1, description})
const choice = (description: string, values: readonly string[]): Schema => ({
  type: 'string',
  enum: values,
  description
})
const oneOrMore = (description: string, item: Schema = {type: 'string', minLength: 1}): Schema => ({
  description,
  anyOf: [item, {type: 'array', items: item, minItems: 1}]
})
const object = (
  description: string,
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[] = []
): Schema => ({
  type: 'object',
  description,
  properties,
  ...(required.length > 0 ? {required} : {}),
  additionalProperties: false
})

const patterns = {type: 'string', minLength: 1} as const

const context = (description: string): Schema => ({
  description,
  anyOf: [
    patterns,
    {type: 'array', items: patterns, minItems: 1},
    {
      type: 'object',
      properties: {
        sentence: oneOrMore('Patterns looked for in the sentence of the match.'),
        paragraph: oneOrMore('Patterns looked for in its paragraph.'),
        story: oneOrMore('Patterns looked for in the whole story.')
      },
      minProperties: 1,
      additionalProperties: false
    }
  ]
})

const roles = ['body', 'byline', 'caption', 'dateline', 'headline', 'slug'] as const

const language: Schema = {type: 'string', pattern: '^[a-z]{2,3}$'}

const shared: Readonly<Record<string, Schema>> = {
  severity: choice('What the fault does to a reader (default: warning).', [
    'error',
    'warning',
    'info'
  ]),
  applicability: choice(
    'mechanical: undoes a damage, changes no word. editorial (default): likely; somebody reads it. query: the question only.',
    ['mechanical', 'editorial', 'query']
  ),
  rationale: text('Why, in one sentence for an editor; {match}, {replacement}, {1} are filled in.'),
  note: text('More for the editor who asks.'),
  url: {type: 'string', pattern: '^https?://', description: 'Where to read on.'},
  source: oneOrMore(
    'Languages that leave this wording behind; the rule rests in other stories.',
    language
  ),
  case: choice('exact: capitals must be those of the pattern (for names).', ['exact']),
  in: oneOrMore('Kinds of passages where the rule applies.', {type: 'string', enum: roles}),
  quoted: choice('skip: the rule rests inside quotation marks.', ['skip'])
}

const nonEmpty: Schema = {type: 'string', minLength: 1}

const examples = object(
  'The tests of the rule.',
  {
    fix: {
      type: 'array',
      minItems: 1,
      description: 'Copy with the fault, and the copy mended.',
      items: object('', {from: text('With the fault.'), to: text('Mended.')}, ['from', 'to'])
    },
    ask: {
      type: 'array',
      minItems: 1,
      items: nonEmpty,
      description: 'Copy that is questioned, without a repair.'
    },
    keep: {
      type: 'array',
      minItems: 1,
      items: nonEmpty,
      description: 'Copy that looks like the fault and is right.'
    },
    known: {
      type: 'array',
      description: 'Copy that the rule still gets wrong.',
      items: object(
        '',
        {
          copy: text('The copy.'),
          wants: text('What it should read.'),
          why: text('What the rule would need to know.')
        },
        ['copy', 'wants', 'why']
      )
    }
  },
  ['keep']
)

const rule: Schema = {
  ...object(
    'One fault and its repair.',
    {
      id: {
        type: 'string',
        pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$',
        description: 'Unique in the pack: small letters, digits, hyphens.'
      },
      about: text('For those who keep the rules.'),
      find: oneOrMore('A pattern over words; of several, any.'),
      match: text('A regular expression in RE2 syntax, where words do not do.'),
      replace: {
        description: 'The repair, or several to choose from. Empty: delete.',
        anyOf: [{type: 'string'}, {type: 'array', items: {type: 'string'}, minItems: 1}]
      },
      prefer: choice('first: of several repairs the first goes into the patch.', ['first']),
      ...shared,
      topic: oneOrMore('The story is about one of these.', {type: 'string', enum: topicNames}),
      'not-topic': oneOrMore('Words of these are not at home in the story.', {
        type: 'string',
        enum: topicNames
      }),
      near: context(
        'The rule applies only with one of these nearby (sentence, if no scope is named).'
      ),
      unless: context('The rule does not apply with one of these nearby.'),
      'preceded-by': oneOrMore('One of these stands directly before.'),
      'followed-by': oneOrMore('One of these stands directly after.'),
      'not-preceded-by': oneOrMore('None of these stands directly before.'),
      'not-followed-by': oneOrMore('None of these stands directly after.'),
      examples
    },
    ['id', 'examples']
  ),
  oneOf: [{required: ['find']}, {required: ['match']}]
}

export const schema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'A wiremend rule file',
  ...object(
    'See README.md in the folder of the rules.',
    {
      pack: {
        type: 'string',
        pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$',
        description: 'Name of the pack: the first half of the ids of its rules.'
      },
      about: text('What the pack is for.'),
      defaults: object('What holds for all rules that do not say otherwise.', shared),
      rules: {type: 'array', items: rule, minItems: 1}
    },
    ['pack', 'rules']
  )
}
