import type { Address } from 'viem'
import { expect, story } from '../app/story.ts'
import { withChain } from '../chain/withChain.ts'
import { LyingPage } from './LyingPage.ts'

/** What the account has done on the chain itself, once the app is closed. */
async function noncesOf(profile: string, account: Address): Promise<number> {
  let nonce = -1
  await withChain(profile, async (chain) => {
    nonce = await chain.nonce(account)
  })
  return nonce
}

story(
  'A71: a forged approval opens the sheet at most; only what a person does there signs',
  async ({ app, profile }) => {
    const page = await LyingPage.of(app)
    await app.ask('swap 100 USDC for DAI')
    const { planId, hash } = await page.lastPlan()
    const account = await app.account()

    // Another hash, another plan, and everything that a page might add to be believed.
    const forged = [
      { planId, hash: `0x${'0'.repeat(64)}` },
      { planId: crypto.randomUUID(), hash },
      { planId, hash, by: 'yes-flag' },
      { planId, hash, by: 'terminal', confirmation: 'confirm' },
      { planId, hash, approved: true },
      { planId, hash: hash.toUpperCase() },
      { planId: [planId], hash },
    ]
    for (const input of forged) {
      const id = await page.ask('subscription', 'approve', input)
      await expect.poll(() => page.answers(id)).not.toEqual([])
      expect(JSON.stringify(await page.answers(id))).not.toContain('"approval"')
    }
    expect(app.openSheet).toBe(null)

    // The right hash, with the yes-flag and the words: it is put before the person, and stays there.
    const right = await page.ask('subscription', 'approve', { planId, hash, yesFlag: true, confirmation: 'yes' })
    const sheet = await app.waitForSheet()
    await app.page.waitForTimeout(2_000)
    expect(await page.answers(right)).toMatchObject([{ data: { stage: 'asking' } }])
    await sheet.close()
    await expect
      .poll(() => page.answers(right))
      .toMatchObject([{}, { data: { reason: 'still-open' } }, { kind: 'end' }])

    await app.close()
    expect(await noncesOf(profile, account)).toBe(0)
  },
)

story('A71, F24: ten thousand messages open one sheet, and after a no the next one waits', async ({ app, profile }) => {
  const page = await LyingPage.of(app)
  await app.ask('swap 100 USDC for DAI')
  const { planId, hash } = await page.lastPlan()
  const account = await app.account()
  let opened = 0
  app.page.context().on('page', () => {
    opened += 1
  })

  const first = await page.ask('subscription', 'approve', { planId, hash }, 10_000)
  const sheet = await app.waitForSheet()
  await expect.poll(() => page.answers(first + 9_999), { timeout: 60_000 }).not.toEqual([])
  expect(opened).toBe(1)
  await sheet.close()
  const again = await page.ask('subscription', 'approve', { planId, hash }, 100)
  await expect
    .poll(async () => JSON.stringify(await page.answers(again)))
    .toContain('closed without an approval a moment ago')
  expect(opened).toBe(1)

  // Who looked at it and closed it can still do it: once, and in the sheet.
  await app.page.waitForTimeout(1_100)
  await page.ask('subscription', 'approve', { planId, hash })
  await (await app.waitForSheet()).approve()
  await expect(app.holding('USDC')).toContainText('9,900')
  await app.close()
  expect(await noncesOf(profile, account)).toBe(2)
})

story('A72: what the page shows is not what is approved: the sheet shows the core’s own', async ({ app, profile }) => {
  const page = await LyingPage.of(app)
  await app.ask('swap 1 ETH for USDC')
  const other = await page.lastPlan()
  await app.ask('swap 1 USDC for DAI')
  const account = await app.account()

  // The page says a dollar everywhere, and has another plan put before the person than the one it shows.
  await page.run(`
    const lie = () => {
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walk.nextNode(); node; node = walk.nextNode())
        node.nodeValue = node.nodeValue.replaceAll(/[0-9.,]+ (ETH|USDC)/g, '0.01 USDC')
    }
    lie()
    document.title = 'Approve: Move 0.01 USDC'
  `)
  const id = await page.ask('subscription', 'approve', other)
  const sheet = await app.waitForSheet()
  await expect(sheet.approveButton).toHaveAccessibleName('Approve: Swap 1 ETH')
  await expect(sheet.part('Leaves you, at most')).toContainText('1 ETH')
  await expect(sheet.part(/^What is signed/)).toContainText('Swap')
  await expect(sheet.part('Network fee, account and network')).toContainText(other.hash)
  await expect(sheet.part('Network fee, account and network')).toContainText(account)

  // The page draws over all of its own window, and nothing of that is in the sheet.
  await page.run(`
    const cover = document.createElement('div')
    cover.textContent = 'Move 0.01 USDC'
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:white'
    document.body.append(cover)
  `)
  await expect(sheet.page.getByText('0.01 USDC')).toHaveCount(0)
  await sheet.close()
  await expect.poll(() => page.answers(id)).toHaveLength(3)
  await app.close()
  expect(await noncesOf(profile, account)).toBe(0)
})

story(
  'A74, E11: frames and windows that the page makes have no bridge, and none of them is heard',
  async ({ app, profile }) => {
    const page = await LyingPage.of(app)
    await app.ask('swap 100 USDC for DAI')
    const { planId, hash } = await page.lastPlan()
    const account = await app.account()
    const found = await page.run(`(async () => {
    const input = ${JSON.stringify({ planId, hash })}
    const request = { kind: 'subscription', id: 77, path: 'approve', input }
    const said = []
    const tryIn = (name, other) => {
      try {
        const names = Object.getOwnPropertyNames(other).filter((key) => /^(bridge|sheet$|sayso|__p)/.test(key))
        said.push([name, typeof other.bridge, typeof other.sheet, names.join()])
        for (const key of names) try { other[key](JSON.stringify(request)) } catch {}
        other.bridge?.send(request)
      } catch (error) { said.push([name, 'kept out']) }
    }
    for (const [name, change] of [
      ['empty', () => {}],
      ['srcdoc', (frame) => { frame.srcdoc = '<p>x</p>' }],
      ['own address', (frame) => { frame.src = location.href }],
      ['data', (frame) => { frame.src = 'data:text/html,x' }],
    ]) {
      const frame = document.createElement('iframe')
      try { change(frame) } catch (error) { said.push([name, 'refused']); continue }
      document.body.append(frame)
      tryIn(name + ' at once', frame.contentWindow)
      await new Promise((done) => setTimeout(done, 200))
      tryIn(name, frame.contentWindow)
    }
    const popup = window.open('about:blank')
    if (popup !== null) tryIn('popup', popup)
    await new Promise((done) => setTimeout(done, 500))
    said.push(['popup', popup === null || popup.closed ? 'closed' : 'open'])
    return said
  })()`)
    for (const [name, ...what] of found as readonly (readonly string[])[])
      expect([name, what.join()]).toEqual([
        name,
        expect.stringMatching(/^(undefined,undefined,(sayso_\w+)?|kept out|refused|closed)$/),
      ])
    await app.page.waitForTimeout(500)
    expect(app.openSheet).toBe(null)
    expect(await page.answers(77)).toEqual([])
    await app.close()
    expect(await noncesOf(profile, account)).toBe(0)
  },
)

story(
  'E11, A71: unknown words, prototypes and ten megabytes change nothing, and the app goes on',
  async ({ app, profile }) => {
    const page = await LyingPage.of(app)
    await app.ask('swap 100 USDC for DAI')
    const account = await app.account()
    const unknown = [
      'sign',
      'signStep',
      'unlock',
      'surface',
      'reveal',
      'approvePlan',
      'constructor',
      '__proto__',
      'toString',
    ]
    for (const path of unknown)
      for (const kind of ['query', 'mutation', 'subscription'] as const) {
        const id = await page.ask(kind, path, { planId: 'p' })
        await expect.poll(() => page.answers(id)).toMatchObject([{ kind: 'failed' }])
      }
    const big = 'x'.repeat(10_000_000)
    const garbage: readonly unknown[] = [
      null,
      7,
      'approve',
      [],
      {},
      { kind: 'query', id: 1, path: big, input: null },
      { kind: 'subscription', id: 2, path: 'say', input: { conversation: 'c', message: big } },
      { kind: 'mutation', id: 3, path: 'drop', input: { planId: big } },
      { kind: 'query', id: 4, path: 'rpc', input: { method: 'eth_sendTransaction', params: [{ from: account }] } },
      { kind: 'query', id: 5, path: 'rpc', input: { method: 'personal_sign', params: ['0x00', account] } },
      { kind: 'query', id: 6, path: 'rpc', input: { method: 'eth_sign', params: [account, '0x00'] } },
    ]
    for (const message of garbage) await page.send(message)
    await page.run(`
    for (const text of ['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}'])
      window.bridge.send({ kind: 'mutation', id: 8, path: 'drop', input: JSON.parse(text) })
    const circle = {}
    circle.circle = circle
    for (const message of [circle, 5n, () => 1, Symbol('s'), window]) try { window.bridge.send(message) } catch {}
  `)
    await expect.poll(() => page.answers(6)).toMatchObject([{ kind: 'result', data: { status: 'failed', code: 4200 } }])
    expect(await page.answers(4)).toMatchObject([{ data: { status: 'failed', code: 4200 } }])
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    expect(app.openSheet).toBe(null)

    // A person who goes on as if nothing had happened is served as ever.
    await app.ask('swap 50 USDC for DAI')
    await app.carryOut()
    await app.close()
    expect(await noncesOf(profile, account)).toBe(2)
  },
)
