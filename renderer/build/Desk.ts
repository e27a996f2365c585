import type { BuildFields, BuildPeriod } from '../../src/model/build/BuildFields.ts'
import type { Gap } from '../../src/model/build/builtSentence.ts'
import type { Choices } from './Choices.ts'
import type { Permissions } from './useChoices.ts'

/** What the gaps of one sentence are filled in from, and where that goes. */
export type Desk = {
  readonly fields: BuildFields
  readonly choices: Choices
  readonly permissions: Permissions
  readonly lifts: ReadonlyMap<BuildPeriod, string>
  readonly idOf: (gap: Gap) => string
  /** The sentence that says what is wrong there, or null. */
  readonly problemOf: (gap: Gap) => string | null
  readonly set: (change: Partial<BuildFields>) => void
  /** From then on it is said what is wrong there. */
  readonly leave: (gap: Gap) => void
}
