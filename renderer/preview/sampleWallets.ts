import type { WalletView } from '../../src/api/Core.ts'

export const sampleWallets: readonly WalletView[] = [
  {
    purpose: 'practice',
    status: 'open',
    accounts: [
      {
        address: '0x90F79bf6EB2c4f870365E785982E1f101E93b906',
        name: 'Practice',
        kind: 'own',
        path: "m/44'/60'/0'/0/0",
      },
    ],
    chosen: '0x90F79bf6EB2c4f870365E785982E1f101E93b906',
    locksAfterSeconds: null,
  },
  { purpose: 'real', status: 'none', accounts: [], chosen: null, locksAfterSeconds: 300 },
]
