import type {Root} from 'nlcst'
import {unified} from 'unified'
import type {VFile} from 'vfile'
import {type DetectorOptions, detectors} from './detect/index.js'
import {loadRules, type RuleSet} from './rules/index.js'

/** Configuration of the preset. */
export interface PresetOptions extends DetectorOptions {
  /** What `loadRules` gives; the bundled packs by default. */
  readonly rules?: RuleSet
}

/**
 * All detectors, as one plugin for anybody's retext pipeline.
 *
 * The file is read as plain text. Messages carry `actual` and `expected` as
 * those of other plugins do, and our `severity` and `fixes` besides.
 *
 * @example
 * const file = await unified()
 *   .use(retextEnglish)
 *   .use(retextWiremend)
 *   .use(retextStringify)
 *   .process('Talks ended late .')
 * console.log(file.messages[0].actual) // ' '
 */
export default function retextWiremend(options: PresetOptions = {}) {
  let processor: Promise<{run(tree: Root, file: VFile): Promise<unknown>}> | undefined

  return async (tree: Root, file: VFile): Promise<undefined> => {
    processor ??= prepare(options)
    await (await processor).run(tree, file)
  }
}

async function prepare(options: PresetOptions) {
  const rules = options.rules ?? (await loadRules())
  return unified().use(detectors(rules, options)).freeze()
}
