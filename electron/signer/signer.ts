import '../../src/host/signer/withoutNetwork.ts'
import { runSigner } from '../../src/host/signer/runSigner.ts'

/** The process that holds the keys, as a utility process of Electron's: see `startSigner`. */
const { parentPort } = process

runSigner({
  send: (text) => parentPort.postMessage(text),
  onMessage: (listen) => void parentPort.on('message', ({ data }) => listen(data)),
  // Chromium ends a utility process together with the one that started it, however that one ended.
  onGone: () => {},
})
