export const networks = {
  intro: 'Which network Sayso works on, whether it answers, and which others there are.',
  real: '{network}: real money',
  inUse: 'In use now',
  name: 'Name',
  kind: 'Kind',
  practiceKind: 'Practice: nothing on it has any worth',
  realKind: 'Real: what you do costs and moves real money',
  id: 'Chain id',
  block: 'Newest block',
  noBlock: 'Not seen yet',
  state: 'State',
  asking: 'Asking…',
  answers: 'It answers',
  silent: 'It does not answer',
  where: 'Where it runs',
  onThisMachine: 'On this machine, inside Sayso. No other machine is asked.',
  ifSilent: 'If the chain does not answer',
  ifSilentNext:
    'The window says so at its top. What it shows may be old then, and nothing can be planned or sent. If a plan was on its way, Sayso looks at its next start for what became of it. Your money stays where it is: on the chain, not in this window.',
  all: 'All networks',
  realNote:
    'Real networks are new in this version and were tried on local copies alone, never with real money. They take a wallet of your own. Begin with little.',
  /** How a person knows which network they need. */
  which:
    '<b>Which one is your money on?</b> The exchange or wallet that it comes from says so where you send it off; your address is the same on all of them. If you do not know, work on any real one, and choose “All networks” on the page Portfolio: each of these is asked then, and you see what your account holds there.',
  here: 'You are here',
  workOn: 'Work on {network}',
  askingNetwork: 'Asking {network}…',
  askingLong: 'Its nodes are being asked whether {network} can be worked on. That can take some seconds.',
  throughPublic: 'Asked through public nodes: {nodes}',
  throughOwn: 'Asked through your own nodes: {nodes}',
  /** After the nodes that it is asked through. */
  sentThrough: 'What you sign is sent through {relay} alone, not through the public pool.',
  /** The name of the part that a network's refusal points to. */
  ownNode: 'A node of your own',
  nodesHow:
    'You need none: Sayso asks the nodes that are named above. Whoever has one names it outside of this window, so that nothing in here can choose whom Sayso believes: close Sayso, open a terminal in its folder, type npm run say -- "/nodes base https://…" with the name of the network and the address of the node, and start Sayso again. A relay that alone is given what you sign is named in the same way ("/relay base https://…").',
  unread: 'The list of networks could not be read.',
  standIns: 'What here stands in for something real',
} as const
