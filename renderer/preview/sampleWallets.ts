import type { WalletView } from '../../src/api/Core.ts'

const practice: WalletView = {
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
}

export const sampleWallets: readonly WalletView[] = [
  practice,
  {
    purpose: 'real',
    status: 'open',
    accounts: [
      {
        address: '0x52908400098527886E0F7030069857D2E4169EE7',
        name: 'Savings',
        kind: 'own',
        path: "m/44'/60'/0'/0/0",
      },
      { address: '0x8617E340B3D01FA5F11F306F4090FD50E238070D', name: 'Grandmother', kind: 'watch', path: null },
    ],
    chosen: '0x52908400098527886E0F7030069857D2E4169EE7',
    locksAfterSeconds: 300,
  },
]

export const sampleNoWallet: readonly WalletView[] = [
  practice,
  { purpose: 'real', status: 'none', accounts: [], chosen: null, locksAfterSeconds: 300 },
]
