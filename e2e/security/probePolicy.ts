/** Runs in a page: tries everything that its policy forbids, and names what came about all the same. */
export async function probePolicy(): Promise<readonly string[]> {
  const came: string[] = []
  const attempt = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    try {
      if ((await act()) !== false) came.push(name)
    } catch {}
  }
  const loads = (make: () => HTMLElement): Promise<unknown> =>
    new Promise((done) => {
      const element = make()
      element.onload = () => done(true)
      element.onerror = () => done(false)
      setTimeout(() => done(false), 500)
      document.body.append(element)
    })
  const set = <K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Record<string, string>) => {
    const element = document.createElement(tag)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    return element
  }
  /** False where the policy forbade it: these two do not say so themselves. */
  const isForbidden = async (act: () => Promise<unknown>): Promise<boolean> => {
    let forbidden = false
    const note = (): void => {
      forbidden = true
    }
    document.addEventListener('securitypolicyviolation', note)
    await act()
    await new Promise((done) => setTimeout(done, 300))
    document.removeEventListener('securitypolicyviolation', note)
    return !forbidden
  }
  await attempt('fetch', () => fetch('https://example.com/'))
  await attempt('fetch of its own', () => fetch('/index.html'))
  await attempt('XMLHttpRequest', () => {
    return new Promise((done) => {
      const request = new XMLHttpRequest()
      request.onload = () => done(true)
      request.onerror = () => done(false)
      request.open('GET', '/index.html')
      request.send()
    })
  })
  await attempt('beacon', () => isForbidden(async () => void navigator.sendBeacon('https://example.com/')))
  await attempt('WebSocket', () => {
    return new Promise((done) => {
      const socket = new WebSocket('wss://example.com/')
      socket.onopen = () => done(true)
      socket.onerror = () => done(false)
    })
  })
  await attempt('EventSource', () => {
    return new Promise((done) => {
      const source = new EventSource('/index.html')
      source.onopen = () => done(true)
      source.onerror = () => done(false)
    })
  })
  await attempt('worker', async () => {
    const url = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }))
    return await new Promise((done) => {
      const worker = new Worker(url)
      worker.onmessage = () => done(true)
      worker.onerror = () => done(false)
      setTimeout(() => done(false), 500)
    })
  })
  await attempt('picture', () => loads(() => set('img', { src: 'https://example.com/x.png' })))
  await attempt('frame', () => isForbidden(() => loads(() => set('iframe', { src: 'https://example.com/' }))))
  await attempt('object', () => loads(() => set('object', { data: '/index.html' })))
  await attempt('foreign script', () => loads(() => set('script', { src: 'https://example.com/x.js' })))
  await attempt('foreign style', () =>
    loads(() => set('link', { rel: 'stylesheet', href: 'https://example.com/x.css' })),
  )
  await attempt('inline script', async () => {
    const script = document.createElement('script')
    script.append('window.inlined = 1')
    document.body.append(script)
    return Reflect.get(window, 'inlined') === 1
  })
  await attempt('inline handler', async () => {
    const button = set('button', { onclick: 'window.handled = 1' })
    document.body.append(button)
    button.click()
    return Reflect.get(window, 'handled') === 1
  })
  await attempt('eval', async () => Reflect.apply(Reflect.get(window, 'eval'), window, ['1']))
  await attempt('Function', async () => Reflect.construct(Function, ['return 1'])())
  await attempt('timer of text', async () => {
    Reflect.apply(Reflect.get(window, 'setTimeout'), window, ['window.timed = 1', 0])
    await new Promise((done) => setTimeout(done, 50))
    return Reflect.get(window, 'timed') === 1
  })
  await attempt('markup', async () => {
    document.body.insertAdjacentHTML('beforeend', '<b>x</b>')
  })
  await attempt('base', async () => {
    document.head.append(set('base', { href: 'https://example.com/' }))
    return new URL('x', document.baseURI).host === 'example.com'
  })
  return came
}
