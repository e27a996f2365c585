import type { Session } from 'electron'

type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>
type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
/** Every name that this version of Electron knows: a new one does not compile until it is decided on. */
export type Permission = Parameters<CheckHandler>[1] | Parameters<RequestHandler>[1]

type Decision = { readonly allowed: boolean; readonly reason: string }

const deny = (reason: string): Decision => ({ allowed: false, reason })

/** What the page may ask the system for, each with why. Copying and notifications go through the core. */
export const permissions: Readonly<Record<Permission, Decision>> = {
  ar: deny('The page shows no scenes.'),
  'automatic-fullscreen': deny('A page that fills the screen could imitate the system.'),
  'background-fetch': deny('The page fetches nothing, in front or behind.'),
  'background-sync': deny('The page has no server to agree with.'),
  'captured-surface-control': deny('The page captures no other window.'),
  'clipboard-read': deny('What lies on the clipboard may be a secret or a trap.'),
  'clipboard-sanitized-write': deny(
    'An address swapped on the clipboard is lost money: the core copies, and says what.',
  ),
  'deprecated-sync-clipboard-read': deny('What lies on the clipboard may be a secret or a trap.'),
  'display-capture': deny('The page captures no screen.'),
  fileSystem: deny('Files are the core’s; the page has none.'),
  fullscreen: deny('A page that fills the screen could imitate the system.'),
  geolocation: deny('Where a person is has nothing to do with their money.'),
  'geolocation-approximate': deny('Where a person is has nothing to do with their money.'),
  'hand-tracking': deny('The page watches nobody.'),
  hid: deny('Devices are the core’s, not the page’s.'),
  'idle-detection': deny('Locking is the core’s, and it has its own clock.'),
  keyboardLock: deny('A person must be able to leave with the keys they know.'),
  'local-fonts': deny('A list of fonts tells people apart.'),
  'local-network': deny('The page reaches no network.'),
  'local-network-access': deny('The page reaches no network.'),
  'loopback-network': deny('Local nodes and models are the core’s to reach.'),
  media: deny('The page neither listens nor looks.'),
  mediaKeySystem: deny('The page plays nothing.'),
  midi: deny('The page plays nothing.'),
  midiSysex: deny('The page plays nothing.'),
  nfc: deny('Devices are the core’s, not the page’s.'),
  notifications: deny('The core notifies, in words that no page can choose.'),
  openExternal: deny('The shell opens what is on its list, and nothing by a link of another scheme.'),
  'payment-handler': deny('There is one way to pay in Sayso, and it shows a plan first.'),
  'periodic-background-sync': deny('The page has no server to agree with.'),
  'persistent-storage': deny('What is kept is kept by the core.'),
  pointerLock: deny('A person must be able to leave with the pointer they see.'),
  'screen-wake-lock': deny('An unlocked screen with a wallet on it should sleep.'),
  sensors: deny('The page measures nothing.'),
  serial: deny('Devices are the core’s, not the page’s.'),
  'smart-card': deny('Devices are the core’s, not the page’s.'),
  'speaker-selection': deny('The page plays nothing.'),
  'storage-access': deny('There is no other site inside the page.'),
  'system-wake-lock': deny('An unlocked machine with a wallet on it should sleep.'),
  'top-level-storage-access': deny('There is no other site inside the page.'),
  usb: deny('Devices are the core’s, not the page’s.'),
  vr: deny('The page shows no scenes.'),
  'web-app-installation': deny('The page installs nothing.'),
  'web-printing': deny('The page prints nothing.'),
  'window-management': deny('There is one window, and the shell places it.'),
  unknown: deny('What has no name has no reason.'),
}

/** A name that is not in the table, from a newer Chromium perhaps, is denied like the rest. */
export function isAllowed(permission: string): boolean {
  return Object.entries(permissions).some(([name, { allowed }]) => name === permission && allowed)
}
