/** What a model is given. Nothing but the contract in short, the tickers and the person's own words is ever in here. */
export type ModelRequest = {
  readonly system: string
  readonly prompt: string
  /** The JSON schema of the answer. */
  readonly format: Readonly<Record<string, unknown>>
}

/** How an asking ended. The text is a stranger's: to be parsed, never believed. */
export type ModelAnswer =
  | { readonly status: 'answered'; readonly text: string }
  | { readonly status: 'failed'; readonly sentence: string }

/** A model that was chosen by the person. Bounded in time and in bytes by whoever makes it; it never throws. */
export type AskModel = {
  readonly name: string
  readonly digest: string
  readonly ask: (request: ModelRequest, signal: AbortSignal) => Promise<ModelAnswer>
}
