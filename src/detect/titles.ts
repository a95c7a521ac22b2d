import type {Root} from 'nlcst'
import type {VFile} from 'vfile'
import type {TitleStyle} from '../names/offices.js'
import {titleFaults} from '../names/titles.js'
import {proseOf} from '../prose.js'
import {report} from './report.js'

/** What the detector of titles may be told. */
export interface TitleOptions {
  /** `ap` (the default) shortens titles before a name: `Sen.`, `Maj. Gen.`; `full` spells them out. */
  readonly titles?: TitleStyle
}

/**
 * Flag titles in the order or form of another language: party and state before
 * the office, articles before a title and a name, ranks and portfolios after
 * their office.
 */
export function retextTitles(options: TitleOptions = {}) {
  return (tree: Root, file: VFile): undefined => {
    for (const fault of titleFaults(proseOf(tree, file), options.titles ?? 'ap')) {
      report(file, fault)
    }
  }
}
