import { _, type Code, type CodeKeywordDefinition, type KeywordCxt, Name } from 'ajv'
import type { Distinction } from '../schema/schema.js'

/**
 * `oneOf` as we use it: alternatives exclude each other, and `x-by` says how to see which one the author meant. Only
 * that one is validated, so its faults are reported and not those of all the others; it is also faster.
 */
export const chooseAlternative: CodeKeywordDefinition = {
  keyword: 'oneOf',
  schemaType: 'array',
  error: { message: 'must be one of the alternatives', params: () => _`{}` },
  code(cxt: KeywordCxt): void {
    const { gen, data, parentSchema } = cxt
    const by = parentSchema['x-by'] as Distinction | undefined
    if (by === undefined) throw new Error(`Alternatives must say what tells them apart: ${JSON.stringify(parentSchema).slice(0, 200)}`)
    const isObject = _`${data} && typeof ${data} == "object" && !Array.isArray(${data})`
    const valid = gen.let('valid', true)
    const takeIf = (conditions: readonly Code[], index: number) => {
      const condition = conditions.reduce((left, right) => _`${left} || ${right}`)
      if (index === 0) gen.if(condition)
      else gen.elseIf(condition)
      const ofAlternative = gen.name('valid')
      cxt.mergeEvaluated(cxt.subschema({ keyword: 'oneOf', schemaProp: index }, ofAlternative), Name)
      gen.assign(valid, ofAlternative)
    }
    const refuse = () => {
      gen.else()
      gen.assign(valid, false)
      cxt.error()
      gen.endIf()
    }
    switch (by.kind) {
      case 'tag': {
        const tag = gen.const('tag', _`(${isObject}) ? ${data}[${by.tag}] : undefined`)
        for (const [index, values] of by.values.entries())
          takeIf(
            values.map((value) => _`${tag} === ${value}`),
            index,
          )
        refuse()
        break
      }
      case 'key': {
        const members = gen.const('members', _`(${isObject}) ? ${data} : {}`)
        for (const [index, key] of by.keys.entries()) takeIf([_`${members}[${key}] !== undefined`], index)
        refuse()
        break
      }
      case 'type': {
        const types = { object: isObject, array: _`Array.isArray(${data})`, scalar: _`typeof ${data} != "object"` }
        for (const [index, type] of by.types.entries()) takeIf([types[type]], index)
        refuse()
        break
      }
    }
  },
}
