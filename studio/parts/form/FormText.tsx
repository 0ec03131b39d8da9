import { parseDecimal } from '../../../engine/values/ratio.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import { useWords } from '../../language/use-words.js'
import { TypedInput } from '../TypedInput.js'
import { FormField } from './FormField.js'

interface Props {
  readonly label: string
  readonly value: string
  readonly suffix?: string
  /** What it means to leave it empty. */
  readonly placeholder?: string
  readonly numeric?: boolean
  /** What is wrong with a text, or `null`. It is given without blanks around it, full-width signs made plain. */
  readonly fault: (text: string) => Phrase | null
  readonly onChange: (text: string) => void
}

/** A text that changes the document with every letter that leaves it right; a mistake stays on the screen with a word about it. */
export function FormText({ label, value, suffix, placeholder, numeric = false, fault, onChange }: Props) {
  const { phrase: said } = useWords()
  const wrong = (typed: string) => {
    const found = fault(plain(typed))
    return found === null ? null : said(found)
  }
  return (
    <FormField label={label}>
      {(id) => (
        <TypedInput
          id={id}
          value={value}
          small
          {...(placeholder === undefined ? {} : { placeholder })}
          numeric={numeric}
          {...(suffix === undefined ? {} : { suffix: <span className="faint">{suffix}</span> })}
          fault={wrong}
          onCommit={(typed) => onChange(plain(typed))}
        />
      )}
    </FormField>
  )
}

/** A decimal as documents have it; `optional` ones may be left empty. */
export function decimalFault(optional: boolean): (text: string) => Phrase | null {
  return (text) => {
    if (text === '') return optional ? null : phrase('priceForm.fault.decimal')
    return parseDecimal(text) === null ? phrase('priceForm.fault.decimal') : null
  }
}

/** A whole number above nothing. */
export function countFault(optional: boolean): (text: string) => Phrase | null {
  return (text) => (/^[1-9]\d{0,8}$/.test(text) || (optional && text === '') ? null : phrase('priceForm.fault.count'))
}

/** Any whole number. */
export function integerFault(text: string): Phrase | null {
  return /^-?(0|[1-9]\d{0,8})$/.test(text) ? null : phrase('fact.fault.integer')
}

function plain(typed: string): string {
  return typed.normalize('NFKC').trim()
}
