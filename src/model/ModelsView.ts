/** A model that Ollama has on its disk. `digest` tells one version of a name from another. */
export type InstalledModel = {
  readonly name: string
  readonly digest: string
  /** Bytes, as a decimal string. */
  readonly size: string
}

/** What there is to read unfamiliar wording with, beside the built-in parser. Plain data for the faces. */
export type ModelsView = {
  /** `absent`: no Ollama answers; `guidance` says how to get it. The built-in parser works either way. */
  readonly status: 'absent' | 'ready'
  readonly host: string
  /** False where the host is not this machine: then the words of a message would leave it. */
  readonly local: boolean
  readonly version: string | null
  readonly installed: readonly InstalledModel[]
  /** The model that is asked where the parser is not sure. Null: none is asked. */
  readonly chosen: string | null
  /** What would suit this machine's free memory, and why, in one sentence. */
  readonly recommended: { readonly name: string; readonly reason: string } | null
  /** What a person should know, one sentence each: the digest changed, the words would leave this machine. */
  readonly warnings: readonly string[]
  readonly guidance: string
}

/** One step of fetching a model. Bytes as decimal strings; null where Ollama does not say. */
export type PullProgress = {
  readonly status: 'pulling' | 'done' | 'failed' | 'cancelled'
  readonly detail: string
  readonly completed: string | null
  readonly total: string | null
}
