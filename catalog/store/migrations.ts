import { type Kysely, type Migration, type RawBuilder, sql } from 'kysely'
import type { Tables } from './database.js'

/** The tables in the order they came to be. A migration that has been published is never edited: the next one follows it. */
export function migrations(kind: 'sqlite' | 'postgres'): Record<string, Migration> {
  return {
    '0001_master_copy': {
      up: async (db: Kysely<Tables>) => {
        await releases(db)
        await changeSets(db)
        await evidence(db)
        await people(db)
        for (const table of appendOnly) await forbidChanges(db, kind, table)
      },
    },
    '0002_compiled_forms': { up: compiledForms },
  }
}

const appendOnly = ['document_version', 'release_object', 'change_set_edit', 'journal'] as const

async function releases(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('document_version')
    .addColumn('layer', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('document_version_key', ['layer', 'kind', 'id', 'version'])
    .execute()
  await db.schema
    .createTable('release')
    .addColumn('layer', 'text', (c) => c.notNull())
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('parent', 'text')
    .addColumn('effective_from', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('change_set', 'text', (c) => c.notNull())
    .addColumn('corrects', 'text')
    .addColumn('roots', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('withdrawn_by', 'text')
    .addColumn('withdrawn_at', 'text')
    .addPrimaryKeyConstraint('release_key', ['layer', 'sequence'])
    .addUniqueConstraint('release_hash', ['layer', 'hash'])
    .execute()
  await db.schema.createIndex('release_by_hash').on('release').column('hash').execute()
  await db.schema
    .createTable('release_object')
    .addColumn('layer', 'text', (c) => c.notNull())
    .addColumn('release', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('release_object_key', ['layer', 'release', 'kind', 'id'])
    .addForeignKeyConstraint('release_object_release', ['layer', 'release'], 'release', ['layer', 'hash'])
    .addForeignKeyConstraint('release_object_version', ['layer', 'kind', 'id', 'version'], 'document_version', [
      'layer',
      'kind',
      'id',
      'version',
    ])
    .execute()
}

/** What bundles were compiled to when they were rehearsed. It can always be made again, so it may be deleted. */
async function compiledForms(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('compiled_form')
    .addColumn('catalog', 'text', (c) => c.notNull())
    .addColumn('offering', 'text', (c) => c.notNull())
    .addColumn('problem', 'text', (c) => c.notNull())
    .addColumn('form', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('compiled_form_key', ['catalog', 'offering'])
    .execute()
}

async function changeSets(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('change_set')
    .addColumn('layer', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('base', 'text')
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('undo_floor', 'integer', (c) => c.notNull())
    .addColumn('submission', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('release', 'text')
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('change_set_key', ['layer', 'id'])
    .addUniqueConstraint('change_set_id', ['id'])
    .addForeignKeyConstraint('change_set_base', ['layer', 'base'], 'release', ['layer', 'hash'])
    .execute()
  await db.schema
    .createTable('change_set_edit')
    .addColumn('layer', 'text', (c) => c.notNull())
    .addColumn('change_set', 'text', (c) => c.notNull())
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('undoes', 'integer')
    .addColumn('author', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('before_state', 'text', (c) => c.notNull())
    .addColumn('before_content', 'text')
    .addColumn('after_state', 'text', (c) => c.notNull())
    .addColumn('after_content', 'text')
    .addPrimaryKeyConstraint('change_set_edit_key', ['layer', 'change_set', 'sequence'])
    .addForeignKeyConstraint('change_set_edit_of', ['layer', 'change_set'], 'change_set', ['layer', 'id'])
    .execute()
}

async function evidence(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('approval')
    .addColumn('layer', 'text', (c) => c.notNull())
    .addColumn('change_set', 'text', (c) => c.notNull())
    .addColumn('submission', 'integer', (c) => c.notNull())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('account', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('approval_key', ['layer', 'change_set', 'submission', 'account', 'role'])
    .addForeignKeyConstraint('approval_of', ['layer', 'change_set'], 'change_set', ['layer', 'id'])
    .execute()
  await db.schema
    .createTable('evidence')
    .addColumn('layer', 'text', (c) => c.notNull())
    .addColumn('change_set', 'text', (c) => c.notNull())
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('account', 'text', (c) => c.notNull())
    .addColumn('result', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('evidence_key', ['layer', 'change_set', 'sequence'])
    .addForeignKeyConstraint('evidence_of', ['layer', 'change_set'], 'change_set', ['layer', 'id'])
    .execute()
  await db.schema
    .createTable('offering_stage')
    .addColumn('layer', 'text', (c) => c.notNull())
    .addColumn('offering', 'text', (c) => c.notNull())
    .addColumn('stage', 'text', (c) => c.notNull())
    .addColumn('since', 'text', (c) => c.notNull())
    .addColumn('change_set', 'text')
    .addColumn('release', 'text')
    .addColumn('next_stage', 'text')
    .addColumn('next_at', 'text')
    .addColumn('next_release', 'text')
    .addPrimaryKeyConstraint('offering_stage_key', ['layer', 'offering'])
    .execute()
}

async function people(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('account')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('roles', 'text', (c) => c.notNull())
    .addColumn('token_hash', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('disabled_at', 'text')
    .execute()
  await db.schema
    .createTable('journal')
    .addColumn('sequence', 'integer', (c) => c.primaryKey())
    .addColumn('layer', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('details', 'text', (c) => c.notNull())
    .addColumn('previous', 'text')
    .addColumn('hash', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('journal_by_subject').on('journal').columns(['layer', 'subject', 'sequence']).execute()
}

/** The database itself refuses to change or drop rows that must last, whoever asks. */
async function forbidChanges(db: Kysely<Tables>, kind: 'sqlite' | 'postgres', table: (typeof appendOnly)[number]): Promise<void> {
  for (const statement of refusals(kind, table)) await statement.execute(db)
}

function refusals(kind: 'sqlite' | 'postgres', table: string): readonly RawBuilder<unknown>[] {
  const refused = `Rows of ${table} are never changed.`
  switch (kind) {
    case 'sqlite':
      return ['update', 'delete'].map(
        (change) =>
          sql`create trigger ${sql.id(`${table}_no_${change}`)} before ${sql.raw(change)} on ${sql.table(table)} begin select raise(abort, ${sql.lit(refused)}); end`,
      )
    case 'postgres':
      return [
        sql`create function ${sql.id(`${table}_refuse`)}() returns trigger language plpgsql as ${sql.lit(`begin raise exception '${refused}'; end`)}`,
        sql`create trigger ${sql.id(`${table}_no_change`)} before update or delete or truncate on ${sql.table(table)} for each statement execute function ${sql.id(`${table}_refuse`)}()`,
      ]
  }
}
