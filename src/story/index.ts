export {type DamageOptions, findDamage} from './damage/index.js'
export {StoryError, type StoryPlace} from './error.js'
export {formats} from './formats/index.js'
export type {Language} from './language.js'
export {
  type MapOptions,
  type ReadOptions,
  readStory,
  type SourceEdit,
  type Story
} from './story.js'
export {type ByteEdit, byteEdits, writeStory} from './write.js'
