import { about, fingerprint, record, shared } from './schema.js'

/** What a quote carries, and what brings it back. */
export const quoteToken = about(
  record({
    catalog: about(fingerprint, '目录', 'Catalog', '报价所用目录的指纹。', 'The fingerprint of the catalog that was asked.'),
    at: about(shared('instant'), '时刻', 'At', '报价所问的时刻。', 'The moment that was asked about.'),
    input: about(fingerprint, '输入', 'Input', '所问内容的指纹。', 'The fingerprint of what was asked.'),
    result: about(fingerprint, '结果', 'Result', '报价结果的指纹。', 'The fingerprint of the price that came out.'),
  }),
  '报价凭据',
  'Token',
  '带着它再问一次，得到完全相同的报价，否则说明哪里不同。',
  'Asked again with it, the very same quote comes out, or the answer says what is different.',
)
