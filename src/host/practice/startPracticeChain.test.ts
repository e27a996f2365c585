import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Address, createPublicClient, erc20Abi, getAddress, http, maxUint256 } from 'viem'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import book from '../../../assets/practice-chain/book.json' with { type: 'json' }
import { practice } from '../../chain/networks/practice.ts'
import { connectPractice } from './chainClient.ts'
import { baseFee } from './keepSaved.ts'
import { type PracticeChain, type PracticeChainOptions, startPracticeChain } from './startPracticeChain.ts'
import { stateFiles } from './stateFiles.ts'

const account = '0x00000000000000000000000000000000000a11ce'
const ether = 10n ** 18n

let directory: string
let running: PracticeChain[]

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sayso-practice-'))
  running = []
})

afterEach(async () => {
  for (const chain of running) await chain.stop()
  await rm(directory, { recursive: true, force: true, maxRetries: 5 })
})

async function start(options: Partial<PracticeChainOptions> = {}): Promise<PracticeChain> {
  const chain = await startPracticeChain({ directory, ...options })
  running.push(chain)
  return chain
}

async function stop(chain: PracticeChain): Promise<void> {
  running = running.filter((other) => other !== chain)
  await chain.stop()
}

function clientOf(chain: { readonly rpcUrl: string }) {
  return createPublicClient({ transport: http(chain.rpcUrl) })
}

function etherOf(chain: { readonly rpcUrl: string }): Promise<bigint> {
  return clientOf(chain).getBalance({ address: account })
}

/** A process that has ended but waits to be cleared away counts as gone. */
async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || (await readFile(`/proc/${pid}/cmdline`, 'utf8')) !== ''
  } catch {
    return false
  }
}

test('default', async () => {
  const chain = await start()
  expect(chain.startedFrom).toEqual({ status: 'fresh' })
  expect(new URL(chain.rpcUrl).hostname).toBe('127.0.0.1')
  const client = clientOf(chain)
  expect(await client.getChainId()).toBe(7_357_001)
  const block = await client.getBlock()
  expect(block.number).toBe(BigInt(book.blockNumber) + 1n)
  expect(block.baseFeePerGas).toBe(baseFee)
  // No months of interest, whatever the wall clock says.
  expect(Number(block.timestamp) - book.timestamp).toBeGreaterThan(0)
  expect(Number(block.timestamp) - book.timestamp).toBeLessThan(30)
})

describe('fund', () => {
  test('behavior: adds exactly one portion, and another one on a second call', async () => {
    const chain = await start()
    const holdings = async () => {
      const client = clientOf(chain)
      const held: Record<string, bigint> = { ETH: await etherOf(chain) }
      for (const token of book.tokens) {
        const { address } = practice.tokens.find((known) => known.symbol === token.symbol) ?? practice.native
        held[token.symbol] = await client.readContract({
          address,
          abi: erc20Abi,
          functionName: 'balanceOf',
          args: [account],
        })
      }
      return held
    }
    const portion = {
      ETH: 10n * ether,
      WETH: 0n,
      USDC: 10_000_000000n,
      USDT: 5_000_000000n,
      DAI: 5_000n * ether,
      WBTC: 25_000_000n,
      wstETH: 2n * ether,
      // Neither was there when the funder was made: they are bought, or staked for.
      LINK: 0n,
      stETH: 0n,
    }
    await chain.fund(account)
    expect(await holdings()).toEqual(portion)
    await chain.fund(account)
    expect(await holdings()).toEqual(
      Object.fromEntries(Object.entries(portion).map(([symbol, amount]) => [symbol, amount * 2n])),
    )
  })

  test('behavior: refuses what is not an address', async () => {
    const chain = await start()
    await expect(chain.fund('vitalik.eth')).rejects.toMatchObject({ code: 'input-invalid' })
  })
})

describe('begin', () => {
  const trap = getAddress(book.vaults.find(({ kind }) => kind === 'dream')?.address ?? '')
  const queue = getAddress(book.staking.queue)

  const addressOf = (symbol: string) => getAddress(book.tokens.find((token) => token.symbol === symbol)?.address ?? '')

  const allowed = (chain: PracticeChain, symbol: string, spender: Address) =>
    clientOf(chain).readContract({
      ...{ address: addressOf(symbol), abi: erc20Abi, functionName: 'allowance' },
      args: [account, spender],
    })

  test('behavior: a new account has round money and two old approvals, which the logs tell of', async () => {
    const chain = await start()
    await chain.begin(account)
    expect(await etherOf(chain)).toBe(10n * ether)
    expect(await allowed(chain, 'USDC', trap)).toBe(maxUint256)
    expect(await allowed(chain, 'wstETH', queue)).toBe(ether / 2n)
    const logs = await clientOf(chain).getContractEvents({
      ...{ abi: erc20Abi, eventName: 'Approval', args: { owner: account } },
      fromBlock: BigInt(book.blockNumber),
    })
    expect(logs.map(({ args }) => args.spender)).toEqual([trap, queue])
  })

  test('behavior: nobody can sign as the account afterwards without its key', async () => {
    const chain = await start()
    await chain.begin(account)
    const send = connectPractice(chain.rpcUrl).request({
      method: 'eth_sendTransaction',
      params: [{ from: account, to: trap }],
    })
    await expect(send).rejects.toThrow()
  })

  test('behavior: what was begun is left alone, and comes back after starting over', async () => {
    const chain = await start()
    await chain.begin(account)
    const { number } = await clientOf(chain).getBlock()
    await chain.begin(account)
    expect((await clientOf(chain).getBlock()).number).toBe(number)
    await chain.reset()
    expect(await allowed(chain, 'USDC', trap)).toBe(0n)
    await chain.begin(account)
    expect(await allowed(chain, 'USDC', trap)).toBe(maxUint256)
  })

  test('behavior: a start that was cut short after the money is made good by the next', async () => {
    const first = await start()
    await first.fund(account)
    await stop(first)
    const second = await start()
    await second.begin(account)
    expect(await etherOf(second)).toBe(10n * ether)
    expect(await allowed(second, 'wstETH', queue)).toBe(ether / 2n)
  })
})

describe('restart', () => {
  test('behavior: keeps what was held, and time goes on', async () => {
    const first = await start()
    await first.fund(account)
    const before = await clientOf(first).getBlock()
    await stop(first)
    const second = await start()
    expect(second.startedFrom).toEqual({ status: 'continued' })
    expect(await etherOf(second)).toBe(10n * ether)
    const after = await clientOf(second).getBlock()
    expect(after.number).toBeGreaterThan(before.number)
    expect(after.timestamp).toBeGreaterThan(before.timestamp)
  })

  test('behavior: prices are as fresh as the first block', async () => {
    await stop(await start())
    const chain = await start()
    const client = clientOf(chain)
    const { timestamp } = await client.getBlock()
    for (const feed of practice.feeds) {
      const abi = [
        {
          type: 'function',
          name: 'latestTimestamp',
          stateMutability: 'view',
          inputs: [],
          outputs: [{ type: 'uint256' }],
        },
      ] as const
      expect(await client.readContract({ address: feed.address, abi, functionName: 'latestTimestamp' })).toBe(timestamp)
    }
  })

  test('behavior: recovers from a damaged newest file and says so', async () => {
    const first = await start()
    await first.fund(account)
    await stop(first)
    const files = stateFiles(directory)
    await truncate(files.state, 100_000)
    const second = await start()
    expect(second.startedFrom).toEqual({
      status: 'recovered',
      keptAside: [expect.stringMatching(/state\.json\.corrupt-1$/)],
    })
    expect(await etherOf(second)).toBe(10n * ether)
  })

  test('behavior: with nothing whole left it refuses, keeps the files, and begins anew next time', async () => {
    await stop(await start())
    const files = stateFiles(directory)
    for (const file of [files.state, files.previous]) await truncate(file, 5_000)
    await expect(startPracticeChain({ directory })).rejects.toMatchObject({ code: 'profile-corrupt' })
    expect((await readdir(directory)).filter((file) => file.includes('corrupt'))).toHaveLength(2)
    const chain = await start()
    expect(chain.startedFrom).toEqual({ status: 'fresh' })
  })

  test('behavior: a state of another build is kept aside, not continued', async () => {
    await stop(await start())
    await writeFile(stateFiles(directory).origin, 'an older build')
    const chain = await start()
    expect(chain.startedFrom.status).toBe('replaced')
  })
})

describe('ownership', () => {
  test('behavior: a second start on the same directory is refused, and the first goes on', async () => {
    const chain = await start()
    await expect(startPracticeChain({ directory })).rejects.toMatchObject({ code: 'profile-in-use' })
    await chain.fund(account)
    expect(await etherOf(chain)).toBe(10n * ether)
  })

  test('behavior: a lock whose owner is gone is taken over', async () => {
    await writeFile(join(directory, 'lock'), '999999999')
    expect((await start()).startedFrom).toEqual({ status: 'fresh' })
  })

  test('behavior: stop leaves no process and no lock', async () => {
    const chain = await start()
    const { pid } = chain
    await stop(chain)
    expect(await isRunning(pid)).toBe(false)
    expect(await readdir(directory)).not.toContain('lock')
  })

  test('behavior: an owner killed without warning takes its chain along, and nothing is lost', async () => {
    const owner = spawn(process.execPath, [join(import.meta.dirname, 'ownerOfTest.ts'), directory, account], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const said = await new Promise<string>((resolve) =>
      owner.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString())),
    )
    const { pid, rpcUrl } = z.object({ pid: z.number(), rpcUrl: z.string() }).parse(JSON.parse(said))
    expect(await etherOf({ rpcUrl })).toBe(10n * ether)
    owner.kill('SIGKILL')
    for (let waited = 0; waited < 100 && (await isRunning(pid)); waited += 1) await setTimeout(50)
    expect(await isRunning(pid)).toBe(false)
    const chain = await start()
    expect(chain.startedFrom).toEqual({ status: 'continued' })
    expect(await etherOf(chain)).toBe(10n * ether)
  })

  test('behavior: a chain that dies by itself is reported', async () => {
    const troubles: string[] = []
    const chain = await startPracticeChain({ directory, onTrouble: (error) => troubles.push(error.code) })
    process.kill(chain.pid, 'SIGKILL')
    for (let waited = 0; waited < 100 && troubles.length === 0; waited += 1) await setTimeout(20)
    expect(troubles).toContain('chain-unreachable')
    await chain.stop().catch(() => {})
  })

  test('behavior: an aborted start leaves nothing behind', async () => {
    await expect(startPracticeChain({ directory, signal: AbortSignal.abort() })).rejects.toThrow()
    expect(await readdir(directory)).not.toContain('lock')
  })

  test('behavior: a program that is not there is a clear error', async () => {
    await expect(startPracticeChain({ directory, binary: join(directory, 'nothing') })).rejects.toMatchObject({
      code: 'chain-start-failed',
    })
  })
})

test('reset: goes back to the chain as it was built, at the same address', async () => {
  const chain = await start()
  const { rpcUrl } = chain
  await chain.fund(account)
  await chain.reset()
  expect(chain.rpcUrl).toBe(rpcUrl)
  expect(await etherOf(chain)).toBe(0n)
  await stop(chain)
  expect(await etherOf(await start())).toBe(0n)
})

test('behavior: ending in the middle of starting over waits for it, and the next start finds a whole chain', async () => {
  const chain = await start()
  await chain.fund(account)
  const reset = chain.reset()
  await Promise.all([reset, stop(chain)])
  await expect(chain.reset()).rejects.toMatchObject({ code: 'chain-unreachable' })
  const again = await start()
  expect(again.startedFrom.status).toBe('continued')
  expect(await etherOf(again)).toBe(0n)
})
