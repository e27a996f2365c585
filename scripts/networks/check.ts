/**
 * `npm run check:networks`: proves of each network's book what can be proven without a network. With `--online` it asks the
 * real chains too, over the nodes that the book names, and prints where they differ: a step before each release.
 * `-- --online base` asks one of them.
 */
import { knownChainIds, networkOf } from '../../src/chain/networks/networkOf.ts'
import { checkBook, type Property } from './checkBook.ts'
import { checkOnline } from './checkOnline.ts'
import { checkAavePool, checkSelectors, knownCodes } from './checkSelectors.ts'
import { drawProperties } from './drawProperties.ts'

const [first, ...more] = process.argv.slice(2)
const online = first === '--online'
if ((first !== undefined && !online) || more.length > 1)
  throw new Error('It takes --online, and one network’s name after it.')
const [only] = more
const networks = knownChainIds.flatMap((chainId) => networkOf(chainId) ?? [])
const asked = networks.filter(
  ({ kind, name }) => kind === 'public' && (only === undefined || name.toLowerCase() === only.toLowerCase()),
)
if (online && asked.length === 0) throw new Error(`There is no network called ${only}.`)

let failed = 0
function show(title: string, properties: readonly Property[]): void {
  console.log(drawProperties(title, properties))
  failed += properties.filter(({ problems }) => problems.length > 0).length
}

show('Every network', [...checkSelectors(await knownCodes()), checkAavePool()])
for (const network of networks) show(`${network.name} (chain ${network.chainId})`, checkBook(network))
if (online) for (const network of asked) show(`${network.name}, asked`, await checkOnline(network))
console.log(failed === 0 ? 'All of it holds.' : `${failed} properties do not hold.`)
process.exitCode = failed === 0 ? 0 : 1
