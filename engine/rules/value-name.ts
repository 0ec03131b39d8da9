import type { FactType } from '../model/fact.js'
import type { FactValue } from '../values/fact-value.js'
import type { DocumentRef } from '../values/ids.js'
import { parseInstant } from '../values/instant.js'
import { type LocalizedText, text } from '../values/localized-text.js'
import { zoneTime } from '../values/zone-time.js'
import { type CompiledRules, nameOf } from './compile-rules.js'
import { listed, quoted } from './wording.js'

/** A fact's value as people know it: the name of a choice, channel or place, a number with its unit, a moment by the catalog's clock, yes or no. */
export function valueName(rules: CompiledRules, fact: string, value: FactValue | readonly FactValue[]): LocalizedText {
  return valueOfType(rules, rules.facts.get(fact)?.type, value)
}

/** The same for a value of any origin, by its type. */
export function valueOfType(rules: CompiledRules, type: FactType | undefined, value: FactValue | readonly FactValue[]): LocalizedText {
  if (!isList(value)) return oneName(rules, type, value)
  return value.length === 0 ? text('空', 'empty') : listed(value.map((one) => oneName(rules, type, one)))
}

function oneName(rules: CompiledRules, type: FactType | undefined, value: FactValue): LocalizedText {
  if (typeof value === 'boolean') return value ? text('“是”', 'yes') : text('“否”', 'no')
  if (typeof value === 'number')
    return type?.kind === 'quantity' ? text(`${value} ${type.unit}`, `${value} ${type.unit}`) : text(`${value}`, `${value}`)
  switch (type?.kind) {
    case 'place':
      return inQuotes(rules, { kind: 'place', id: value })
    case 'choice':
    case 'set': {
      if ('documents' in type) return inQuotes(rules, { kind: type.documents, id: value })
      const name = type.values.find((choice) => choice.value === value)?.name
      return name === undefined ? quoted(value) : text(`“${name['zh-CN']}”`, `"${name.en}"`)
    }
    case 'instant':
      return momentName(rules, value)
    case 'date':
      return text(value, value)
    default:
      return quoted(value)
  }
}

/** A moment as clocks in the catalog's time zone show it; what is no moment, as it was written. */
function momentName({ timeZone }: CompiledRules, written: string): LocalizedText {
  const moment = parseInstant(written)
  const shown = moment === null ? written : zoneTime(timeZone, moment)
  return text(shown, shown)
}

function inQuotes(rules: CompiledRules, ref: DocumentRef): LocalizedText {
  const name = nameOf(rules, ref)
  return text(`“${name['zh-CN']}”`, `"${name.en}"`)
}

function isList(value: FactValue | readonly FactValue[]): value is readonly FactValue[] {
  return Array.isArray(value)
}
