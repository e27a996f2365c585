import { createTRPCContext } from '@trpc/tanstack-react-query'
import type { AppRouter } from '../../src/api/router.ts'

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()
