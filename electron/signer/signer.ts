import '../../src/host/signer/withoutNetwork.ts'
import { runSigner } from '../../src/host/signer/runSigner.ts'

/** The process that holds the keys, as a utility process of Electron's: see `startSigner`. */
const { parentPort } = process

runSigner({
  send: (text) => parentPort.postMessage(text),
  onMessage: (listen) => {
    parentPort.on('message', ({ data, ports }) => {
      if (ports.length === 0) listen(data)
    })
  },
  onSurface: (listen) => {
    parentPort.on('message', ({ ports }) => {
      for (const port of ports) {
        listen({
          send: (answer) => port.postMessage(answer),
          onMessage: (hear) => void port.on('message', ({ data }) => hear(data)),
        })
        port.start()
      }
    })
  },
  // Chromium ends a utility process together with the one that started it, however that one ended.
  onGone: () => {},
})
