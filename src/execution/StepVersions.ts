import type { Version } from '../journal/foldPlans.ts'

/** The signed bytes of one step while they are waited for: one, and whatever was signed to take its place. */
export class StepVersions {
  #all: readonly [Version, ...Version[]]
  #join = Promise.withResolvers<null>()

  constructor(first: Version, ...more: readonly Version[]) {
    this.#all = [first, ...more]
  }

  get all(): readonly Version[] {
    return this.#all
  }

  get newest(): Version {
    return this.#all.at(-1) ?? this.#all[0]
  }

  /** Whoever waits hears of it. */
  add(version: Version): void {
    this.#all = [...this.#all, version]
    this.#join.resolve(null)
    this.#join = Promise.withResolvers()
  }

  /** When the next one joins. */
  joined(): Promise<null> {
    return this.#join.promise
  }
}
