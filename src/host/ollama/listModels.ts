import { Ollama } from 'ollama'
import { z } from 'zod'
import type { InstalledModel } from '../../model/ModelsView.ts'
import { modelName } from '../../model/modelName.ts'
import { boundedFetch } from './boundedFetch.ts'
import { plain } from './OllamaProblem.ts'

export type Found = InstalledModel & {
  /** It runs on somebody else's machine, whatever the host. */
  readonly cloud: boolean
}

const version = z.object({ version: z.string().max(100) })
const tags = z.object({ models: z.array(z.unknown()).max(10_000) })
const tag = z.object({
  name: modelName,
  digest: z.string().regex(/^(sha256:)?[0-9a-f]{8,64}$/),
  size: z.number().nonnegative(),
  remote_host: z.string().optional(),
})

/** What Ollama has. A model whose name or digest is none is left out. @throws where nothing answers in time */
export async function listModels(host: string, signal: AbortSignal): Promise<{ version: string; models: Found[] }> {
  const ollama = new Ollama({ host, fetch: boundedFetch({ signal, maxBytes: 4_000_000, lines: false }) })
  const [told, listed] = await Promise.all([ollama.version(), ollama.list()])
  const models = tags.parse(listed).models.flatMap((raw) => {
    const parsed = tag.safeParse(raw)
    if (!parsed.success) return []
    const { name, digest, size, remote_host: remote } = parsed.data
    const cloud = (remote ?? '') !== '' || /[:-]cloud$/.test(name)
    return [{ name, digest, size: BigInt(Math.round(size)).toString(), cloud }]
  })
  return { version: plain(version.parse(told).version), models }
}
