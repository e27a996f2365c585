import { createServer } from 'node:http'
import { chromium } from '@playwright/test'
import { runsAsRoot } from '../../chromium/openChromiumShell.ts'
import { contentSecurityPolicy } from '../../electron/page/pageHeaders.ts'
import { expect, story } from '../app/story.ts'
import { probePermissions } from './probePermissions.ts'
import { probePolicy } from './probePolicy.ts'

const executablePath = process.env.SAYSO_CHROMIUM

/** Every name on the window of a page that nobody did anything to, in the same browser. */
async function namesOfAnyPage(): Promise<ReadonlySet<string>> {
  const browser = await chromium.launch({
    chromiumSandbox: !runsAsRoot,
    ...(executablePath === undefined ? {} : { executablePath }),
  })
  try {
    const page = await browser.newPage()
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Any</title>' }))
    await page.goto('https://any.invalid/')
    return new Set(await page.evaluate(() => Object.getOwnPropertyNames(window)))
  } finally {
    await browser.close()
  }
}

story(
  'E05, E12: page and sheet have one thing more than any page: two functions, that get data and nothing else',
  async ({ app }) => {
    await app.ask('supply 100 USDC to aave')
    const sheet = await app.review()
    const plain = await namesOfAnyPage()
    for (const [page, name] of [
      [app.page, 'bridge'],
      [sheet.page, 'sheet'],
    ] as const) {
      const names = await page.evaluate(() => Object.getOwnPropertyNames(window))
      expect(names.filter((each) => !plain.has(each))).toEqual([name])
      const found = await page.evaluate((key) => {
        const bridge = Reflect.get(window, key)
        return {
          kinds: Object.fromEntries(Object.getOwnPropertyNames(bridge).map((each) => [each, typeof bridge[each]])),
          frozen: Object.isFrozen(bridge),
          replaced: Reflect.set(window, key, null),
          node: [
            typeof Reflect.get(window, 'require'),
            typeof Reflect.get(window, 'process'),
            typeof Reflect.get(window, 'module'),
          ],
        }
      }, name)
      expect(found).toEqual({
        kinds: { send: 'function', listen: 'function' },
        frozen: true,
        replaced: false,
        node: ['undefined', 'undefined', 'undefined'],
      })
    }
    const got = await app.page.evaluate(
      () =>
        new Promise<unknown>((done) => {
          Reflect.get(window, 'bridge').listen((...args: unknown[]) => {
            const [first] = args
            done({ count: args.length, plain: Object.getPrototypeOf(first) === Object.prototype })
          })
          Reflect.get(window, 'bridge').send({ kind: 'query', id: 999_999, path: 'history' })
        }),
    )
    expect(got).toEqual({ count: 1, plain: true })
  },
)

story('E06: the header is exact on the page and on the sheet, and what it forbids does not happen', async ({ app }) => {
  await app.ask('supply 100 USDC to aave')
  const sheet = await app.review()
  for (const page of [app.page, sheet.page]) {
    const response = await page.reload()
    expect(response?.headers()['content-security-policy']).toBe(contentSecurityPolicy)
    const reached = await page.evaluate(probePolicy)
    expect(reached).toEqual([])
  }
})

story('E07: nothing but the page’s own files is served, whatever the path says', async ({ app }) => {
  const { page } = app
  const statuses = new Map<string, number>()
  const tried = [
    '/nowhere.js',
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets%2f..%2findex.html',
    '/ASSETS/x.js',
    '/index.html?x',
    '/%00',
    '/assets//x.js',
  ]
  // What the page fetches of its own meanwhile is not asked about here.
  const asked = new Set(tried.map((path) => new URL(path, page.url()).href))
  page.on('response', (response) => {
    if (asked.has(response.url())) statuses.set(response.url(), response.status())
  })
  const loaded = await page.evaluate(
    (paths) =>
      Promise.all(
        paths.map((path) =>
          import(location.origin + path).then(
            () => path,
            () => null,
          ),
        ),
      ),
    tried,
  )
  expect(loaded.filter((path) => path !== null)).toEqual([])
  expect(statuses.size).toBeGreaterThan(0)
  expect([...statuses].filter(([, status]) => status !== 404)).toEqual([])
})

story('E08, A75: no way leads off the page, and no address puts anything before the person', async ({ app }) => {
  const { page } = app
  const home = page.url()
  await app.ask('supply 100 USDC to aave')
  await page.evaluate(async () => {
    const wait = (): Promise<unknown> => new Promise((done) => setTimeout(done, 100))
    const set = <K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Record<string, string>) => {
      const element = document.createElement(tag)
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
      document.body.append(element)
      return element
    }
    for (const href of [
      'https://example.com/',
      'file:///etc/passwd',
      'sayso://approve?plan=1',
      'javascript:document.write(1)',
      'data:text/html,x',
    ]) {
      try {
        location.href = href
      } catch {}
      await wait()
      set('a', { href }).click()
      await wait()
      set('a', { href, target: '_blank' }).click()
      await wait()
      window.open(href)
      await wait()
    }
    set('meta', { 'http-equiv': 'refresh', content: '0;url=https://example.com/' })
    await wait()
    set('form', { action: 'https://example.com/', method: 'post' }).submit()
    await wait()
    history.pushState(null, '', '#approve')
    await wait()
    location.hash = '#/approve?planId=1&hash=0xab&words=canary'
    await wait()
  })
  await page.waitForTimeout(1_000)
  expect(page.url().split('#')[0]).toBe(home)
  await expect(app.composer).toBeEditable()
  await expect(app.composer).toHaveValue('')
  expect(app.openSheet).toBe(null)
  expect(page.context().pages()).toHaveLength(1)
})

story('E08: a file that is dropped on the window is not opened', async ({ app }) => {
  const { page } = app
  const home = page.url()
  await page.evaluate(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['<h1>x</h1>'], 'x.html', { type: 'text/html' }))
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }))
  })
  await page.waitForTimeout(300)
  expect(page.url()).toBe(home)
  await expect(app.composer).toBeEditable()
})

story('E09: what needs a permission is denied, asked or looked up, on the page and in the sheet', async ({ app }) => {
  await app.ask('supply 100 USDC to aave')
  const sheet = await app.review()
  for (const page of [app.page, sheet.page]) {
    const found = await page.evaluate(probePermissions)
    expect(found).toEqual([])
  }
})

story('E10, E13: neither page nor sheet reaches anything outside, by any way, in a whole story', async ({ app }) => {
  let connections = 0
  const server = createServer((_request, response) => {
    response.end('reached')
  })
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const seen = new Set<string>()
  app.page.context().on('request', (request) => seen.add(new URL(request.url()).protocol + new URL(request.url()).host))
  try {
    await app.ask('supply 100 USDC to aave')
    const sheet = await app.review()
    for (const page of [app.page, sheet.page])
      await page.evaluate(async (base) => {
        const set = <K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Record<string, string>) => {
          const element = document.createElement(tag)
          for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
          document.body.append(element)
          return element
        }
        await fetch(`http://${base}/`).catch(() => {})
        try {
          new WebSocket(`ws://${base}/`)
        } catch {}
        navigator.sendBeacon(`http://${base}/`)
        set('img', { src: `http://${base}/x.png` })
        set('link', { rel: 'prefetch', href: `http://${base}/` })
        set('link', { rel: 'preconnect', href: `http://${base}/` })
        set('link', { rel: 'dns-prefetch', href: `http://${base}/` })
        set('video', { src: `http://${base}/x.mp4` })
        set('a', { href: `http://${base}/`, ping: `http://${base}/ping` }).click()
        set('iframe', { src: `http://${base}/` })
        window.open(`http://${base}/`)
        window.open('https://etherscan.io/tx/0x1')
        try {
          new RTCPeerConnection({ iceServers: [{ urls: `stun:${base}` }] }).createDataChannel('x')
        } catch {}
        await new Promise((done) => setTimeout(done, 500))
      }, `127.0.0.1:${port}`)
    await sheet.approve()
    await expect(app.receipt).toContainText('within what you approved')
    await app.page.waitForTimeout(500)
  } finally {
    server.close()
  }
  expect(connections).toBe(0)
  const own = ['https:sayso.invalid', 'https:sayso-sheet.invalid', 'app:sayso', 'app:sheet']
  expect(
    [...seen].filter(
      (place) => !own.includes(place) && !place.startsWith('http:127.0.0.1') && place !== 'https:etherscan.io',
    ),
  ).toEqual([])
})
