import type { CatalogDraft } from '../../engine/model/draft.js'
import type { FactType } from '../../engine/model/fact.js'
import { closest } from '../../engine/values/closest.js'
import type { FactValue } from '../../engine/values/fact-value.js'
import type { Language, LocalizedText } from '../../engine/values/localized-text.js'
import { type Phrase, phrase } from '../language/phrase.js'
import { yesNo } from '../language/yes-no.js'
import { factOptions, readTyped } from './fact-values.js'
import { folded } from './search.js'

/** The values of one type as people write them: their names, and back. */
export interface ValueNames {
  readonly type: FactType
  readonly nameOf: (value: FactValue, language: Language) => string
  /** Reads a name in either language, an id, a number or a time: one value, or what is wrong with what was typed. */
  readonly read: (typed: string) => ReadWord
}

export type ReadWord = { readonly value: FactValue } | { readonly fault: Phrase }

/** A type that is declared nowhere is written as it stands. */
export function valueNames(documents: CatalogDraft, type: FactType): ValueNames {
  if (type.kind === 'flag') return { type, nameOf: nameOfFlag, read: (typed) => readNamed(flagOptions, typed) }
  if (type.kind !== 'choice' && type.kind !== 'set' && type.kind !== 'place') {
    return { type, nameOf: (value) => String(value), read: (typed) => readTyped(type, typed) }
  }
  const options = factOptions(documents, type)
  const names = new Map(options.map(({ value, name }) => [value, name]))
  return {
    type,
    nameOf: (value, language) => names.get(String(value))?.[language] ?? String(value),
    read: (typed) => readNamed(options, typed),
  }
}

interface NamedValue {
  readonly value: FactValue
  readonly name: LocalizedText
}

const flagOptions: readonly NamedValue[] = [
  { value: true, name: yesNo(true) },
  { value: false, name: yesNo(false) },
]

function nameOfFlag(value: FactValue, language: Language): string {
  return typeof value === 'boolean' ? yesNo(value)[language] : String(value)
}

/** An id as it is written is exact; a name may belong to several values, and then nothing is chosen for anybody. */
function readNamed(options: readonly NamedValue[], typed: string): ReadWord {
  const exact = options.find(({ value }) => String(value) === typed.trim())
  if (exact !== undefined) return { value: exact.value }
  const word = folded(typed).trim()
  const named = options.filter(({ value, name }) => [String(value), name.en, name['zh-CN']].some((one) => folded(one) === word))
  if (named.length === 1) return { value: named[0]!.value }
  if (named.length > 1) return { fault: phrase('value.fault.ambiguous', { typed, ids: named.map(({ value }) => value).join(' · ') }) }
  const words = options.flatMap(({ value, name }) => [name['zh-CN'], name.en, String(value)])
  const [near] = closest(typed.trim(), words)
  return { fault: near === undefined ? phrase('value.fault.unknown', { typed }) : phrase('value.fault.unknownNear', { typed, near }) }
}
