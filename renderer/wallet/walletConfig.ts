import { custom, defineChain } from 'viem'
import { createConfig } from 'wagmi'
import type { AppInfo } from '../../src/api/Core.ts'
import { embeddedWallet } from './embeddedWallet.ts'
import type { WalletProvider } from './walletProvider.ts'

/** wagmi, knowing one chain and one wallet, both reached through the core. It keeps nothing and looks for no other. */
export function walletConfig(info: AppInfo, provider: WalletProvider) {
  const chain = defineChain({
    id: info.chain.id,
    name: info.chain.name,
    nativeCurrency: { ...info.chain.coin, decimals: 18 },
    rpcUrls: { default: { http: [] } },
  })
  return createConfig({
    chains: [chain],
    connectors: [embeddedWallet(provider, { account: info.account, chainId: info.chain.id })],
    transports: { [chain.id]: custom(provider, { retryCount: 0 }) },
    multiInjectedProviderDiscovery: false,
    storage: null,
    pollingInterval: 2_000,
  })
}
