import { type LocalizedText, text } from '../values/localized-text.js'
import type { CompiledRules } from './compile-rules.js'
import { quoted } from './wording.js'

/** The name of a fact in quotes, or its id where the dictionary has none. */
export function factName(rules: CompiledRules, id: string): LocalizedText {
  const name = rules.facts.get(id)?.name
  return name === undefined ? quoted(id) : text(`“${name['zh-CN']}”`, `"${name.en}"`)
}
