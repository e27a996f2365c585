import type { Worry } from '../../../model/worries.ts'

/** What is asked, by what the person worries about: whole turns, politeness left off. One shape a line. */
export type Sayings = Readonly<Partial<Record<Worry, readonly string[]>>>
