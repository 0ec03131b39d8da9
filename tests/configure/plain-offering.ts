/** A name for tests that don't care for words: the same in both languages. */
export function named(id: string): object {
  return { 'zh-CN': id, en: id }
}

/** An offering that anybody may have at any time, for nothing unless `more` says otherwise. */
export function plainOffering(id: string, content: object, more: object = {}): object {
  return {
    kind: 'productOffering',
    id,
    name: named(id),
    category: 'test',
    validFor: {},
    isSellable: true,
    content,
    prices: [],
    ...more,
  }
}

/** What an offering of the same id is an offering of. */
export function plainSpecification(id: string, characteristics: readonly object[]): object {
  return { kind: 'productSpecification', id, name: named(id), characteristics }
}
