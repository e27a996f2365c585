import type { Words } from '../Words.ts'

export const wallet: Words['wallet'] = {
  realNote:
    'Echte Netzwerke sind in dieser Ausgabe neu: Fangen Sie dort mit wenig an. Zum Üben gibt es eine andere Wallet, die kein Passwort braucht: Diese hier wird dabei nicht benutzt.',
  close: 'Schließen',
  back: 'Zurück',
  done: 'Fertig',
  working: 'Einen Moment…',
  name: 'Name',
  password: 'Passwort',
  accounts: 'Konten',
  noAnswer: 'Die Wallet antwortet nicht',
  unexpected:
    'Die Wallet hat etwas anderes geantwortet. Es hat sich nichts geändert; bitte versuchen Sie es noch einmal.',
  lockedItself: 'Die Wallet hat sich von selbst gesperrt.',
  none: {
    title: 'Sie haben noch keine Wallet',
    lead: 'Eine Wallet bewahrt die Schlüssel zu Ihrem Geld auf diesem Rechner auf, unter einem Passwort.',
    make: 'Neue Wallet anlegen',
    restore: 'Aus Wörtern wiederherstellen',
  },
  everybodys: {
    nothing: 'Senden Sie nichts hierher. ',
    why: 'Alle haben die Wörter dieser Wallet: Sie stehen in Handbüchern und Tests, und jeder kann nehmen, was bei ihr und bei jedem Konto aus denselben Wörtern ankommt. Legen Sie eine neue Wallet mit eigenen Wörtern an, und nehmen Sie die.',
  },
  locked: {
    title: 'Die Wallet ist gesperrt',
    unlock: 'Öffnen',
    forgot:
      'Passwort vergessen? Die Wörter öffnen die Wallet wieder, mit einem neuen. Die Wörter einer anderen Wallet bringen jene hierher; die Dateien dieser bleiben.',
  },
  open: {
    title: 'Ihre Wallet',
    locksAfter: (minutes) => `Sie ist offen und sperrt sich von selbst nach ${minutes} Minuten ohne Gebrauch.`,
    add: 'Konto hinzufügen',
    watch: 'Konto beobachten',
    changePassword: 'Passwort ändern',
    showWords: 'Wörter zeigen',
    lock: 'Sperren',
    lockAndRestore: 'Sperren und aus Wörtern wiederherstellen',
    lockAndMake: 'Sperren und neue Wallet anlegen',
    watched: ' nur beobachtet',
    chosen: ' in dieser Wallet gewählt',
    use: 'Benutzen',
    rename: 'Umbenennen',
    export: 'Exportieren',
    forget: 'Vergessen',
    isChosen: (name) => `${name} ist jetzt in dieser Wallet gewählt.`,
    isForgotten: (name) => `${name} ist vergessen.`,
  },
  add: {
    lead: 'Ein weiteres Konto aus denselben Wörtern: Sie bringen auch dieses zurück.',
    button: 'Hinzufügen',
    added: (name) => `${name} ist hinzugefügt.`,
  },
  watch: {
    lead: 'Ein Konto, das Sie nur ansehen: Hier gibt es keinen Schlüssel dazu, und gesendet werden kann daraus nichts.',
    address: 'Adresse',
    button: 'Beobachten',
    watched: (name) => `${name} wird beobachtet.`,
    noAddress: 'Das ist keine Adresse: Sie beginnt mit 0x, und 40 Ziffern und Buchstaben von a bis f folgen.',
  },
  rename: {
    title: (name) => `${name} umbenennen`,
    name: 'Neuer Name',
    button: 'Umbenennen',
    renamed: (name) => `Es heißt jetzt ${name}.`,
  },
  create: {
    lead: 'Die Wallet entsteht aus Wörtern, die Sie auf Papier schreiben. Wer sie hat, hat alles darin, und ohne sie bringt niemand es zurück.',
    paper:
      'Nehmen Sie Stift und Papier, und achten Sie darauf, dass niemand zusieht. Zwölf Wörter genügen; 24 sind für die, die mehr wollen.',
    instead:
      'Sie kommt an die Stelle der Wallet, die jetzt hier liegt, sobald Sie einige der neuen Wörter wiedergegeben haben; bis dahin ändert sich nichts. Was die jetzige enthält, kommt nicht mit: Nur deren Wörter bringen es hierher zurück.',
    tickFirst:
      'Setzen Sie zuerst diesen Haken. Ohne ihre Wörter bringt niemand die Wallet zurück, die jetzt hier liegt: Suchen Sie sie, oder öffnen Sie die Wallet und lassen Sie sie sich zeigen.',
    twelve: '12 Wörter zeigen',
    twentyFour: '24 Wörter zeigen',
    write: 'Schreiben Sie diese Wörter auf',
    writeLead:
      'In dieser Reihenfolge, auf Papier, nicht in eine Datei und nicht als Bild. Später werden sie nur mit dem Passwort und nach einer Wartezeit gezeigt.',
    written: 'Ich habe sie aufgeschrieben',
    check: 'Geben Sie einige davon wieder',
    checkLead:
      'Damit Sie wissen, dass stimmt, was Sie aufgeschrieben haben. Wählen Sie dann ein Passwort für diesen Rechner.',
    word: (place) => `Wort ${place}`,
    button: 'Wallet anlegen',
    made: 'Die Wallet ist angelegt. Verwahren Sie das Papier, wo nur Sie es finden. Als Nächstes, im Hauptfenster von Sayso: Wählen Sie unter „Netzwerke“ das Netzwerk für Ihr Geld.',
    forgotten: 'Diese Wörter sind vergessen. Es wurde nichts angelegt.',
  },
  newPassword: {
    title: 'Neues Passwort',
    hint: 'Mindestens 12 Zeichen; gut sind vier oder fünf Wörter, die nicht zusammengehören. Niemand kann es zurücksetzen: Ohne es öffnen nur die Wörter die Wallet.',
    again: (label) => `${label}, noch einmal`,
    differ: 'Die beiden Passwörter sind nicht gleich. Tippen Sie beide noch einmal.',
  },
  change: {
    lead: 'Die Wörter bleiben dieselben. Das alte Passwort öffnet danach nichts mehr.',
    present: 'Jetziges Passwort',
    button: 'Ändern',
    changed: 'Das Passwort ist geändert.',
  },
  restore: {
    lead: 'Tippen Sie die Wörter in ihrer Reihenfolge, mit Leerzeichen dazwischen. Niemand, der es ehrlich meint, fragt je woanders danach.',
    words: 'Wörter',
    passphrase: 'Passphrase',
    passphraseHint:
      'Nur wenn die Wörter mit einer angelegt wurden; sie ist kein Passwort. Lassen Sie das Feld sonst leer.',
    button: 'Wiederherstellen',
    setAside:
      'Ich habe auch die Wörter der Wallet, die hier liegt. Sie wird beiseitegelegt: Ihre Dateien bleiben, mit Datum, im Ordner „wallet“ Ihres Sayso-Ordners, und ihre Wörter bringen sie zurück. Ihr gewähltes Konto: ',
    published: 'Ich weiß, dass alle diese Wörter haben, und bewahre in dieser Wallet kein Geld auf.',
    kept: 'Die Wallet, die vorher hier lag, bleibt mit Datum im Ordner „wallet“ Ihres Sayso-Ordners.',
    restored: 'Die Wallet ist wiederhergestellt.',
    next: 'Als Nächstes, im Hauptfenster von Sayso: Wählen Sie unter „Netzwerke“ das Netzwerk, auf dem Ihr Geld ist. Die Börse oder Wallet, von der es kommt, sagt, welches; wie Sie es sonst erfahren, steht dort.',
  },
  reveal: {
    lead: 'Wer sie sieht, kann alles nehmen. Achten Sie darauf, dass niemand zusieht und kein Bildschirm geteilt wird.',
    title: 'Ihre Wörter',
    keep: 'Schreiben Sie sie auf Papier, und verwahren Sie es, wo nur Sie es finden.',
    passphrase: 'Sie führen nur zusammen mit der Passphrase, die dazu gegeben wurde, zu dieser Wallet.',
    hide: 'Verbergen',
  },
  wait: {
    title: 'Warten Sie einen Moment, und denken Sie nach',
    warning: 'Hat Ihnen jemand gesagt, dass Sie das tun sollen? Dann hören Sie hier auf: Er will, was Ihnen gehört.',
    goOn: 'Weiter',
    stop: 'Hier aufhören',
  },
  export: {
    title: (name) => `Den Schlüssel von ${name} exportieren`,
    lead: 'Andere Wallets öffnen ihn mit dem Passwort, das Sie ihm hier geben. Wer beides hat, kann alles aus diesem Konto nehmen.',
    walletPassword: 'Das Passwort der Wallet',
    filePassword: 'Passwort für die Datei',
    file: 'Schlüsseldatei',
    fileTitle: (name) => `Die Schlüsseldatei von ${name}`,
    fileLead:
      'Markieren Sie den Text, und speichern Sie ihn als Datei, die auf .json endet. Ohne ihr Passwort nützt sie niemandem.',
  },
}
