import type { Kysely } from 'kysely'

/**
 * The master copy as rows. Instants and JSON are text, so that SQLite and PostgreSQL hold the same bytes; the layer
 * comes first in keys, so that a province's rows lie together.
 */
export interface Tables {
  readonly document_version: DocumentVersionTable
  readonly release: ReleaseTable
  readonly release_object: ReleaseObjectTable
  readonly change_set: ChangeSetTable
  readonly change_set_edit: ChangeSetEditTable
  readonly approval: ApprovalTable
  readonly evidence: EvidenceTable
  readonly compiled_form: CompiledFormTable
  readonly offering_stage: OfferingStageTable
  readonly journal: JournalTable
  readonly account: AccountTable
}

/** A database, or a transaction on it. Store functions take it first, so that callers decide what happens together. */
export type Database = Kysely<Tables>

/** Released content; rows are never changed. Versions of one document count up by one. */
interface DocumentVersionTable {
  layer: string
  kind: string
  id: string
  version: number
  hash: string
  /** Canonical JSON. */
  content: string
}

interface ReleaseTable {
  layer: string
  sequence: number
  hash: string
  parent: string | null
  effective_from: string
  name: string
  change_set: string
  corrects: string | null
  /** Canonical JSON: kind → fingerprint of its objects. */
  roots: string
  created_by: string
  created_at: string
  withdrawn_by: string | null
  withdrawn_at: string | null
}

/** Which version of each document a release holds; rows are never changed. */
interface ReleaseObjectTable {
  layer: string
  release: string
  kind: string
  id: string
  version: number
  hash: string
}

interface ChangeSetTable {
  layer: string
  id: string
  name: string
  /** The release that drafts are edits of; `null` for the first change set of a layer. */
  base: string | null
  revision: number
  /** Revisions up to this one can no longer be undone, because the base changed under them. */
  undo_floor: number
  /** How often it was submitted: approvals count only for the submission they were given to. */
  submission: number
  state: string
  /** The release that the change set became. */
  release: string | null
  created_by: string
  created_at: string
}

/**
 * The op-log of a change set; rows are never changed. An undo is a row too: it puts back what the undone revision
 * found. `leave` means: as the base has it.
 */
interface ChangeSetEditTable {
  layer: string
  change_set: string
  sequence: number
  /** The revision that the edit made; edits of one revision are undone together. */
  revision: number
  /** The revision that this edit takes back. */
  undoes: number | null
  author: string
  at: string
  kind: string
  id: string
  before_state: string
  before_content: string | null
  after_state: string
  after_content: string | null
}

interface ApprovalTable {
  layer: string
  change_set: string
  submission: number
  fingerprint: string
  account: string
  role: string
  at: string
}

interface EvidenceTable {
  layer: string
  change_set: string
  sequence: number
  fingerprint: string
  at: string
  account: string
  result: string
}

/** A bundle compiled at its rehearsal, under the fingerprint of the catalog that it belongs to. */
interface CompiledFormTable {
  catalog: string
  offering: string
  /** What it was compiled from. */
  problem: string
  /** 32-bit numbers, the lowest byte first, in base64; empty where there is none. */
  form: string
}

/** Where an offering stands, and where the clock will move it next. */
interface OfferingStageTable {
  layer: string
  offering: string
  stage: string
  since: string
  change_set: string | null
  release: string | null
  next_stage: string | null
  next_at: string | null
  next_release: string | null
}

/** Who did what when; rows are never changed, and each carries the hash of the one before. */
interface JournalTable {
  sequence: number
  layer: string
  at: string
  actor: string
  action: string
  subject: string
  details: string
  previous: string | null
  hash: string
}

interface AccountTable {
  id: string
  name: string
  /** Canonical JSON: the roles with the layers they are held in. */
  roles: string
  token_hash: string
  created_at: string
  disabled_at: string | null
}
