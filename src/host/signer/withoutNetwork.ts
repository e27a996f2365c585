/**
 * What a program may reach the network with, taken away before anything else is loaded. The signer imports no transport
 * (a test walks through all that it loads); this is for what a library might do by itself.
 */
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'Request', 'Response', 'WebTransport'])
  Reflect.deleteProperty(globalThis, name)
