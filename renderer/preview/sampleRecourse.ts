import type { RecourseView } from '../../src/api/Core.ts'
import { sampleAddress } from './sampleStages.ts'

/** Samples: figures and addresses here are made up. */
export const sampleRecourse: RecourseView = {
  status: 'open',
  resume: {
    sentence: 'Supply 1,000 USDC to Aave v3. It costs about $0.43, the network fee and the pools’ fees together.',
    say: 'supply 1000 USDC to aave',
  },
  unwind: {
    sentence:
      'Take back the permission of Aave v3 to move your USDC. It costs about $0.09, the network fee and the pools’ fees together.',
    say: 'revoke USDC from aave',
  },
  leave: `Nothing more of this is sent. Nothing of yours moved but the fees. The Aave pool (${sampleAddress.aave}) may still take 1,000 USDC of yours. To take that right back, say: revoke USDC from aave.`,
}
