export {apply} from './apply.js'
export * from './detect/index.js'
export {type Fault, type ProseMessage, report} from './detect/report.js'
export {type Detection, detect} from './detect.js'
export {diff, type ExplainedByteEdit} from './diff.js'
export {type Mended, type MendOptions, mend} from './mend.js'
export type {
  Applicability,
  Damage,
  Edit,
  Fix,
  Passage,
  Role,
  Severity,
  Span
} from './model.js'
export {parse} from './parse.js'
export {default as retextWiremend, type PresetOptions} from './preset.js'
export {type Finding, type FindingFix, type PlacedEdit, propose} from './propose.js'
export {type LocatedDamage, Prose, proseOf, type Token} from './prose.js'
export {patchOf} from './report/patch.js'
export {type Resolution, type ResolvedEdit, resolve} from './resolve.js'
export {loadRules, RuleError, type RuleSet} from './rules/index.js'
export {
  byteEdits,
  readStory,
  type SourceEdit,
  type Story,
  StoryError,
  writeStory
} from './story/index.js'
