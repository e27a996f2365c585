import type { networks as english } from '../en/networks.ts'
import type { Translated } from '../Translated.ts'

export const networks: Translated<typeof english> = {}
