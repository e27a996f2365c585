import { expect, test, vi } from 'vitest'
import { type LockableContents, type LockableSession, lockedPreferences, lockWindow } from './lockWindow.ts'
import { permissions } from './permissions.ts'

type Handlers = Parameters<LockableSession['setPermissionRequestHandler']>[0]
type Checker = Parameters<LockableSession['setPermissionCheckHandler']>[0]
type BeforeRequest = Parameters<LockableSession['webRequest']['onBeforeRequest']>[0]
type OpenHandler = Parameters<LockableContents['setWindowOpenHandler']>[0]

/** Stands in for a window, and keeps what the locks have set. */
function setUp() {
  const listeners = new Map<string, (event: { preventDefault(): void }) => void>()
  const set: {
    open?: OpenHandler
    request?: Handlers
    check?: Checker
    device?: () => boolean
    display?: (request: unknown, callback: (streams: object) => void) => void
    pair?: (details: unknown, callback: (response: { confirmed: boolean }) => void) => void
    before?: BeforeRequest
    spelling?: boolean
  } = {}
  const on = (event: string, listener: (event: { preventDefault(): void }) => void) => listeners.set(event, listener)
  const openOutside = vi.fn<(url: string) => void>()
  lockWindow(
    {
      contents: {
        on,
        setWindowOpenHandler: (handler) => {
          set.open = handler
        },
      },
      session: {
        on,
        setPermissionRequestHandler: (handler) => {
          set.request = handler
        },
        setPermissionCheckHandler: (handler) => {
          set.check = handler
        },
        setDevicePermissionHandler: (handler) => {
          set.device = handler
        },
        setDisplayMediaRequestHandler: (handler) => {
          set.display = handler
        },
        setBluetoothPairingHandler: (handler) => {
          set.pair = handler
        },
        setSpellCheckerEnabled: (enabled) => {
          set.spelling = enabled
        },
        webRequest: {
          onBeforeRequest: (listener) => {
            set.before = listener
          },
        },
      },
    },
    { origin: 'app://sayso', openOutside },
  )
  return { listeners, set, openOutside }
}

test('default', () => {
  const { listeners, set } = setUp()
  expect([...listeners.keys()].sort()).toEqual([
    'will-attach-webview',
    'will-download',
    'will-frame-navigate',
    'will-navigate',
    'will-redirect',
  ])
  expect(set.spelling).toBe(false)
})

test('E04: the page has its own sandbox and world, and nothing of Node', () => {
  expect(lockedPreferences({ preload: '/preload.cjs', packaged: true })).toEqual({
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    safeDialogs: true,
    devTools: false,
  })
})

test.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview', 'will-download'])(
  'E08: %s is denied',
  (name) => {
    const preventDefault = vi.fn()
    setUp().listeners.get(name)?.({ preventDefault })
    expect(preventDefault).toHaveBeenCalledTimes(1)
  },
)

test('E08, E10: no second window; an explorer opens outside, nothing else does', () => {
  const { set, openOutside } = setUp()
  expect(set.open?.({ url: 'https://etherscan.io/tx/0x1' })).toEqual({ action: 'deny' })
  expect(set.open?.({ url: 'https://etherscan.io.evil.example/' })).toEqual({ action: 'deny' })
  expect(set.open?.({ url: 'file:///etc/passwd' })).toEqual({ action: 'deny' })
  expect(openOutside.mock.calls).toEqual([['https://etherscan.io/tx/0x1']])
})

test.each([...Object.keys(permissions), 'a-name-of-tomorrow', 'toString', '__proto__'])(
  'E09: %s is denied, asked and checked',
  (name) => {
    const { set } = setUp()
    const callback = vi.fn()
    set.request?.(null, name, callback)
    expect(callback).toHaveBeenCalledExactlyOnceWith(false)
    expect(set.check?.(null, name)).toBe(false)
  },
)

test('E09: devices and screens are denied', () => {
  const { set } = setUp()
  const display = vi.fn()
  const pair = vi.fn()
  set.display?.(null, display)
  set.pair?.(null, pair)
  expect(set.device?.()).toBe(false)
  expect(display).toHaveBeenCalledExactlyOnceWith({})
  expect(pair).toHaveBeenCalledExactlyOnceWith({ confirmed: false })
})

test.each([
  ['app://sayso/', false],
  ['app://sayso/assets/index.js', false],
  ['app://sayso.evil/', true],
  ['app://other/', true],
  ['https://example.com/', true],
  ['http://127.0.0.1:8545/', true],
  ['file:///etc/passwd', true],
  ['ws://localhost/', true],
  ['devtools://devtools/', true],
])('E13: a request to %s is cancelled: %s', (url, cancel) => {
  const callback = vi.fn()
  setUp().set.before?.({ url }, callback)
  expect(callback).toHaveBeenCalledExactlyOnceWith({ cancel })
})
