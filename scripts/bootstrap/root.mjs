import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout's folder, with no slash at its end. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
