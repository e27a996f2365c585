import { useState } from 'react'
import { useBlockNumber, WagmiProvider } from 'wagmi'
import type { AppInfo } from '../../src/api/Core.ts'
import { useTRPCClient } from '../bridge/trpc.ts'
import { walletConfig } from './walletConfig.ts'
import { walletProvider } from './walletProvider.ts'

type Props = { readonly info: AppInfo; readonly known: string }

/** The newest block, followed through the embedded wallet. Loaded after the first paint: wagmi and viem are heavy. */
export default function FollowedBlock({ info, known }: Props) {
  const client = useTRPCClient()
  const [config] = useState(() =>
    walletConfig(
      info,
      walletProvider(info.account, (input) => client.rpc.query(input)),
    ),
  )
  return (
    <WagmiProvider config={config}>
      <Newest known={known} />
    </WagmiProvider>
  )
}

function Newest({ known }: { readonly known: string }) {
  const { data } = useBlockNumber({ watch: true })
  // Two sources follow the chain; the later block is the truer one.
  return data !== undefined && data > BigInt(known) ? data.toString() : known
}
