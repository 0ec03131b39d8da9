import type { LocalizedText } from '../values/localized-text.js'

/** A fault of form, in words; whoever reports it adds why it matters. */
export interface FormFault {
  readonly code: FormFaultCode
  readonly pointer: string
  /** Whether the name of the member is at fault, or its value. */
  readonly of: 'value' | 'key'
  /** The field that was probably meant, when the name is misspelt. */
  readonly insteadOf?: string
  readonly what: LocalizedText
  readonly fix: LocalizedText
}

export type FormFaultCode = 'unknown-field' | 'missing-field' | 'wrong-type' | 'wrong-value' | 'too-long'
