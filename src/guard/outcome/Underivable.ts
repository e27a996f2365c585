import type { ErrorFacts } from '../../errors/SaysoError.ts'

/** Why no bounds follow from a sentence. Thrown and caught within this folder: outside it is a value. */
export class Underivable extends Error {
  override readonly name = 'Underivable'
  readonly rule: 'intent-checkable' | 'price-known'
  readonly instead: string
  readonly facts: ErrorFacts

  constructor(rule: Underivable['rule'], sentence: string, instead: string, facts: ErrorFacts = {}) {
    super(sentence)
    this.rule = rule
    this.instead = instead
    this.facts = facts
  }
}
