import { pointer } from '../model/check.js'
import { closest } from '../values/closest.js'
import { text } from '../values/localized-text.js'
import { quoted } from './fault.js'
import type { FormFault } from './form-fault.js'
import type { Schema } from './schema/schema.js'
import type { SchemaError } from './validator.js'
import { type Held, heldAt, isObject, resolve } from './walk.js'
import { wrongAlternative } from './wrong-alternative.js'
import { allowed, listed, titleOf, wrongValue } from './wrong-value.js'

/**
 * Puts what a validator found into words: one fault for each thing that is wrong, in the order of the value. A field
 * that is missing because its name is misspelt is one fault, not two.
 */
export function explainErrors(root: Schema, value: unknown, errors: readonly SchemaError[]): readonly FormFault[] {
  const faults = new Map<string, FormFault>()
  const misspelt = new Set<string>()
  for (const error of errors) {
    const fault = explainError(root, value, error)
    if (fault === null) continue
    if (fault.insteadOf !== undefined) misspelt.add(fault.insteadOf)
    const key = `${fault.pointer} ${fault.of}`
    if (!faults.has(key)) faults.set(key, fault)
  }
  return [...faults.values()].filter((fault) => !misspelt.has(fault.pointer))
}

function explainError(root: Schema, value: unknown, { keyword, instancePath, params }: SchemaError): FormFault | null {
  const held = heldAt(root, value, instancePath)
  if (held === null) return null
  const resolved = resolve(held.schema, held.value)
  if (resolved.kind === 'no-alternative') return wrongAlternative(resolved.of, held.value, instancePath)
  const at: Held = { schema: resolved.schema, value: held.value }
  if (params.missingProperty !== undefined) return missingField(at, instancePath, params.missingProperty)
  if (params.additionalProperty !== undefined) return unknownField(at, resolved.keys, instancePath, params.additionalProperty)
  if (params.propertyName !== undefined) return badName(instancePath, params.propertyName)
  // What is wrong with a name is reported for the object as well, which is sound.
  if (isObject(at.value) && at.schema.type === 'object' && keyword !== 'maxProperties') return null
  return wrongValue(at, instancePath)
}

function missingField({ schema }: Held, at: string, field: string): FormFault {
  const of = schema.properties?.[field] ?? {}
  const title = titleOf(of)
  const wanted = allowed(of)
  return {
    code: 'missing-field',
    pointer: `${at}${pointer(field)}`,
    of: 'value',
    what: text(
      `缺少字段“${field}”${title === null ? '' : `（${title['zh-CN']}）`}。`,
      `The field "${field}"${title === null ? '' : ` (${title.en})`} is missing.`,
    ),
    fix: text(`请补上“${field}”，写${wanted['zh-CN']}。`, `Add "${field}", which is ${wanted.en}.`),
  }
}

function unknownField({ schema, value }: Held, others: readonly string[], at: string, field: string): FormFault {
  const fields = Object.keys(schema.properties ?? {})
  const here = isObject(value) ? fields.filter((name) => Object.hasOwn(value, name)) : []
  if (others.includes(field)) {
    const taken = others.find((key) => here.includes(key)) ?? here[0] ?? ''
    return {
      code: 'unknown-field',
      pointer: `${at}${pointer(field)}`,
      of: 'key',
      what: text(`“${taken}”和“${field}”不能写在一起。`, `"${taken}" and "${field}" cannot stand together.`),
      fix: text(
        '请只保留其中一个；两个都需要时，请分别写成两项。',
        'Keep one of them; where both are needed, write each as an entry of its own.',
      ),
    }
  }
  const free = fields.filter((name) => !here.includes(name))
  const near = closest(field, free)[0]
  return {
    code: 'unknown-field',
    pointer: `${at}${pointer(field)}`,
    of: 'key',
    ...(near === undefined ? {} : { insteadOf: `${at}${pointer(near)}` }),
    what: text(`这里没有名为“${quoted(field)}”的字段。`, `There is no field "${quoted(field)}" here.`),
    fix:
      near !== undefined
        ? text(`是否想写“${near}”？`, `Did you mean "${near}"?`)
        : free.length > 0
          ? text(`请删除它；这里还可以写：${listed(free, '、')}。`, `Remove it; these could still be written here: ${listed(free)}.`)
          : text('请删除它。', 'Remove it.'),
  }
}

function badName(at: string, name: string): FormFault {
  return {
    code: 'wrong-value',
    pointer: `${at}${pointer(name)}`,
    of: 'key',
    what: text(`“${quoted(name)}”不能作为编号。`, `"${quoted(name)}" cannot be an id.`),
    fix: text(
      '请以字母或数字开头，后面只用字母、数字、点、下划线和连字符，最多 100 个字符。',
      'Begin with a letter or digit, then use letters, digits, dots, underscores and hyphens, at most 100 characters.',
    ),
  }
}
