/**
 * What a node or the platform said, without the keys of the endpoint: a node that is out of credit likes to quote the key
 * that it was asked with. Upper and lower case are the same here.
 */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((hidden, secret) => hidden.replaceAll(inAnyCase(secret), '…'), text)
}

function inAnyCase(secret: string): RegExp {
  return new RegExp(secret.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'gi')
}
