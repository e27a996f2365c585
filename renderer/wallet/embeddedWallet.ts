import { type Address, getAddress } from 'viem'
import { createConnector } from 'wagmi'
import type { WalletProvider } from './walletProvider.ts'

type Connected<WithCapabilities extends boolean> = {
  accounts: WithCapabilities extends true
    ? readonly { address: Address; capabilities: Record<string, unknown> }[]
    : readonly Address[]
  chainId: number
}

/** wagmi's connector to the wallet that lives in the app: always authorised, never asks, cannot sign. */
export function embeddedWallet(provider: WalletProvider, wallet: { account: string; chainId: number }) {
  const accounts = [getAddress(wallet.account)]
  const { chainId } = wallet

  async function connect<WithCapabilities extends boolean = false>(options?: {
    withCapabilities?: WithCapabilities | boolean | undefined
  }): Promise<Connected<WithCapabilities>>
  async function connect(options?: { withCapabilities?: boolean | undefined }) {
    return {
      accounts: options?.withCapabilities ? accounts.map((address) => ({ address, capabilities: {} })) : accounts,
      chainId,
    }
  }

  return createConnector<WalletProvider>(() => ({
    id: 'sayso',
    name: 'Sayso',
    type: 'embedded',
    connect,
    disconnect: async () => {},
    getAccounts: async () => accounts,
    getChainId: async () => chainId,
    getProvider: async () => provider,
    isAuthorized: async () => true,
    onAccountsChanged: () => {},
    onChainChanged: () => {},
    onDisconnect: () => {},
  }))
}
