import type { createExecutor } from '../../../../execution/createExecutor.ts'

export type ExecutorPorts = Parameters<typeof createExecutor>[0]
