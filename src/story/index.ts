export {type DamageOptions, findDamage} from './damage/index.js'
export {StoryError, type StoryPlace} from './error.js'
export type {Language} from './language.js'
export {
  type ByteEdit,
  byteEdits,
  type MapOptions,
  type ReadOptions,
  readStory,
  type SourceEdit,
  type Story,
  writeStory
} from './story.js'
