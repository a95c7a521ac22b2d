import type {Pluggable} from 'unified'
import {apply} from './apply.js'
import {type DetectorOptions, detectors, isWord} from './detect/index.js'
import {detect} from './detect.js'
import {withoutEchoes} from './echoes.js'
import {type Garble, garbleOf} from './garble.js'
import {type Finding, type FindingFix, type ProposeOptions, propose} from './propose.js'
import {type Resolution, resolve} from './resolve.js'
import {bundledRules, loadRules, type RuleSet} from './rules/index.js'
import type {SourceLanguage} from './source-language.js'
import {type ReadOptions, readStory, type Story, writeStory} from './story/index.js'

/** How to mend. */
export interface MendOptions extends ReadOptions, DetectorOptions, Omit<ProposeOptions, 'quoted'> {
  /** What `loadRules` gives; the bundled packs by default. */
  readonly rules?: RuleSet
  /**
   * Retext plugins that run after our own. Their messages join the line where
   * they carry `actual` and `expected`.
   */
  readonly plugins?: readonly Pluggable[]
  /**
   * Which of the proposed fixes ask to stand; the default takes the first fix of
   * each finding that is not a query.
   */
  readonly wants?: (fix: FindingFix, finding: Finding) => boolean
}

/** A story after the line. */
export interface Mended {
  readonly story: Story
  /** In the order of their places. Empty for a story that is not English. */
  readonly findings: readonly Finding[]
  readonly resolution: Resolution
  /** Why the story was left alone, if it was. */
  readonly skipped: string | undefined
  /** The language it was translated from, as far as its traces tell. */
  readonly translatedFrom: SourceLanguage | undefined
  /** How far it is from publishable; nothing for a story that was left alone. */
  readonly garble: Garble | undefined
  /** The decoded source with the standing edits made. */
  readonly text: string
  /** The same in the file's own bytes: outside the edits, those that arrived. */
  readonly bytes: Uint8Array
}

/**
 * Mend one story: read, detect, propose, resolve, apply.
 *
 * @param source
 *   The file as it arrived, or its text.
 * @param options
 *   Configuration; the bundled rule packs and all detectors by default.
 * @throws {StoryError}
 *   If the source cannot be read: binary, broken encoding, broken markup.
 *
 * @example
 * const {text} = await mend('Talks ended late .\n\nThe minister didnâ€™t stay.\n')
 * console.log(text) // Talks ended late.\n\nThe minister didn’t stay.\n
 */
export async function mend(
  source: string | Uint8Array,
  options: MendOptions = {}
): Promise<Mended> {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source
  const story = await readStory(bytes, {isWord, ...options})
  const {language} = story
  if (!language.english)
    return finish(story, [], options, {skipped: language.reason ?? 'not in English'})

  const rules = options.rules ?? (await defaultRules())
  const plugins = [...detectors(rules, options), ...(options.plugins ?? [])]
  const {detections, quoted, translatedFrom} = await detect(story, plugins)
  const findings = propose(story, withoutEchoes(detections), {...options, quoted})

  return finish(story, findings, options, {translatedFrom})
}

let loaded: Promise<RuleSet> | undefined

function defaultRules(): Promise<RuleSet> {
  loaded ??= loadRules([bundledRules])
  return loaded
}

function finish(
  story: Story,
  findings: readonly Finding[],
  options: MendOptions,
  about: {readonly skipped?: string; readonly translatedFrom?: SourceLanguage | undefined}
): Mended {
  const wants = options.wants ?? (() => true)
  const resolution = resolve(findings, (finding) => {
    const fix = finding.query ? undefined : finding.fixes[0]
    return fix && wants(fix, finding) ? fix : undefined
  })

  return {
    story,
    findings: [...findings].sort((a, b) => a.start - b.start || a.end - b.end),
    resolution,
    skipped: about.skipped,
    garble: about.skipped === undefined ? garbleOf(story, findings) : undefined,
    translatedFrom: about.translatedFrom,
    get text() {
      return apply(story.source, resolution.edits)
    },
    get bytes() {
      return writeStory(story, resolution.edits)
    }
  }
}
