/** A right to take that a plan gave and that is still there. `amount` is null where it could not be read. */
export type LeftAllowanceView = {
  readonly token: string
  readonly address: string
  readonly amount: string | null
  readonly spender: string
  readonly spenderAddress: string
  readonly sentence: string
}
