import { startPracticeChain } from './startPracticeChain.ts'

// A process of its own that owns a chain, for the test that kills it: `node ownerOfTest.ts DIRECTORY ACCOUNT`.
const [directory, account] = process.argv.slice(2)
if (directory === undefined || account === undefined) throw new Error('A directory and an account, please')
const chain = await startPracticeChain({ directory })
await chain.fund(account)
console.log(JSON.stringify({ pid: chain.pid, rpcUrl: chain.rpcUrl }))
setInterval(() => {}, 1000)
