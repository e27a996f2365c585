/** Runs in a page: looks up and asks for everything that needs a permission, and names what was given. */
export async function probePermissions(): Promise<readonly string[]> {
  const given: string[] = []
  const names = [
    'accelerometer',
    'background-sync',
    'camera',
    'clipboard-read',
    'display-capture',
    'geolocation',
    'gyroscope',
    'idle-detection',
    'local-fonts',
    'magnetometer',
    'microphone',
    'midi',
    'nfc',
    'notifications',
    'payment-handler',
    'periodic-background-sync',
    'persistent-storage',
    'push',
    'screen-wake-lock',
    'speaker-selection',
    'storage-access',
    'top-level-storage-access',
    'window-management',
  ]
  for (const name of names) {
    try {
      const options: object = { name, userVisibleOnly: true }
      const { state } = await Reflect.apply(navigator.permissions.query, navigator.permissions, [options])
      if (state === 'granted') given.push(name)
    } catch {}
  }
  const asked: Record<string, () => Promise<unknown>> = {
    notification: async () => (await Notification.requestPermission()) === 'granted',
    position: () =>
      new Promise((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done(true),
          () => done(false),
        ),
      ),
    camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
    screen: () => navigator.mediaDevices.getDisplayMedia(),
    clipboardRead: () => navigator.clipboard.readText(),
    clipboardWrite: () => navigator.clipboard.writeText('0xevil'),
    fullscreen: () => document.documentElement.requestFullscreen(),
    midi: () => navigator.requestMIDIAccess(),
    // Fetching in the background has no switch in a browser; it needs a worker, and there can be none.
    worker: async () => {
      const script = document.querySelector('script')?.src ?? ''
      const { register } = ServiceWorkerContainer.prototype
      await Reflect.apply(register, navigator.serviceWorker, [script])
      return (await navigator.serviceWorker.getRegistrations()).length > 0
    },
  }
  for (const [name, ask] of Object.entries(asked)) {
    const patience = new Promise((done) => setTimeout(() => done(false), 1_500))
    const got = await Promise.race([ask().catch(() => false), patience])
    if (got !== false && got !== undefined) given.push(name)
    if (got === undefined) given.push(name)
  }
  return given
}
