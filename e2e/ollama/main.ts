// Runs the stand-in by itself: `node e2e/ollama/main.ts [port]`, then start Sayso with OLLAMA_HOST set to what it prints.
import { startStandIn } from './standIn.ts'

const standIn = await startStandIn(Number(process.argv[2] ?? 0))
console.log(standIn.host)
