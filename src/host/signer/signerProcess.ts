import './withoutNetwork.ts'
import { runSigner } from './runSigner.ts'

/** The process that holds the keys, as a child of Node's own: see `forkSigner`. */
const send = process.send?.bind(process)
if (send === undefined) process.exit(64)

runSigner({
  send: (text) => void send(text),
  onMessage: (listen) => void process.on('message', listen),
  onGone: (listen) => void process.on('disconnect', listen),
})
