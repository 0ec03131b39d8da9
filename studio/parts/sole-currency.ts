/**
 * The currency that needs no choice: the only one that the catalog declares. Of several, none is taken without being
 * asked for: the order in which a catalog lists them means nothing.
 */
export function soleCurrency(currencies: readonly string[]): string | null {
  return currencies.length === 1 ? currencies[0]! : null
}
