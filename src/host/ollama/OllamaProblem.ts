/** How an exchange with Ollama can go wrong. `detail` may be the server's own words: data, shown escaped. */
export class OllamaProblem extends Error {
  override readonly name = 'OllamaProblem'
  readonly kind: 'refused' | 'too-long' | 'garbage'

  constructor(kind: 'refused' | 'too-long' | 'garbage', detail: string) {
    super(detail)
    this.kind = kind
  }
}

/** What went wrong, as the end of a sentence that begins with the model's name. */
export function describeProblem(thrown: unknown, name: string): string {
  if (!(thrown instanceof Error)) return `${name} could not be asked.`
  if (thrown.name === 'TimeoutError') return `${name} took too long.`
  if (thrown.name === 'AbortError') return `${name} was not waited for.`
  // A stream that breaks is told as its cause's failure by some versions of Node.
  const problem = thrown instanceof OllamaProblem ? thrown : thrown.cause
  if (problem instanceof OllamaProblem) {
    if (problem.kind === 'too-long') return `${name} gave an answer without end, which was cut off.`
    if (problem.kind === 'garbage') return `${name} gave an answer that is none.`
    return `Ollama could not ask ${name}: ${plain(problem.message)}.`
  }
  if (thrown instanceof TypeError) return `Ollama does not answer, or vanished in the middle of an answer.`
  return `Ollama could not ask ${name}: ${plain(thrown.message)}.`
}

/** A stranger's words for a sentence of ours: printable, short, without a full stop of their own. */
export function plain(text: string): string {
  return text
    .replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, ' ')
    .slice(0, 160)
    .replace(/[.\s]+$/, '')
}
