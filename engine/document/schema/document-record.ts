import type { DocumentKind } from '../../values/ids.js'
import { about, listOf, record, type Schema, shared, words } from './schema.js'

/** A document: what every kind has, and what is its own. */
export function documentRecord(
  kind: DocumentKind,
  said: { readonly zh: string; readonly en: string; readonly textZh: string; readonly text: string },
  required: { readonly [name: string]: Schema },
  optional: { readonly [name: string]: Schema } = {},
): Schema {
  const schema = record(
    {
      kind: about(words(kind), '种类', 'Kind', '文档的种类。', 'What kind of document this is.'),
      id: about(
        shared('id'),
        '编号',
        'Id',
        '在同一种类里唯一；以字母或数字开头，可用字母、数字、点、下划线和连字符。',
        'Unique among documents of its kind; begins with a letter or digit, then letters, digits, dots, underscores and hyphens.',
      ),
      name: about(shared('name'), '名称', 'Name', '显示给人看的名称。', 'What people see.'),
      ...required,
    },
    {
      description: about(shared('longText'), '说明', 'Description', '更详细的说明。', 'What there is to say beyond the name.'),
      source: about(
        listOf(shared('source'), 100),
        '来源',
        'Source',
        '内容的出处，例如公布的资费、合同或决定。',
        'Where the content comes from: a published tariff, a contract, a decision.',
      ),
      ...optional,
      $schema: about(
        { type: 'string', maxLength: 2_000 },
        '模式地址',
        'Schema address',
        '供编辑器查找校验模式，不属于文档内容。',
        'For editors to find the schema; not part of the content.',
      ),
    },
  )
  return about(schema, said.zh, said.en, said.textZh, said.text)
}
