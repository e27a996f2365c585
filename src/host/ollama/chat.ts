import { Ollama } from 'ollama'
import type { ModelRequest } from '../../intent/model/AskModel.ts'
import { boundedFetch } from './boundedFetch.ts'
import { OllamaProblem } from './OllamaProblem.ts'

/** An answer names a few spans of one message: far below these. */
const maxTokens = 600
const maxCharacters = 16_000
const maxBytes = 2_000_000
/** A model that is held to a schema and has nothing to say sometimes writes blanks for ever. */
const maxBlank = 200

/** The model's answer to one request. @throws what a server can do wrong, and the signal's reason */
export async function chat(host: string, model: string, request: ModelRequest, signal: AbortSignal): Promise<string> {
  const enough = new AbortController()
  const ollama = new Ollama({
    host,
    fetch: boundedFetch({ signal: AbortSignal.any([signal, enough.signal]), maxBytes, lines: true }),
  })
  try {
    const stream = await ollama.chat({
      model,
      stream: true,
      think: false,
      format: request.format,
      options: { temperature: 0, seed: 0, num_predict: maxTokens },
      messages: [
        { role: 'system', content: request.system },
        { role: 'user', content: request.prompt },
      ],
    })
    let text = ''
    for await (const part of stream) {
      const content: unknown = part.message?.content
      if (typeof content === 'string') text += content
      if (text.length > maxCharacters) throw new OllamaProblem('too-long', `more than ${maxCharacters} characters`)
      if (text.length - text.trimEnd().length > maxBlank) throw new OllamaProblem('garbage', 'blanks without end')
    }
    return text
  } finally {
    enough.abort()
  }
}
