import type { ModelsView } from '../../model/ModelsView.ts'

/** From Ollama's library, largest first: what each needs while it answers, in billions of bytes, with room for the message. */
const candidates = [
  { name: 'qwen3:8b', needs: 8 },
  { name: 'qwen3:4b', needs: 4.5 },
  { name: 'qwen3:1.7b', needs: 2.5 },
] as const

/** What fits into the memory that is free now. Which processor answers changes how fast, not whether. */
export function recommend(freeBytes: number): ModelsView['recommended'] {
  const free = freeBytes / 1e9
  const fits = candidates.find(({ needs }) => needs <= free)
  if (fits === undefined) return null
  return {
    name: fits.name,
    reason: `${free.toFixed(1)} GB of memory are free, and it needs about ${fits.needs} GB while it answers.`,
  }
}
