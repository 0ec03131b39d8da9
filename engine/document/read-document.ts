import type { Diagnostic } from '../explain/diagnostic.js'
import type { Document } from '../model/document.js'
import { closest } from '../values/closest.js'
import { frozen } from '../values/frozen-copy.js'
import { type DocumentKind, type DocumentRef, documentKinds } from '../values/ids.js'
import { parseInstant } from '../values/instant.js'
import type { JsonValue } from '../values/json.js'
import { type LocalizedText, text } from '../values/localized-text.js'
import { explainErrors } from './explain-errors.js'
import { type Fault, faultDiagnostic, mostFaults, quoted } from './fault.js'
import type { FormFault, FormFaultCode } from './form-fault.js'
import type { Place } from './places.js'
import { documentSchemas } from './schema/document-schema.js'
import { validators } from './validators.generated.js'
import { isObject, mapped } from './walk.js'

/** Where a document came from, and the way back from its pointers to the lines of its file. */
export interface Origin {
  readonly file: string | null
  readonly place: (pointer: string, of: 'value' | 'key') => Place | null
}

/** A document with everything in it as its schema wants, or all that is wrong with its form. */
export type DocumentRead =
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'broken'; readonly diagnostics: readonly Diagnostic[] }

/** Holds one value against the schema of the kind that it names. The value is plain JSON of bounded depth. */
export function readDocument(value: JsonValue, origin: Origin): DocumentRead {
  const kind = kindOf(value)
  const faults = kind === null ? [unknownKind(value)] : formFaults(kind, value)
  if (kind === null || faults.length > 0) {
    const document = refOf(kind, value)
    const diagnostics = faults
      .slice(0, mostFaults)
      .map((fault) => faultDiagnostic(fault, { document, file: origin.file, place: origin.place(fault.pointer, fault.of) }))
    return { kind: 'broken', diagnostics }
  }
  return { kind: 'document', document: frozen(normalised(kind, value) as unknown as JsonValue) as unknown as Document }
}

function formFaults(kind: DocumentKind, value: JsonValue): readonly Fault[] {
  const validate = validators.get(`${kind}Document`)!
  if (validate(value)) return []
  return explainErrors(documentSchemas[kind], value, validate.errors ?? []).map((fault) => documentFault(fault))
}

function documentFault({ code, ...fault }: FormFault): Fault {
  return { ...fault, code: `document/${code}`, why: whys[code] }
}

const whys: { readonly [C in FormFaultCode]: LocalizedText } = {
  'unknown-field': text(
    '没有人读取的字段看起来有用，其实什么也不会改变。',
    'A field that nobody reads looks as if it counted, but changes nothing.',
  ),
  'missing-field': text('缺少它，系统就只能猜测，而目录从不猜测。', 'Without it the catalog would have to guess, and it never does.'),
  'wrong-type': text('类型不对的值，各个系统会读成不同的意思。', 'A value of another type would be read differently by different systems.'),
  'wrong-value': text(
    '这个值没有约定的含义，订单和账单会因此出错。',
    'The value has no agreed meaning, so orders and bills could not rely on it.',
  ),
  'too-long': text(
    '超出上限的内容会拖慢每一次检查，也无法在界面上显示。',
    'What exceeds the bound slows every check down and cannot be shown.',
  ),
}

/** Moments in UTC, and without what only editors need. */
function normalised(kind: DocumentKind, value: JsonValue): Document {
  const document = mapped(documentSchemas[kind], value, (schema, part) =>
    schema.format === 'date-time' && typeof part === 'string' ? (parseInstant(part) ?? part) : part,
  )
  const { $schema: _, ...content } = document as { readonly [field: string]: JsonValue }
  return content as unknown as Document
}

const kinds: readonly string[] = documentKinds

function kindOf(value: JsonValue): DocumentKind | null {
  const kind = isObject(value) && Object.hasOwn(value, 'kind') ? value['kind'] : null
  return typeof kind === 'string' && kinds.includes(kind) ? (kind as DocumentKind) : null
}

function refOf(kind: DocumentKind | null, value: JsonValue): DocumentRef | null {
  const id = isObject(value) && Object.hasOwn(value, 'id') ? value['id'] : null
  return kind !== null && typeof id === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(id) ? { kind, id } : null
}

function unknownKind(value: JsonValue): Fault {
  const why = text('没有已知的种类，就不知道它应当写成什么样。', 'Without a known kind nobody can say how it has to be written.')
  const all = text(`请使用：${kinds.join('、')}。`, `Use one of: ${kinds.join(', ')}.`)
  if (!isObject(value)) {
    return {
      code: 'document/not-a-document',
      pointer: '',
      of: 'value',
      what: text('这里不是文档：文档是带有 kind 和 id 的对象。', 'This is not a document: a document is an object with "kind" and "id".'),
      why,
      fix: text('请写一个带有 kind 和 id 的对象。', 'Write an object with "kind" and "id".'),
    }
  }
  const kind = Object.hasOwn(value, 'kind') ? value['kind'] : undefined
  if (kind === undefined) {
    return {
      code: 'document/missing-field',
      pointer: '/kind',
      of: 'value',
      what: text('缺少字段“kind”（种类）。', 'The field "kind" is missing.'),
      why,
      fix: all,
    }
  }
  const written = typeof kind === 'string' ? kind : (JSON.stringify(kind) ?? '')
  const near = typeof kind === 'string' ? closest(kind, kinds)[0] : undefined
  return {
    code: 'document/unknown-kind',
    pointer: '/kind',
    of: 'value',
    what: text(`没有名为“${quoted(written)}”的文档种类。`, `There is no kind of document called "${quoted(written)}".`),
    why,
    fix: near === undefined ? all : text(`是否想写“${near}”？`, `Did you mean "${near}"?`),
  }
}
