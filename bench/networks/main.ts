import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { type Address, getAddress } from 'viem'
import { drawTable, type Row } from '../table.ts'
import { connectFive, measureReader, type Reading } from './measureReader.ts'
import { playFive } from './playFive.ts'
import { askOneByOne, readsIn } from './withoutMulticall.ts'

/**
 * `node bench/networks/main.ts [--tokens 200] [--accounts 3] [--latency 80] [--rounds 10]`: what is held on the five public
 * networks, read at once from local chains that play them, behind nodes that are so many milliseconds away.
 */
const { values } = parseArgs({
  options: {
    tokens: { type: 'string', default: '200' },
    accounts: { type: 'string', default: '3' },
    latency: { type: 'string', default: '80' },
    rounds: { type: 'string', default: '10' },
  },
})
const atLeastOne = (text: string): number => Math.max(1, Number(text))
const tokens = atLeastOne(values.tokens)
const latencyMs = Math.max(0, Number(values.latency))
const rounds = atLeastOne(values.rounds)
const accounts = Array.from(
  { length: atLeastOne(values.accounts) },
  (_, index): Address => getAddress(`0x${(0xa11ce000 + index).toString(16).padStart(40, '0')}`),
)

const processors = cpus()
console.log(
  `${process.platform} ${process.arch}, ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}, Node ${process.version}\n`,
)
const played = await playFive(tokens, latencyMs)
try {
  const clients = await connectFive(played)
  const before = played.map(({ nodes }) => nodes.map(({ bodies }) => bodies.length))
  await measureReader(played, accounts, clients)
  const reads = played.map(({ nodes }, at) =>
    readsIn(nodes.flatMap(({ bodies }, index) => bodies.slice(before[at]?.[index]))),
  )
  const count = reads.reduce((sum, some) => sum + some.length, 0)

  const joined: Reading[] = []
  const fromNothing: Reading[] = []
  for (let round = 0; round < rounds; round += 1) {
    joined.push(await measureReader(played, accounts, clients))
    fromNothing.push(await measureReader(played, accounts, null))
  }
  const lists = []
  for (let round = 0; round < Math.ceil(rounds / 3); round += 1)
    lists.push(await askOneByOne(played, reads, { inOne: 50, atOnce: 6 }))
  const singles = [await askOneByOne(played, reads, { inOne: 1, atOnce: 6 })]

  const each = (of: readonly Reading[], figure: keyof Reading): readonly number[] => of.map((one) => one[figure])
  const plain = (of: readonly { allMs: number; requests: number }[], figure: string): readonly Row[] => [
    { figure: `${figure}: everything`, unit: 'ms', values: of.map(({ allMs }) => allMs) },
    { figure: `${figure}: requests`, unit: 'requests', values: of.map(({ requests }) => requests) },
  ]
  const floor = { values: [latencyMs], is: 'one way to a node and back' }
  const reader = (of: readonly Reading[]): readonly Row[] => [
    { figure: 'first figures', unit: 'ms', values: each(of, 'firstMs'), floor, aim: '< 300' },
    { figure: 'everything', unit: 'ms', values: each(of, 'allMs'), cpu: each(of, 'cpuMs'), floor, aim: '< 1,500' },
    { figure: 'round trips a network, one after the other', unit: 'requests', values: each(of, 'inARow'), aim: '≤ 2' },
    { figure: 'requests in all', unit: 'requests', values: each(of, 'requests') },
  ]
  console.log(
    drawTable([
      {
        title: `${played.length} networks × ${tokens} tokens × ${accounts.length} accounts, ${latencyMs} ms away, joined already (${rounds} readings)`,
        rows: reader(joined),
      },
      {
        title: 'The same from nothing: two nodes of each network looked at and held against each other first',
        rows: reader(fromNothing),
      },
      {
        title: `The same ${count} reads without multicall`,
        rows: [...plain(lists, '50 in a list, 6 lists at a time'), ...plain(singles, 'each by itself, 6 at a time')],
      },
    ]),
  )
  console.log(
    [
      '',
      '  A request is about one account: no node is told in one request which accounts belong together.',
      '  Local chains play the networks, on the same processors; tokens and feeds are stand-ins, the markets are left out.',
      '  Each figure was held against what the stand-ins answer. Connecting (TCP, TLS) is not counted among the milliseconds.',
    ].join('\n'),
  )
} finally {
  for (const one of played) await one.close()
}
