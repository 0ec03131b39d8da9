import { _, Ajv } from 'ajv'
import * as standalone from 'ajv/dist/standalone/index.js'
import { documentKinds } from '../../values/ids.js'
import { formats } from '../formats.js'
import { definitions, documentSchemas, requestSchemas } from '../schema/document-schema.js'
import { chooseAlternative } from './choose-alternative.js'

/** The text of `validators.generated.ts`: one validator for every document kind and every request, without `new Function`. */
export function validatorsSource(): string {
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    inlineRefs: false,
    allowUnionTypes: true,
    formats,
    code: { source: true, esm: true, lines: true, formats: _`formats` },
  })
  ajv.removeKeyword('oneOf')
  ajv.addKeyword(chooseAlternative)
  ajv.addVocabulary(['x-by', 'x-reference'])
  ajv.addSchema(bare({ $id: 'repertoire', $defs: { ...Object.fromEntries(definitions), ...roots } }))
  const code = standaloneCode(ajv, Object.fromEntries(Object.keys(roots).map((name) => [name, `repertoire#/$defs/${name}`])))
  return [withImports, withShortErrors, withFieldNames, withBoundedLoops, withPlainCalls, withTypedExports].reduce(
    (text, step) => step(text),
    code,
  )
}

// CommonJS: what TypeScript sees as the module is its `default` in Node.
const standaloneCode = (standalone.default as unknown as { default: typeof standalone.default.default }).default

const roots = Object.fromEntries([
  ...documentKinds.map((kind) => [`${kind}Document`, documentSchemas[kind]]),
  ...Object.entries(requestSchemas).map(([kind, schema]) => [`${kind}Request`, schema]),
])

/** Texts for people would only make the validators larger. */
function bare(schema: unknown): object {
  return JSON.parse(JSON.stringify(schema, (key, value: unknown) => (key === 'x-title' || key === 'x-text' ? undefined : value))) as object
}

function withImports(code: string): string {
  return code
    .replace(
      '"use strict";\n',
      "import { characters, formats } from './formats.js'\nimport { enoughErrors, noted, type Validator } from './validator.js'\n",
    )
    .replaceAll('require("ajv/dist/runtime/ucs2length").default', 'characters')
}

/** Ajv spells out for every error how it is added; a function does it in a tenth of the text. */
function withShortErrors(code: string): string {
  const error =
    /const (err\d+) = \{instancePath(?::([^,\n]*))?,schemaPath:"[^\n]*?",keyword:"([^"]*)",params:(\{[^\n]*?\})(?:,propertyName:key\d+)?\};\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\n/g
  const short = code.replaceAll(
    error,
    (_all, _name, path: string | undefined, keyword: string, params: string) =>
      `vErrors = noted(vErrors, ${path ?? 'instancePath'}, "${keyword}", ${usedParams(params)});\n`,
  )
  if (/\berr\d+\b/.test(short)) throw new Error('Ajv writes errors in another form than this script knows: compare its output.')
  return short
}

function usedParams(params: string): string {
  return /missingProperty|additionalProperty|propertyName/.test(params) ? params : '{}'
}

/** Of the schemas only the names of fields are asked at run time; allowed values are read when an error is put into words. */
function withFieldNames(code: string): string {
  return code.replaceAll(/^const (schema\d+) = (.*);\n/gm, (_line, name: string, schema: string) => {
    const uses = code.match(new RegExp(`\\b${name}\\b(\\.\\w+|\\[\\d+\\])*`, 'g'))!.slice(1)
    if (uses.length === 0) return ''
    const known = JSON.parse(schema) as Fields & { readonly oneOf?: readonly Fields[] }
    const places = [...new Set(uses)].sort().map((use) => (/^\w+(?:\.oneOf\[(\d+)\])?\.properties$/.exec(use) ?? refuse(use))[1])
    const alternatives = places.filter((place) => place !== undefined)
    const own = alternatives.length === places.length ? [] : [namesIn(known)]
    const ofAlternatives = alternatives.map((place) => `${place}:{${namesIn(known.oneOf![Number(place)]!)}}`)
    const used = [...own, ...(ofAlternatives.length === 0 ? [] : [`oneOf:{${ofAlternatives.join(',')}}`])]
    return `const ${name} = {${used.join(',')}};\n`
  })
}

interface Fields {
  readonly properties: object
}

function namesIn({ properties }: Fields): string {
  return `properties:${JSON.stringify(Object.fromEntries(Object.keys(properties).map((field) => [field, 0])))}`
}

function refuse(use: string): never {
  throw new Error(`More than the names of fields is used: ${use}`)
}

/** See `enoughErrors`. A value that has errors stays invalid, so this changes no verdict. */
function withBoundedLoops(code: string): string {
  const bounded = code
    .replaceAll(/for\(let (i\d+)=0; \1<(len\d+); \1\+\+\)/g, 'for(let $1=0; $1<$2 && errors < enoughErrors; $1++)')
    .replaceAll(/for\(const (key\d+) in (data\d*)\)\{/g, 'for(const $1 in $2){\nif(errors >= enoughErrors) break;')
  if (/for\(let i\d+=0; i\d+<len\d+; /.test(bounded)) throw new Error('A loop over a list is not bounded.')
  return bounded
}

/** Validators hand only the path to each other. */
function withPlainCalls(code: string): string {
  const plain = code
    .replaceAll(/\(data, \{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}\)/g, '(data, instancePath = "")')
    .replaceAll(
      /, \{instancePath(?::([^\n]*?))?,parentData[:,][^\n]*?rootData\}\)/g,
      (_all, path: string | undefined) => `, ${path ?? 'instancePath'})`,
    )
  if (/parentData|rootData|require\(/.test(plain)) throw new Error('Ajv passes more between validators than this script knows.')
  return plain
}

function withTypedExports(code: string): string {
  const entries = [...code.matchAll(/^export const (\w+) = (\w+);$/gm)].map(
    ([, name, validate]) => `  ['${name}', ${validate} as Validator],`,
  )
  const body = code.replaceAll(/^export const \w+ = \w+;\n/gm, '').replaceAll(/\n{2,}/g, '\n')
  const notice = '// Generated from the schemas in ./schema by `npm run generate`: change those, not this.\n// @ts-nocheck\n'
  return `${notice}${body}\nexport const validators: ReadonlyMap<string, Validator> = new Map([\n${entries.join('\n')}\n])\n`
}
