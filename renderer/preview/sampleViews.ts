import type { AppInfo } from '../../src/api/Core.ts'
import type { ErrorData } from '../../src/errors/SaysoError.ts'

/** Samples: figures and addresses here are made up. */
export const sampleInfo: AppInfo = {
  version: '0.1.0 (sample)',
  chain: { id: 7_770_777, name: 'Practice chain', practice: true, coin: { symbol: 'ETH', name: 'Ether' } },
  account: '0x5Ab1e0000000000000000000000000000000001D',
  notifies: true,
  opensExplorers: true,
  standIns: [
    'The price feeds of the practice chain are ours: they start at fixed prices and do not follow the market.',
    'USDT here is a stand-in with USDT’s habits.',
  ],
  notices: [],
}

export const sampleNotices = [
  'Sayso was closed while a transaction was on its way. It was mined: the history has its end.',
  'Your journal was damaged and has been restored from its copy of this morning.',
]

export const sampleError: ErrorData = {
  code: 'chain-unreachable',
  message: 'The chain does not answer. What you see may be old.',
  facts: { waited: '3000 ms' },
}
