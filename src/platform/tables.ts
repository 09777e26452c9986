// Generated from the migrations by `npm run generate`; do not edit.
import type { ColumnType, Generated as Defaulted } from 'kysely';

/** Read as parsed JSON, written as a JSON string. */
export type Json = ColumnType<unknown, string, string>;
type Generated<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : Defaulted<T>;

export interface ActFactTable {
  unit_id: string;
  id: string;
  act_id: string;
  label: string;
  state: string;
  in_force_from: Generated<string | null>;
  in_force_to: Generated<string | null>;
  by_id: Generated<string | null>;
  by_label: Generated<string | null>;
  changed_from: Generated<string | null>;
  source_url: Generated<string | null>;
  note: Generated<string | null>;
  revision: Generated<number>;
  written_at: Date;
  written_by: string;
  withdrawn_at: Generated<Date | null>;
}

export interface AssignmentTable {
  unit_id: string;
  id: string;
  issuer_unit_id: string;
  programme_id: string;
  duty_id: string;
  window_id: string;
  kind: string;
  state: string;
  due_last_day: string;
  return_due_day: Generated<string | null>;
  first_submitted_at: Generated<Date | null>;
  submitted_at: Generated<Date | null>;
  accepted_at: Generated<Date | null>;
  version: Generated<number>;
  accepted_version: Generated<number | null>;
  correction: Generated<string | null>;
  revision: Generated<number>;
  created_at: Date;
  late: Generated<boolean>;
  waived_at: Generated<Date | null>;
  waived_by: Generated<string | null>;
  waived_reason: Generated<string | null>;
  waived_from: Generated<string | null>;
  receiver_unit_id: string;
  carried_by: Generated<string | null>;
}

export interface AssignmentCarryTable {
  unit_id: string;
  assignment_id: string;
  reform_id: string;
  from_id: string;
  to_id: string;
  effective_on: string;
  handed_over_at: Date;
  taken_back_at: Generated<Date | null>;
}

export interface AssignmentHandOverTable {
  unit_id: string;
  assignment_id: string;
  reform_id: string;
  from_id: string;
  to_id: string;
  effective_on: string;
  handed_over_at: Date;
  taken_back_at: Generated<Date | null>;
}

export interface CommandTable {
  person_id: string;
  id: string;
  endpoint: string;
  done_at: Date;
  reply: Json;
  request_digest: Generated<Buffer | null>;
}

export interface ConsolidationTable {
  unit_id: string;
  id: string;
  window_id: string;
  programme_id: string;
  words: Generated<Json>;
  gaps_note: Generated<string>;
  closed_version: Generated<number>;
  sent_assignment_id: Generated<string | null>;
  revision: Generated<number>;
  updated_at: Date;
}

export interface ConsolidationSourceTable {
  unit_id: string;
  consolidation_id: string;
  version: number;
  source_unit_id: string;
  source_assignment_id: string;
  source_version: number;
}

export interface ConsolidationVersionTable {
  unit_id: string;
  consolidation_id: string;
  version: number;
  form_code: string;
  form_version: number;
  cells: (number | null)[];
  reporters: number[];
  expected: number;
  accepted: number;
  missing: Json;
  words: Json;
  gaps_note: string;
  reason: Generated<string | null>;
  closed_at: Date;
  closed_by: string;
}

export interface DisseminationTable {
  unit_id: string;
  id: string;
  document_id: string;
  due_day: string;
  to_staff: boolean;
  to_pupils: boolean;
  to_parents: boolean;
  note: Generated<string | null>;
  asked_at: Date;
  asked_by: string;
  ended_at: Generated<Date | null>;
  ended_by: Generated<string | null>;
  ended_reason: Generated<string | null>;
}

export interface DisseminationRecordTable {
  unit_id: string;
  issuer_unit_id: string;
  dissemination_id: string;
  version: number;
  current: Generated<boolean>;
  staff_all: Generated<number | null>;
  staff_told: Generated<number | null>;
  pupils_all: Generated<number | null>;
  pupils_told: Generated<number | null>;
  parents_all: Generated<number | null>;
  parents_told: Generated<number | null>;
  told_on: string;
  ways: string[];
  other_way: Generated<string | null>;
  note: Generated<string | null>;
  reason: Generated<string | null>;
  recorded_at: Date;
  recorded_by: string;
  recorded_for: Generated<string | null>;
}

export interface DisseminationUnitTable {
  unit_id: string;
  issuer_unit_id: string;
  dissemination_id: string;
  asked_at: Date;
}

export interface DocumentTable {
  unit_id: string;
  id: string;
  title: string;
  reading: Json;
  created_at: Date;
  created_by: string;
  direction: Generated<string>;
  kind_code: Generated<string | null>;
  number: Generated<string | null>;
  symbol: Generated<string | null>;
  issuer: Generated<string | null>;
  subject: Generated<string | null>;
  signed_on: Generated<string | null>;
  in_force_from: Generated<string | null>;
  in_force_to: Generated<string | null>;
  note: Generated<string | null>;
  version: Generated<number>;
  revision: Generated<number>;
  origin_kind: Generated<string | null>;
  origin_id: Generated<string | null>;
  act_key: Generated<string | null>;
  cited_by_rule: Generated<number>;
  confirmed_at: Generated<Date | null>;
  confirmed_by: Generated<string | null>;
  confirmed_version: Generated<number | null>;
  reviewed: Generated<Json | null>;
  dated_in: Generated<string | null>;
  dated_on: Generated<string | null>;
  listed_on: Generated<string | null>;
}

export interface DocumentCitationTable {
  unit_id: string;
  document_id: string;
  ordinal: number;
  act_key: string;
  kind: string;
  label: string;
  year: Generated<number | null>;
  day: Generated<string | null>;
  issuer: Generated<string | null>;
  subject: Generated<string | null>;
  relation: string;
  locator: Generated<string | null>;
  within: Generated<number | null>;
  within_key: Generated<string | null>;
  is_basis: boolean;
  start_at: number;
  end_at: number;
  within_year: Generated<number | null>;
}

export interface DocumentSearchTable {
  unit_id: string;
  document_id: string;
  number_key: Generated<string | null>;
  issuer_key: Generated<string | null>;
  head: number[];
  day: Generated<string | null>;
  made_by: number;
}

export interface DocumentVersionTable {
  unit_id: string;
  document_id: string;
  ordinal: number;
  file_id: Generated<string | null>;
  body: string;
  reading: Generated<Json | null>;
  reason: Generated<string | null>;
  created_at: Date;
  created_by: string;
}

export interface DocumentWordsTable {
  unit_id: string;
  document_id: string;
  ordinal: number;
  words: number[];
  latest: boolean;
  day: Generated<string | null>;
}

export interface DueChangeTable {
  unit_id: string;
  id: string;
  window_id: string;
  from_last_day: string;
  to_last_day: string;
  reason: string;
  changed_at: Date;
  changed_by: string;
}

export interface DutyTable {
  unit_id: string;
  programme_id: string;
  id: string;
  position: number;
  kind: string;
  title: string;
  phrase: Generated<string | null>;
  channel: Generated<string | null>;
  audience: Json;
  form_code: Generated<string | null>;
  form_version: Generated<number | null>;
  asked_register: Generated<string | null>;
  asked_count: Generated<number | null>;
  asked_choice: Generated<string | null>;
}

export interface DutyWindowTable {
  unit_id: string;
  programme_id: string;
  duty_id: string;
  id: string;
  position: number;
  name: string;
  first_day: Generated<string | null>;
  last_day: Generated<string | null>;
  due_day: string;
  due_inclusive: boolean;
  due_phrase: Generated<string | null>;
  state: string;
  opened_at: Generated<Date | null>;
}

export interface EditingSpellTable {
  unit_id: string;
  subject_kind: string;
  subject_id: string;
  person_id: string;
  started_at: Date;
  last_at: Date;
  before: Json;
  after: Json;
  on_behalf_of: Generated<string | null>;
}

export interface EntryTable {
  unit_id: string;
  id: string;
  register: string;
  definition_version: number;
  day: string;
  content: Json;
  state: Generated<string | null>;
  folded: string;
  revision: Generated<number>;
  created_at: Date;
  created_by: string;
  updated_at: Date;
  updated_by: string;
  withdrawn_at: Generated<Date | null>;
  withdrawn_by: Generated<string | null>;
  withdrawn_reason: Generated<string | null>;
  fixed: Generated<boolean>;
  counters: Generated<string | null>;
  counter_reason: Generated<string | null>;
  source_id: Generated<string | null>;
  source_line: Generated<number | null>;
}

export interface EntryAmountTable {
  unit_id: string;
  entry_id: string;
  day: string;
  register: string;
  amounts: (number | null)[];
}

export interface EntryAnswerTable {
  unit_id: string;
  assignment_id: string;
  entry_unit_id: string;
  entry_id: string;
  linked_at: Date;
  linked_by: string;
}

export interface EntryFileTable {
  unit_id: string;
  id: string;
  entry_id: string;
  file_id: Generated<string | null>;
  sha256: Buffer;
  name: string;
  kind: string;
  size: number;
  thumbnail: Generated<Buffer | null>;
  consent: Generated<string | null>;
  retain_until: Generated<string | null>;
  added_at: Date;
  added_by: string;
  withdrawn_at: Generated<Date | null>;
  withdrawn_by: Generated<string | null>;
  withdrawn_reason: Generated<string | null>;
  removed_on: Generated<string | null>;
}

export interface FactorPolicyTable {
  role: string;
  valid_from: string;
  required: boolean;
  grace_days: number;
  source: string;
  made_by: Generated<string | null>;
  made_at: Generated<Date | null>;
}

export interface FileContentTable {
  sha256: Buffer;
  bytes: Buffer;
}

export interface HandlingStepTable {
  unit_id: string;
  entry_id: string;
  sequence: number;
  step: string;
  at: Date;
  by_id: string;
  on_behalf_of: Generated<string | null>;
  opinion_of: Generated<string | null>;
  words: Generated<string | null>;
  handler_id: Generated<string | null>;
  handler_name: Generated<string | null>;
  handle_by: Generated<string | null>;
  answer_entry_id: Generated<string | null>;
  answer_symbol: Generated<string | null>;
}

export interface HistoryTable {
  unit_id: string;
  subject_kind: string;
  subject_id: string;
  sequence: number;
  id: string;
  at: Date;
  person_id: Generated<string | null>;
  action: string;
  content_digest: Buffer;
  digest: Buffer;
  on_behalf_of: Generated<string | null>;
}

export interface HistoryCheckTable {
  id: string;
  at: Date;
  first_day: string;
  last_day: string;
  row_count: number;
  fault_count: number;
}

export interface HistoryContentTable {
  unit_id: string;
  history_id: string;
  person_name: Generated<string | null>;
  before: Generated<Json | null>;
  after: Generated<Json | null>;
  note: Generated<string | null>;
  on_behalf_name: Generated<string | null>;
  salt: Generated<Buffer | null>;
}

export interface HistoryDayTable {
  day: string;
  row_count: number;
  rows: Buffer;
  digest: Buffer;
  sealed_at: Date;
}

export interface HolidayDutyTable {
  unit_id: string;
  id: string;
  revision: number;
  name: string;
  first_day: string;
  last_day: string;
  days: Json;
  dropped: boolean;
  written_at: Date;
  written_by: string;
}

export interface InstallationTable {
  only_row: Generated<boolean>;
  kind: string;
  created_at: Date;
}

export interface InvitationTable {
  id: string;
  token_hash: Buffer;
  unit_id: string;
  role: string;
  full_name: string;
  email: Generated<string | null>;
  invited_by: string;
  created_at: Date;
  expires_at: Date;
  accepted_at: Generated<Date | null>;
  person_id: Generated<string | null>;
  valid_from: Generated<Date | null>;
  valid_until: Generated<Date | null>;
  sensitive: Generated<boolean>;
  ended_at: Generated<Date | null>;
  login: Generated<string | null>;
  login_key: Generated<string | null>;
  code_digest: Generated<Buffer | null>;
  mailed_at: Generated<Date | null>;
  hands_over: Generated<boolean>;
}

export interface KnownDeviceTable {
  device_id: string;
  person_id: string;
  first_at: Date;
  last_at: Date;
}

export interface LibraryWordTable {
  word: string;
}

export interface MigrationTable {
  name: string;
  checksum: string;
  applied_at: Date;
}

export interface PasskeyTable {
  id: string;
  person_id: string;
  credential_id: string;
  public_key: Buffer;
  counter: number;
  transports: string[];
  site: string;
  name: string;
  made_at: Date;
  last_used_at: Generated<Date | null>;
}

export interface PasskeyChallengeTable {
  challenge: string;
  purpose: string;
  person_id: Generated<string | null>;
  expires_at: Date;
}

export interface PasswordResetTable {
  person_id: string;
  token_hash: Buffer;
  unit_id: string;
  made_by: string;
  made_at: Date;
  expires_at: Date;
}

export interface PeopleImportTable {
  id: string;
  unit_id: string;
  made_by: string;
  made_at: Date;
  rows: Generated<Json | null>;
  left_out: number[];
  state: Generated<string>;
  total: number;
  done: Generated<number>;
  mailed: Generated<number>;
  given: Generated<number>;
  ended_at: Generated<Date | null>;
}

export interface PersonTable {
  id: string;
  full_name: string;
  login: string;
  login_key: string;
  password_hash: string;
  created_at: Date;
  disabled_at: Generated<Date | null>;
  kind: Generated<string>;
}

export interface PlanVersionTable {
  unit_id: string;
  assignment_id: string;
  version: number;
  file_id: string;
  number_symbol: Generated<string | null>;
  signed_on: Generated<string | null>;
  note: Generated<string | null>;
  submitted_at: Generated<Date | null>;
  submitted_by: Generated<string | null>;
  decision: Generated<string | null>;
  decided_at: Generated<Date | null>;
  decided_by: Generated<string | null>;
  reasons: Generated<Json>;
  created_at: Date;
  preview: Generated<string | null>;
  submitted_for: Generated<string | null>;
  decided_for: Generated<string | null>;
  reading: Generated<Json | null>;
}

export interface ProgrammeTable {
  unit_id: string;
  id: string;
  document_id: Generated<string | null>;
  parent_unit_id: Generated<string | null>;
  parent_id: Generated<string | null>;
  title: string;
  number_symbol: Generated<string | null>;
  signed_on: Generated<string | null>;
  year: number;
  state: string;
  findings: Generated<Json>;
  revision: Generated<number>;
  created_at: Date;
  issued_at: Generated<Date | null>;
  issued_on: Generated<string | null>;
}

export interface ProviderIdentityTable {
  issuer: string;
  subject: string;
  person_id: string;
  linked_at: Date;
}

export interface ProviderJourneyTable {
  state_hash: Buffer;
  browser_hash: Buffer;
  nonce: string;
  verifier: string;
  person_id: Generated<string | null>;
  expires_at: Date;
}

export interface QuizAskedTable {
  unit_id: string;
  round_id: string;
  place: number;
  topic: string;
  question_id: string;
  question_version: number;
  content: Json;
  right_answers: Generated<number>;
  chosen: number[];
}

export interface QuizCountedTable {
  unit_id: string;
  round_id: string;
  digest: Buffer;
}

export interface QuizQuestionTable {
  unit_id: string;
  id: string;
  version: number;
  content: Json;
  written_at: Date;
  written_by: string;
}

export interface QuizRetirementTable {
  unit_id: string;
  question_id: string;
}

export interface QuizRoundTable {
  unit_id: string;
  id: string;
  code: string;
  class_name: string;
  class_size: number;
  opens_at: Date;
  closes_at: Date;
  tries: Generated<number>;
  made_at: Date;
  made_by: string;
}

export interface ReadingDecisionTable {
  unit_id: string;
  document_id: string;
  step: number;
  version: number;
  item_key: string;
  item: string;
  verdict: string;
  read_value: Generated<Json | null>;
  value: Generated<Json | null>;
  span_start: Generated<number | null>;
  span_end: Generated<number | null>;
  form: Generated<string | null>;
  wording: string;
  plan_year: number;
  decided_at: Date;
  decided_by: string;
  undone_at: Generated<Date | null>;
  undone_by: Generated<string | null>;
}

export interface ReceiverChangeTable {
  reform_id: string;
  id: string;
  unit_id: Generated<string | null>;
  from_id: string;
  to_id: string;
  effective_on: string;
  superseded_at: Generated<Date | null>;
}

export interface RecoveryCodeTable {
  person_id: string;
  code_hash: Buffer;
  made_at: Date;
  used_at: Generated<Date | null>;
}

export interface ReformTable {
  unit_id: string;
  id: string;
  name: string;
  effective_on: string;
  legal_basis: string;
  steps: Json;
  knows_accepted: Generated<boolean>;
  state: string;
  revision: Generated<number>;
  created_at: Date;
  created_by: string;
  confirmed_at: Generated<Date | null>;
  confirmed_by: Generated<string | null>;
  undone_at: Generated<Date | null>;
  undone_by: Generated<string | null>;
  outcome: Generated<Json | null>;
  handed_over_at: Generated<Date | null>;
}

export interface RegisterDefinitionTable {
  code: string;
  version: number;
  content: Json;
  known_at: Date;
}

export interface RegisterEntryTable {
  unit_id: string;
  id: string;
  book: string;
  year: number;
  series: Generated<string>;
  number: number;
  document_id: Generated<string | null>;
  arrived_on: Generated<string | null>;
  author: Generated<string | null>;
  number_symbol: Generated<string | null>;
  signed_on: Generated<string | null>;
  subject: string;
  signatory: Generated<string | null>;
  recipients: Generated<string | null>;
  copy_keeper: Generated<string | null>;
  copies: Generated<number | null>;
  passed_on: Generated<string | null>;
  signed_for: Generated<string | null>;
  note: Generated<string | null>;
  withdrawn_at: Generated<Date | null>;
  withdrawn_by: Generated<string | null>;
  withdrawn_reason: Generated<string | null>;
  handling: Generated<string>;
  handler_id: Generated<string | null>;
  handler_name: Generated<string | null>;
  handle_by: Generated<string | null>;
  finished_on: Generated<string | null>;
  revision: Generated<number>;
  created_at: Date;
  created_by: string;
}

export interface ReportTable {
  unit_id: string;
  assignment_id: string;
  window_id: string;
  form_code: string;
  form_version: number;
  cells: (number | null)[];
  not_applicable: Generated<number[]>;
  notes: Generated<Json>;
  words: Generated<Json>;
  revision: Generated<number>;
  correction_reason: Generated<string | null>;
  consolidation_id: Generated<string | null>;
  consolidation_version: Generated<number | null>;
  updated_at: Date;
  updated_by: string;
  correction_asked: Generated<boolean>;
}

export interface ReportVersionTable {
  unit_id: string;
  assignment_id: string;
  version: number;
  window_id: string;
  form_code: string;
  form_version: number;
  cells: (number | null)[];
  not_applicable: number[];
  notes: Json;
  words: Json;
  digest: Buffer;
  reason: Generated<string | null>;
  consolidation_id: Generated<string | null>;
  consolidation_version: Generated<number | null>;
  submitted_at: Date;
  submitted_by: string;
  decision: Generated<string | null>;
  decided_at: Generated<Date | null>;
  decided_by: Generated<string | null>;
  reasons: Generated<Json>;
  current: Generated<boolean>;
  submitted_for: Generated<string | null>;
  decided_for: Generated<string | null>;
}

export interface RoleGrantTable {
  id: string;
  person_id: string;
  role: string;
  unit_id: string;
  valid_from: Date;
  valid_until: Generated<Date | null>;
  granted_by: Generated<string | null>;
  delegated_from: Generated<string | null>;
  reason: Generated<string | null>;
}

export interface RosterTable {
  unit_id: string;
  first_day: string;
  revision: number;
  id: string;
  lines: Json;
  reason: Generated<string | null>;
  written_at: Date;
  written_by: string;
}

export interface ServiceAccountTable {
  person_id: string;
  unit_id: string;
  permissions: string[];
  grants: string[];
  token_hash: Buffer;
  made_by: string;
  made_at: Date;
  expires_at: Date;
  revoked_at: Generated<Date | null>;
  last_used_at: Generated<Date | null>;
}

export interface SessionTable {
  token_hash: Buffer;
  person_id: string;
  created_at: Date;
  expires_at: Date;
  last_seen_at: Date;
  id: Generated<string>;
  stage: Generated<string>;
  device: Generated<string | null>;
  proved_by: Generated<string>;
  second_factor: Generated<boolean>;
  must_end_at: Generated<Date | null>;
  place: Generated<string | null>;
}

export interface SetupLinkTable {
  only_row: Generated<boolean>;
  token_hash: Buffer;
  made_at: Date;
}

export interface SheetRunTable {
  id: string;
  person_id: string;
  purpose: string;
  unit_id: Generated<string | null>;
  reform_id: Generated<string | null>;
  input: Json;
  state: string;
  rows_done: Generated<number>;
  rows_total: number;
  result: Generated<Json | null>;
  created_at: Date;
  beat_at: Date;
}

export interface SignInFailureTable {
  login_hash: Buffer;
  failed_at: Date;
}

export interface SignInStepTable {
  token_hash: Buffer;
  person_id: string;
  made_at: Date;
  expires_at: Date;
  proved_by: Generated<string>;
}

export interface StoredFileTable {
  unit_id: string;
  id: string;
  sha256: Buffer;
  file_name: string;
  media_type: string;
  size: number;
  created_at: Date;
  created_by: string;
}

export interface TotpFactorTable {
  person_id: string;
  secret: Buffer;
  made_at: Date;
  confirmed_at: Generated<Date | null>;
  last_step: Generated<number>;
}

export interface UnitTable {
  id: string;
  created_at: Date;
}

export interface UnitFactTable {
  unit_id: string;
  id: string;
  valid_from: string;
  valid_to: Generated<string | null>;
  name: string;
  kind: string;
  levels: Generated<string[]>;
  ownership: Generated<string>;
  tags: Generated<string[]>;
  code: Generated<string | null>;
  abbreviation: Generated<string | null>;
  place_name: Generated<string | null>;
  drafting_unit: Generated<string | null>;
  head_name: Generated<string | null>;
  head_title: Generated<string | null>;
  search_text: string;
  recorded_at: Date;
  recorded_by: Generated<string | null>;
  superseded_at: Generated<Date | null>;
  reform_id: Generated<string | null>;
  superseded_by_reform: Generated<string | null>;
  last_class: Generated<number | null>;
}

export interface UnitRelationTable {
  unit_id: string;
  id: string;
  relation: string;
  other_id: string;
  rank: Generated<number>;
  valid_from: string;
  valid_to: Generated<string | null>;
  recorded_at: Date;
  recorded_by: Generated<string | null>;
  superseded_at: Generated<Date | null>;
  reform_id: Generated<string | null>;
  superseded_by_reform: Generated<string | null>;
}

export interface UnitSuccessionTable {
  from_id: string;
  to_id: string;
  reform_id: string;
  extent: string;
  part: Generated<string | null>;
  rank: number;
  effective_on: string;
  recorded_at: Date;
  superseded_at: Generated<Date | null>;
}

export interface Tables {
  act_fact: ActFactTable;
  assignment: AssignmentTable;
  assignment_carry: AssignmentCarryTable;
  assignment_hand_over: AssignmentHandOverTable;
  command: CommandTable;
  consolidation: ConsolidationTable;
  consolidation_source: ConsolidationSourceTable;
  consolidation_version: ConsolidationVersionTable;
  dissemination: DisseminationTable;
  dissemination_record: DisseminationRecordTable;
  dissemination_unit: DisseminationUnitTable;
  document: DocumentTable;
  document_citation: DocumentCitationTable;
  document_search: DocumentSearchTable;
  document_version: DocumentVersionTable;
  document_words: DocumentWordsTable;
  due_change: DueChangeTable;
  duty: DutyTable;
  duty_window: DutyWindowTable;
  editing_spell: EditingSpellTable;
  entry: EntryTable;
  entry_amount: EntryAmountTable;
  entry_answer: EntryAnswerTable;
  entry_file: EntryFileTable;
  factor_policy: FactorPolicyTable;
  file_content: FileContentTable;
  handling_step: HandlingStepTable;
  history: HistoryTable;
  history_check: HistoryCheckTable;
  history_content: HistoryContentTable;
  history_day: HistoryDayTable;
  holiday_duty: HolidayDutyTable;
  installation: InstallationTable;
  invitation: InvitationTable;
  known_device: KnownDeviceTable;
  library_word: LibraryWordTable;
  migration: MigrationTable;
  passkey: PasskeyTable;
  passkey_challenge: PasskeyChallengeTable;
  password_reset: PasswordResetTable;
  people_import: PeopleImportTable;
  person: PersonTable;
  plan_version: PlanVersionTable;
  programme: ProgrammeTable;
  provider_identity: ProviderIdentityTable;
  provider_journey: ProviderJourneyTable;
  quiz_asked: QuizAskedTable;
  quiz_counted: QuizCountedTable;
  quiz_question: QuizQuestionTable;
  quiz_retirement: QuizRetirementTable;
  quiz_round: QuizRoundTable;
  reading_decision: ReadingDecisionTable;
  receiver_change: ReceiverChangeTable;
  recovery_code: RecoveryCodeTable;
  reform: ReformTable;
  register_definition: RegisterDefinitionTable;
  register_entry: RegisterEntryTable;
  report: ReportTable;
  report_version: ReportVersionTable;
  role_grant: RoleGrantTable;
  roster: RosterTable;
  service_account: ServiceAccountTable;
  session: SessionTable;
  setup_link: SetupLinkTable;
  sheet_run: SheetRunTable;
  sign_in_failure: SignInFailureTable;
  sign_in_step: SignInStepTable;
  stored_file: StoredFileTable;
  totp_factor: TotpFactorTable;
  unit: UnitTable;
  unit_fact: UnitFactTable;
  unit_relation: UnitRelationTable;
  unit_succession: UnitSuccessionTable;
}
