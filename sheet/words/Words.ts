import type { en } from './en/index.ts'

type Spoken<Said> = {
  readonly [Key in keyof Said]: Said[Key] extends string
    ? string
    : Said[Key] extends (...given: never[]) => string
      ? Said[Key]
      : Spoken<Said[Key]>
}

/** What every language has: the same names as the English, filled with the same. */
export type Words = Spoken<typeof en>
