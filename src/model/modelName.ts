import { z } from 'zod'

/** As Ollama names models: "qwen3:4b", "hf.co/someone/model:tag". No spaces, no control characters, no climbing of folders. */
export const modelName = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9._:/-]*[A-Za-z0-9])?$/)
  .refine((name) => !name.includes('..'))
