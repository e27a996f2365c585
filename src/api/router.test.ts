import { callTRPCProcedure } from '@trpc/server'
import { describe, expect, test } from 'vitest'
import { callerFor, router } from './router.ts'
import { coreOfTest, told, view } from './testing/coreOfTest.ts'

const hash = `0x${'ab'.repeat(32)}`
const collect = async (stream: AsyncIterable<unknown>): Promise<readonly unknown[]> => {
  const all: unknown[] = []
  for await (const each of stream) all.push(each)
  return all
}

describe('router', () => {
  test('default', async () => {
    const core = coreOfTest()
    const caller = callerFor(core, 'window')
    expect(await collect(await caller.say({ conversation: 'c', message: 'hello' }))).toEqual([told])
    expect(core.asked).toEqual([['say', { conversation: 'c', message: 'hello' }]])
    expect(await caller.portfolio()).toEqual(view)
    expect(await caller.drop({ planId: 'p' })).toEqual(told)
  })

  test('behavior: a face can ask for this, and for nothing else', () => {
    expect(Object.keys(router._def.procedures).toSorted()).toEqual([
      'activity',
      'addContact',
      'approvals',
      'approve',
      'backUpHistory',
      'backups',
      'cancelLimitChange',
      'changeLimit',
      'changePreferences',
      'checks',
      'chooseModel',
      'chooseNetwork',
      'contacts',
      'conversation',
      'conversations',
      'drop',
      'everywhere',
      'exportActivity',
      'fundPractice',
      'history',
      'info',
      'lastMessages',
      'leaveThere',
      'limits',
      'lockWallet',
      'models',
      'moving',
      'netWorth',
      'networks',
      'openWallet',
      'places',
      'portfolio',
      'preferences',
      'pullModel',
      'recourse',
      'removeContact',
      'renameContact',
      'replaceStep',
      'resetPractice',
      'restoreContact',
      'restoreHistory',
      'rpc',
      'say',
      'searchConversations',
      'setNodes',
      'setRelay',
      'tokens',
      'underway',
      'walletAtTerminal',
      'wallets',
      'watchEverywhere',
      'watchPortfolio',
      'watchUnderway',
      'wind',
    ])
  })

  test('behavior: nodes are named at a terminal, and no page has a say in it', async () => {
    const core = coreOfTest()
    const input = { chainId: 8453, urls: ['https://node.example'] }
    expect(await callerFor(core, 'window').setNodes(input)).toMatchObject({ status: 'refused' })
    expect(core.asked).toEqual([])
    expect(await callerFor(core, 'terminal').setNodes(input)).toMatchObject({ status: 'done' })
    expect(core.asked).toEqual([['set nodes', input]])
  })

  test('behavior: a relay is named at a terminal, and no page has a say in it', async () => {
    const core = coreOfTest()
    const input = { chainId: 8453, url: 'https://relay.example' }
    expect(await callerFor(core, 'window').setRelay(input)).toMatchObject({ status: 'refused' })
    expect(await callerFor(core, 'window').setRelay({ ...input, url: null })).toMatchObject({ status: 'refused' })
    expect(core.asked).toEqual([])
    expect(await callerFor(core, 'terminal').setRelay(input)).toMatchObject({ status: 'done' })
    expect(core.asked).toEqual([['set relay', input]])
  })

  test('behavior: a page puts back what it was shown, and only a terminal says where on the disk to look', async () => {
    const core = coreOfTest()
    await callerFor(core, 'window').restoreHistory({ file: '/etc/passwd' })
    await callerFor(core, 'terminal').restoreHistory({ file: '/kept/a.sqlite' })
    expect(core.asked).toEqual([
      ['restore', { from: 'downloads', name: '/etc/passwd' }],
      ['restore', { from: 'path', path: '/kept/a.sqlite' }],
    ])
  })

  test('A71 behavior: a page has no terminal, and may not have the signer talk at anybody else’s', async () => {
    const core = coreOfTest()
    const task = { do: 'reveal' } as const
    expect(await callerFor(core, 'window').walletAtTerminal({ task, clears: true })).toMatchObject({
      status: 'no-terminal',
    })
    expect(core.asked).toEqual([])
    expect(await callerFor(core, 'terminal').walletAtTerminal({ task, clears: true })).toMatchObject({ status: 'done' })
    expect(core.asked).toEqual([['walletAtTerminal', { task, clears: true }]])
  })

  test.each(['', 'a b', '../../etc/passwd', '-x', 'a\u0000', 'x'.repeat(201), 'http://evil.example?x'])(
    'behavior: %j is no name of a model',
    async (name) => {
      const core = coreOfTest()
      const caller = callerFor(core, 'window')
      await expect(caller.chooseModel({ name })).rejects.toThrow()
      await expect(caller.pullModel({ name })).rejects.toThrow()
      expect(core.asked).toEqual([])
    },
  )

  test('behavior: a model is chosen, or none', async () => {
    const core = coreOfTest()
    const caller = callerFor(core, 'window')
    await caller.chooseModel({ name: 'hf.co/someone/model:Q4_K_M' })
    await caller.chooseModel({ name: null })
    expect(core.asked).toEqual([
      ['choose', { name: 'hf.co/someone/model:Q4_K_M' }],
      ['choose', { name: null }],
    ])
  })

  test.each([
    [undefined, 'terminal'],
    [false, 'terminal'],
    [true, 'yes-flag'],
  ] as const)('behavior: at the terminal, yes flag %s is %s', async (yesFlag, by) => {
    const core = coreOfTest()
    const input = { planId: 'p', hash, confirmation: 'send 1 ETH' }
    const stream = await callerFor(core, 'terminal').approve(yesFlag === undefined ? input : { ...input, yesFlag })
    await stream[Symbol.asyncIterator]().next()
    expect(core.asked).toEqual([['approve', { ...input, by }]])
  })

  test('A71 behavior: a window only names the plan: what it says beside that does not reach the core', async () => {
    const core = coreOfTest()
    const input = { planId: 'p', hash, confirmation: 'send 1 ETH', yesFlag: true }
    const stream = await callerFor(core, 'window').approve(input)
    await stream[Symbol.asyncIterator]().next()
    expect(core.asked).toEqual([['approve', { planId: 'p', hash, by: 'window' }]])
  })

  /** As from a page: nothing about it is known before it is parsed. */
  function askRaw(path: string, type: 'query' | 'mutation' | 'subscription', input: unknown) {
    const core = coreOfTest()
    const asking = callTRPCProcedure({
      router,
      path,
      getRawInput: async () => input,
      ctx: { core, face: 'window' },
      type,
      signal: undefined,
      batchIndex: 0,
    })
    return { asking, core }
  }

  test.each<[string, 'query' | 'mutation' | 'subscription', readonly unknown[]]>([
    [
      'say',
      'subscription',
      [
        undefined,
        null,
        'swap 1 ETH',
        {},
        { conversation: 'c' },
        { conversation: '', message: 'hello' },
        { conversation: 'c'.repeat(101), message: 'hello' },
        { conversation: 'c', message: 5 },
        { conversation: 'c', message: 'x'.repeat(1_000_001) },
        { conversation: 'c', message: 'hello', by: 'yes-flag' },
        [['conversation', 'c']],
      ],
    ],
    [
      'approve',
      'subscription',
      [
        undefined,
        { planId: 'p' },
        { planId: 'p', hash: 'ab'.repeat(32) },
        { planId: 'p', hash: hash.toUpperCase() },
        { planId: 'p', hash: `${hash}00` },
        { planId: 'p', hash, by: 'yes-flag' },
        { planId: 'p', hash, yesFlag: 'true' },
        { planId: 'p', hash, confirmation: 'x'.repeat(201) },
        { planId: '', hash },
      ],
    ],
    [
      'addContact',
      'mutation',
      [
        undefined,
        { name: 'alice' },
        { name: 'alice', address: 7, note: '' },
        { name: 'alice', address: '0x1', note: '', chainId: 1 },
        { name: 'alice', address: '0x1', note: 'x'.repeat(201) },
        { name: 'x'.repeat(201), address: '0x1', note: '' },
        { name: 'alice', address: '0x1', note: '', typed: null },
      ],
    ],
    [
      'changeLimit',
      'mutation',
      [
        undefined,
        { wish: 'spend' },
        { wish: 'spend', per: 'day', usd: 500 },
        { wish: 'spend', per: 'day', usd: '-500' },
        { wish: 'spend', per: 'day', usd: '5e3' },
        { wish: 'spend', per: 'day', usd: '1.001' },
        { wish: 'spend', per: 'hour', usd: '500' },
        { wish: 'spend', per: 'day', usd: '500', most: '9999' },
        { wish: 'spend', per: 'day', usd: '500', protocol: 'evil' },
        { wish: 'only-recipients', recipients: [] },
        { wish: 'only-recipients', recipients: Array(101).fill('alice') },
        { wish: 'only-protocols', protocols: ['evil'] },
        { wish: 'lift' },
        { wish: 'delay', seconds: -1 },
        { wish: 'delay', seconds: 1.5 },
        { wish: 'delay', seconds: 91 * 86_400 },
        { wish: 'cancel', id: 'x' },
        { change: 'lift', key: 'spend day' },
      ],
    ],
    ['cancelLimitChange', 'mutation', [undefined, {}, { id: '' }, { id: 'x'.repeat(201) }, { id: 'x', all: true }]],
    [
      'renameContact',
      'mutation',
      [undefined, { name: 'alice' }, { name: 'alice', to: 7 }, { name: 'a', to: 'b', x: 1 }],
    ],
    ['removeContact', 'mutation', [undefined, {}, { name: 7 }, { name: 'alice', all: true }]],
    [
      'changePreferences',
      'mutation',
      [undefined, { theme: 'pink' }, { language: 'xx' }, { welcomed: 1 }, { theme: 'dark', limits: 'none' }],
    ],
    [
      'conversation',
      'query',
      [undefined, {}, { id: '' }, { id: 7 }, { id: 'c'.repeat(101) }, { id: 'c', planId: 'p' }],
    ],
    [
      'searchConversations',
      'query',
      [undefined, {}, { text: 7 }, { text: 'x'.repeat(201) }, { text: 'usdc', conversation: 'c' }],
    ],
    ['activity', 'query', [undefined, {}, { planId: '' }, { planId: 7 }, { planId: 'p', all: true }]],
    [
      'exportActivity',
      'mutation',
      [undefined, {}, { format: 'exe' }, { format: 'csv', path: '/etc/passwd' }, { format: 'csv', name: 'x' }],
    ],
    ['restoreHistory', 'mutation', [undefined, {}, { file: '' }, { file: 7 }, { file: 'a', from: 'path' }]],
    ['drop', 'mutation', [undefined, {}, { planId: 7 }, { planId: 'p', extra: 1 }]],
    [
      'wind',
      'query',
      [
        undefined,
        { planId: 'p' },
        { planId: 'p', days: [] },
        { planId: 'p', days: [0] },
        { planId: 'p', days: [-1] },
        { planId: 'p', days: [3_651] },
        { planId: 'p', days: [1.5] },
        { planId: 'p', days: ['30'] },
        { planId: 'p', days: [null] },
        { planId: 'p', days: Array(11).fill(1) },
        { planId: '', days: [30] },
        { planId: 'p', days: [30], block: 1 },
      ],
    ],
    [
      'rpc',
      'query',
      [
        { method: 'eth_chainId' },
        { method: 'x'.repeat(101), params: [] },
        { method: 'eth_call', params: Array(11).fill(0) },
        { method: 'eth_call', params: {} },
        { method: 'eth_call', params: [], account: '0x1' },
      ],
    ],
  ])('behavior: what %s does not take never reaches the core', async (path, type, inputs) => {
    for (const input of inputs) {
      const { asking, core } = askRaw(path, type, input)
      await expect(asking).rejects.toMatchObject({ code: 'BAD_REQUEST' })
      expect(core.asked).toEqual([])
    }
  })

  test('behavior: what cannot be looked at is turned down in a sentence', async () => {
    const { asking } = askRaw('wind', 'query', { planId: 'p', days: [9_999] })
    await expect(asking).rejects.toThrow('Ten years ahead (3,650 days) is as far as this looks.')
  })

  test('behavior: a plan is wound forward as far as ten years, ten moments at once', async () => {
    const core = coreOfTest()
    const input = { planId: 'p', days: [1, 7, 30, 90, 180, 365, 730, 1_000, 2_000, 3_650] }
    expect(await callerFor(core, 'window').wind(input)).toMatchObject({ status: 'unavailable' })
    expect(core.asked).toEqual([['wind', input]])
  })

  test.each(['', 'nothing', 'constructor', '__proto__', 'say.constructor', '_def'])(
    'behavior: there is no “%s”',
    async (path) => {
      const { asking } = askRaw(path, 'query', undefined)
      await expect(asking).rejects.toMatchObject({ code: 'NOT_FOUND' })
    },
  )
})
