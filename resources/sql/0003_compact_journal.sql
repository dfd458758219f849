-- Schema 3. A compact journal, sealed personal data, choices checked by the program alone (docs/decisions/0013).

-- How the records of a kind are written down in the journal: its fields in their order (docs/file-format.md).
CREATE TABLE record_form (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  fields TEXT NOT NULL,
  UNIQUE (kind, fields)
) STRICT;

-- The keys that open what the journal holds of a person; without its secret, what a seal closed is erased.
CREATE TABLE seal (
  number INTEGER PRIMARY KEY,
  person BLOB NOT NULL CHECK (length(person) = 16),
  record BLOB NOT NULL CHECK (length(record) = 16),
  secret BLOB CHECK (length(secret) = 32)
) STRICT;
CREATE INDEX seal_by_record ON seal (record, person);
CREATE INDEX seal_by_person ON seal (person);

ALTER TABLE step ADD COLUMN identity BLOB CHECK (length(identity) = 16);
ALTER TABLE step ADD COLUMN earlier_hash BLOB CHECK (length(earlier_hash) = 32);
ALTER TABLE step ADD COLUMN sealed_arguments BLOB;
CREATE UNIQUE INDEX step_by_identity ON step (identity);

-- When the contents that no document used any longer were taken out.
ALTER TABLE content ADD COLUMN purged_on TEXT CHECK (length(purged_on) = 24);

-- The program folds what is in `earlier_change` into `change`, and drops it.
DROP INDEX change_by_record;
ALTER TABLE change RENAME TO earlier_change;
CREATE TABLE change (
  step INTEGER NOT NULL REFERENCES step (number) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  record BLOB NOT NULL CHECK (length(record) = 16),
  before BLOB,
  after BLOB,
  PRIMARY KEY (step, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_by_record ON change (kind, record, step);

-- The changes of a step that has many, deflated together in blocks instead of rows in `change`; `kinds` has a bit
-- for each kind among them.
CREATE TABLE change_block (
  number INTEGER PRIMARY KEY,
  step INTEGER NOT NULL REFERENCES step (number) DEFERRABLE INITIALLY DEFERRED,
  first INTEGER NOT NULL,
  kinds INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (step, first)
) STRICT;

-- Which blocks may hold changes of a record, by a part of its id (src/store/change_block.hpp); derived.
CREATE TABLE change_in_block (
  record_key INTEGER NOT NULL,
  block INTEGER NOT NULL,
  PRIMARY KEY (record_key, block)
) STRICT, WITHOUT ROWID;

DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
  name, words, figures, content = '', columnsize = 0, tokenize = 'ascii');

-- The index's own pages fit into those of the file, the checksum left out, without a rest in another one.
INSERT INTO search (search, rank) VALUES ('pgsz', 4000);

DROP INDEX imputation_sums;  -- as long as the rows themselves

-- Tables anew, without the lists of choices.
CREATE TABLE "new_call_rule" (
  row_number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  call_id BLOB NOT NULL REFERENCES "call" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(call_id) = 16),
  rule TEXT NOT NULL,
  value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 50),
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 500),
  note TEXT CHECK (length(note) BETWEEN 1 AND 10000)
) STRICT;
INSERT INTO "new_call_rule" SELECT * FROM "call_rule";
DROP TABLE "call_rule";
ALTER TABLE "new_call_rule" RENAME TO "call_rule";
CREATE INDEX call_rule_by_call_id ON "call_rule" (call_id);

CREATE TABLE "new_consortium" (
  row_number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  call_id BLOB NOT NULL REFERENCES "call" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(call_id) = 16),
  lead_organisation_id BLOB NOT NULL REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(lead_organisation_id) = 16),
  starts_on TEXT CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  ends_on TEXT CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  shortage_policy TEXT NOT NULL,
  accounting_plan TEXT NOT NULL,
  indirect_cost_key TEXT CHECK (length(indirect_cost_key) BETWEEN 1 AND 10000),
  description TEXT CHECK (length(description) BETWEEN 1 AND 10000),
  note TEXT CHECK (length(note) BETWEEN 1 AND 10000)
) STRICT;
INSERT INTO "new_consortium" SELECT * FROM "consortium";
DROP TABLE "consortium";
ALTER TABLE "new_consortium" RENAME TO "consortium";
CREATE INDEX consortium_by_call_id ON "consortium" (call_id);
CREATE INDEX consortium_by_lead_organisation_id ON "consortium" (lead_organisation_id);

CREATE TABLE "new_organisation" (
  row_number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  short_name TEXT CHECK (length(short_name) BETWEEN 1 AND 50),
  kind_of TEXT NOT NULL,
  level TEXT,
  country TEXT NOT NULL CHECK (length(country) BETWEEN 1 AND 2),
  official_code TEXT CHECK (length(official_code) BETWEEN 1 AND 20),
  siren TEXT CHECK (length(siren) BETWEEN 1 AND 9),
  registration TEXT CHECK (length(registration) BETWEEN 1 AND 50),
  department TEXT CHECK (length(department) BETWEEN 1 AND 200),
  region TEXT CHECK (length(region) BETWEEN 1 AND 200),
  population INTEGER CHECK (population >= 0),
  address TEXT CHECK (length(address) BETWEEN 1 AND 1000),
  email TEXT CHECK (length(email) BETWEEN 1 AND 200),
  phone TEXT CHECK (length(phone) BETWEEN 1 AND 40),
  website TEXT CHECK (length(website) BETWEEN 1 AND 500),
  note TEXT CHECK (length(note) BETWEEN 1 AND 10000)
) STRICT;
INSERT INTO "new_organisation" SELECT * FROM "organisation";
DROP TABLE "organisation";
ALTER TABLE "new_organisation" RENAME TO "organisation";

CREATE TABLE "new_person" (
  row_number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  honorific TEXT CHECK (length(honorific) BETWEEN 1 AND 20),
  given_name TEXT CHECK (length(given_name) BETWEEN 1 AND 200),
  family_name TEXT CHECK (length(family_name) BETWEEN 1 AND 200),
  organisation_id BLOB REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(organisation_id) = 16),
  position TEXT CHECK (length(position) BETWEEN 1 AND 200),
  elected INTEGER NOT NULL CHECK (elected IN (0, 1)),
  email TEXT CHECK (length(email) BETWEEN 1 AND 200),
  phone TEXT CHECK (length(phone) BETWEEN 1 AND 40),
  address TEXT CHECK (length(address) BETWEEN 1 AND 1000),
  legal_basis TEXT NOT NULL,
  collected_on TEXT NOT NULL CHECK (collected_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  retain_until TEXT CHECK (retain_until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  anonymised_on TEXT CHECK (anonymised_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  note TEXT CHECK (length(note) BETWEEN 1 AND 10000)
) STRICT;
INSERT INTO "new_person" SELECT * FROM "person";
DROP TABLE "person";
ALTER TABLE "new_person" RENAME TO "person";
CREATE INDEX person_by_organisation_id ON "person" (organisation_id) WHERE organisation_id IS NOT NULL;

CREATE TABLE "new_membership" (
  row_number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  organisation_id BLOB NOT NULL REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(organisation_id) = 16),
  stage TEXT NOT NULL,
  contacted_on TEXT CHECK (contacted_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  letter_signed_on TEXT CHECK (letter_signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  letter_sent_on TEXT CHECK (letter_sent_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  letter_received_on TEXT CHECK (letter_received_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  late_waiver INTEGER NOT NULL CHECK (late_waiver IN (0, 1)),
  late_waiver_reason TEXT CHECK (length(late_waiver_reason) BETWEEN 1 AND 1000),
  intended_amount INTEGER CHECK (intended_amount >= 0),
  delegate_id BLOB REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(delegate_id) = 16),
  withdrawn_on TEXT CHECK (withdrawn_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  withdrawal_reason TEXT CHECK (length(withdrawal_reason) BETWEEN 1 AND 1000),
  note TEXT CHECK (length(note) BETWEEN 1 AND 10000)
) STRICT;
INSERT INTO "new_membership" SELECT * FROM "membership";
DROP TABLE "membership";
ALTER TABLE "new_membership" RENAME TO "membership";
CREATE INDEX membership_by_organisation_id ON "membership" (organisation_id);
CREATE INDEX membership_by_delegate_id ON "membership" (delegate_id) WHERE delegate_id IS NOT NULL;

CREATE TABLE "new_agreement" (
  row_number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  membership_id BLOB NOT NULL REFERENCES "membership" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(membership_id) = 16),
  version INTEGER NOT NULL CHECK (version >= 1 AND version <= 1000000),
  kind_of TEXT NOT NULL,
  reason TEXT CHECK (length(reason) BETWEEN 1 AND 1000),
  deliberation_on TEXT CHECK (deliberation_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  deliberation_reference TEXT CHECK (length(deliberation_reference) BETWEEN 1 AND 100),
  signed_on TEXT CHECK (signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  transmitted_on TEXT CHECK (transmitted_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  valid_from TEXT CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  valid_until TEXT CHECK (valid_until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  amount INTEGER CHECK (amount >= 0),
  transfer_tolerance TEXT CHECK (transfer_tolerance GLOB '[0-9]*:[0-9]*'),
  terms TEXT CHECK (length(terms) BETWEEN 1 AND 10000),
  note TEXT CHECK (length(note) BETWEEN 1 AND 10000)
) STRICT;
INSERT INTO "new_agreement" SELECT * FROM "agreement";
DROP TABLE "agreement";
ALTER TABLE "new_agreement" RENAME TO "agreement";
CREATE INDEX agreement_by_membership_id ON "agreement" (membership_id);

CREATE TABLE "new_partnership" (
  row_number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  french_collectivity_id BLOB NOT NULL REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(french_collectivity_id) = 16),
  association_id BLOB REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(association_id) = 16),
  malian_collectivity_id BLOB NOT NULL REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(malian_collectivity_id) = 16),
  field TEXT CHECK (length(field) BETWEEN 1 AND 200),
  since_year INTEGER CHECK (since_year >= 1900 AND since_year <= 2200),
  state TEXT NOT NULL,
  french_contact_id BLOB REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(french_contact_id) = 16),
  malian_contact_id BLOB REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(malian_contact_id) = 16),
  history TEXT CHECK (length(history) BETWEEN 1 AND 10000),
  note TEXT CHECK (length(note) BETWEEN 1 AND 10000)
) STRICT;
INSERT INTO "new_partnership" SELECT * FROM "partnership";
DROP TABLE "partnership";
ALTER TABLE "new_partnership" RENAME TO "partnership";
CREATE INDEX partnership_by_french_collectivity_id ON "partnership" (french_collectivity_id);
CREATE INDEX partnership_by_association_id ON "partnership" (association_id) WHERE association_id IS NOT NULL;
CREATE INDEX partnership_by_malian_collectivity_id ON "partnership" (malian_collectivity_id);
CREATE INDEX partnership_by_french_contact_id ON "partnership" (french_contact_id) WHERE french_contact_id IS NOT NULL;
CREATE INDEX partnership_by_malian_contact_id ON "partnership" (malian_contact_id) WHERE malian_contact_id IS NOT NULL;

CREATE TABLE "new_micro_project" (
  row_number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  partnership_id BLOB NOT NULL REFERENCES "partnership" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(partnership_id) = 16),
  code TEXT CHECK (length(code) BETWEEN 1 AND 20),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  field TEXT CHECK (length(field) BETWEEN 1 AND 200),
  competence TEXT CHECK (length(competence) BETWEEN 1 AND 200),
  dac_code TEXT CHECK (length(dac_code) BETWEEN 1 AND 5),
  channel_code TEXT CHECK (length(channel_code) BETWEEN 1 AND 5),
  sdgs TEXT CHECK (length(sdgs) BETWEEN 1 AND 50),
  marker_gender INTEGER CHECK (marker_gender >= 0 AND marker_gender <= 2),
  marker_environment INTEGER CHECK (marker_environment >= 0 AND marker_environment <= 2),
  marker_biodiversity INTEGER CHECK (marker_biodiversity >= 0 AND marker_biodiversity <= 2),
  marker_nutrition INTEGER CHECK (marker_nutrition >= 0 AND marker_nutrition <= 2),
  marker_inclusion INTEGER CHECK (marker_inclusion >= 0 AND marker_inclusion <= 2),
  place TEXT CHECK (length(place) BETWEEN 1 AND 200),
  state TEXT NOT NULL,
  state_since TEXT CHECK (state_since GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  state_reason TEXT CHECK (length(state_reason) BETWEEN 1 AND 1000),
  replaces_id BLOB REFERENCES "micro_project" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(replaces_id) = 16),
  committed_on TEXT CHECK (committed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  priority INTEGER CHECK (priority >= 1 AND priority <= 1000000),
  starts_on TEXT CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  ends_on TEXT CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  manager_id BLOB REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(manager_id) = 16),
  implementer_id BLOB REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(implementer_id) = 16),
  summary TEXT CHECK (length(summary) BETWEEN 1 AND 10000),
  objectives TEXT CHECK (length(objectives) BETWEEN 1 AND 10000),
  beneficiaries TEXT CHECK (length(beneficiaries) BETWEEN 1 AND 1000),
  progress TEXT CHECK (length(progress) BETWEEN 1 AND 10000),
  note TEXT CHECK (length(note) BETWEEN 1 AND 10000)
) STRICT;
INSERT INTO "new_micro_project" SELECT * FROM "micro_project";
DROP TABLE "micro_project";
ALTER TABLE "new_micro_project" RENAME TO "micro_project";
CREATE INDEX micro_project_by_partnership_id ON "micro_project" (partnership_id);
CREATE INDEX micro_project_by_replaces_id ON "micro_project" (replaces_id) WHERE replaces_id IS NOT NULL;
CREATE INDEX micro_project_by_manager_id ON "micro_project" (manager_id) WHERE manager_id IS NOT NULL;
CREATE INDEX micro_project_by_implementer_id ON "micro_project" (implementer_id) WHERE implementer_id IS NOT NULL;

CREATE TABLE "new_budget_version" (
  row_number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  project_id BLOB REFERENCES "micro_project" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(project_id) = 16),
  mission_id BLOB REFERENCES "mission" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(mission_id) = 16),
  number INTEGER NOT NULL CHECK (number >= 1 AND number <= 1000000),
  kind_of TEXT NOT NULL,
  accounting_plan TEXT NOT NULL,
  approved_on TEXT CHECK (approved_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  reason TEXT CHECK (length(reason) BETWEEN 1 AND 1000),
  note TEXT CHECK (length(note) BETWEEN 1 AND 10000)
) STRICT;
INSERT INTO "new_budget_version" SELECT * FROM "budget_version";
DROP TABLE "budget_version";
ALTER TABLE "new_budget_version" RENAME TO "budget_version";
CREATE INDEX budget_version_by_project_id ON "budget_version" (project_id) WHERE project_id IS NOT NULL;
CREATE INDEX budget_version_by_mission_id ON "budget_version" (mission_id) WHERE mission_id IS NOT NULL;

CREATE TABLE "new_budget_line" (
  row_number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  version_id BLOB NOT NULL REFERENCES "budget_version" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(version_id) = 16),
  position INTEGER NOT NULL CHECK (position >= 0),
  side TEXT NOT NULL,
  account TEXT NOT NULL CHECK (length(account) BETWEEN 1 AND 10),
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 500),
  quantity TEXT CHECK (quantity GLOB '[0-9]*:[0-9]*'),
  unit TEXT CHECK (length(unit) BETWEEN 1 AND 50),
  unit_price INTEGER,
  unit_price_currency TEXT CHECK ((unit_price IS NULL) = (unit_price_currency IS NULL)),
  amount INTEGER NOT NULL,
  amount_currency TEXT NOT NULL,
  rate TEXT CHECK (rate GLOB '[0-9]*:[0-9]*'),
  eur INTEGER NOT NULL,
  in_kind INTEGER NOT NULL CHECK (in_kind IN (0, 1)),
  indirect INTEGER NOT NULL CHECK (indirect IN (0, 1)),
  eligible INTEGER NOT NULL CHECK (eligible IN (0, 1)),
  funder_id BLOB REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(funder_id) = 16),
  justification TEXT CHECK (length(justification) BETWEEN 1 AND 10000),
  note TEXT CHECK (length(note) BETWEEN 1 AND 10000)
) STRICT;
INSERT INTO "new_budget_line" SELECT * FROM "budget_line";
DROP TABLE "budget_line";
ALTER TABLE "new_budget_line" RENAME TO "budget_line";
CREATE INDEX budget_line_by_version_id ON "budget_line" (version_id);
CREATE INDEX budget_line_by_funder_id ON "budget_line" (funder_id) WHERE funder_id IS NOT NULL;

CREATE TABLE "new_grant" (
  row_number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  funder_id BLOB NOT NULL REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(funder_id) = 16),
  use TEXT NOT NULL,
  project_id BLOB REFERENCES "micro_project" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(project_id) = 16),
  state TEXT NOT NULL,
  sought_amount INTEGER CHECK (sought_amount >= 0),
  filed_on TEXT CHECK (filed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  granted_amount INTEGER CHECK (granted_amount >= 0),
  refusal_reason TEXT CHECK (length(refusal_reason) BETWEEN 1 AND 1000),
  reference TEXT CHECK (length(reference) BETWEEN 1 AND 100),
  valid_from TEXT CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  valid_until TEXT CHECK (valid_until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  contact_id BLOB REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(contact_id) = 16),
  conditions TEXT CHECK (length(conditions) BETWEEN 1 AND 10000),
  note TEXT CHECK (length(note) BETWEEN 1 AND 10000)
) STRICT;
INSERT INTO "new_grant" SELECT * FROM "grant";
DROP TABLE "grant";
ALTER TABLE "new_grant" RENAME TO "grant";
CREATE INDEX grant_by_funder_id ON "grant" (funder_id);
CREATE INDEX grant_by_project_id ON "grant" (project_id) WHERE project_id IS NOT NULL;
CREATE INDEX grant_by_contact_id ON "grant" (contact_id) WHERE contact_id IS NOT NULL;

CREATE TABLE "new_tranche" (
  row_number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  grant_id BLOB NOT NULL REFERENCES "grant" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(grant_id) = 16),
  year INTEGER NOT NULL CHECK (year >= 2000 AND year <= 2200),
  part TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  depends_on_report_id BLOB REFERENCES "report" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(depends_on_report_id) = 16),
  expected_on TEXT CHECK (expected_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  called_on TEXT CHECK (called_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  received_amount INTEGER CHECK (received_amount >= 0),
  received_on TEXT CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  note TEXT CHECK (length(note) BETWEEN 1 AND 10000)
) STRICT;
INSERT INTO "new_tranche" SELECT * FROM "tranche";
DROP TABLE "tranche";
ALTER TABLE "new_tranche" RENAME TO "tranche";
CREATE INDEX tranche_by_grant_id ON "tranche" (grant_id);
CREATE INDEX tranche_by_depends_on_report_id ON "tranche" (depends_on_report_id) WHERE depends_on_report_id IS NOT NULL;

CREATE TABLE "new_mission" (
  row_number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  kind_of TEXT NOT NULL,
  place TEXT CHECK (length(place) BETWEEN 1 AND 200),
  country TEXT CHECK (length(country) BETWEEN 1 AND 2),
  starts_on TEXT CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  ends_on TEXT CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  state TEXT NOT NULL,
  state_reason TEXT CHECK (length(state_reason) BETWEEN 1 AND 1000),
  variant_of_id BLOB REFERENCES "mission" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(variant_of_id) = 16),
  budget INTEGER CHECK (budget >= 0),
  other_funding INTEGER CHECK (other_funding >= 0),
  manager_id BLOB REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(manager_id) = 16),
  programme TEXT CHECK (length(programme) BETWEEN 1 AND 10000),
  logistics TEXT CHECK (length(logistics) BETWEEN 1 AND 10000),
  learned TEXT CHECK (length(learned) BETWEEN 1 AND 10000),
  security_zone TEXT,
  embassy_contact TEXT CHECK (length(embassy_contact) BETWEEN 1 AND 500),
  clearance_on TEXT CHECK (clearance_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  clearance_reference TEXT CHECK (length(clearance_reference) BETWEEN 1 AND 100),
  security_measures TEXT CHECK (length(security_measures) BETWEEN 1 AND 10000),
  security_decision TEXT NOT NULL,
  security_decided_on TEXT CHECK (security_decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  security_decided_by_id BLOB REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(security_decided_by_id) = 16),
  security_reason TEXT CHECK (length(security_reason) BETWEEN 1 AND 1000),
  note TEXT CHECK (length(note) BETWEEN 1 AND 10000)
) STRICT;
INSERT INTO "new_mission" SELECT * FROM "mission";
DROP TABLE "mission";
ALTER TABLE "new_mission" RENAME TO "mission";
CREATE INDEX mission_by_variant_of_id ON "mission" (variant_of_id) WHERE variant_of_id IS NOT NULL;
CREATE INDEX mission_by_manager_id ON "mission" (manager_id) WHERE manager_id IS NOT NULL;
CREATE INDEX mission_by_security_decided_by_id ON "mission" (security_decided_by_id) WHERE security_decided_by_id IS NOT NULL;

CREATE TABLE "new_participation" (
  row_number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  mission_id BLOB REFERENCES "mission" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(mission_id) = 16),
  meeting_id BLOB REFERENCES "meeting" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(meeting_id) = 16),
  person_id BLOB NOT NULL REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(person_id) = 16),
  for_organisation_id BLOB REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(for_organisation_id) = 16),
  role TEXT NOT NULL,
  invited_on TEXT CHECK (invited_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  answered_on TEXT CHECK (answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  answer TEXT,
  attended INTEGER CHECK (attended IN (0, 1)),
  passport_number TEXT CHECK (length(passport_number) BETWEEN 1 AND 30),
  passport_expires_on TEXT CHECK (passport_expires_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  emergency_contact TEXT CHECK (length(emergency_contact) BETWEEN 1 AND 500),
  travel TEXT CHECK (length(travel) BETWEEN 1 AND 10000),
  note TEXT CHECK (length(note) BETWEEN 1 AND 10000)
) STRICT;
INSERT INTO "new_participation" SELECT * FROM "participation";
DROP TABLE "participation";
ALTER TABLE "new_participation" RENAME TO "participation";
CREATE INDEX participation_by_mission_id ON "participation" (mission_id) WHERE mission_id IS NOT NULL;
CREATE INDEX participation_by_meeting_id ON "participation" (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX participation_by_person_id ON "participation" (person_id);
CREATE INDEX participation_by_for_organisation_id ON "participation" (for_organisation_id) WHERE for_organisation_id IS NOT NULL;

CREATE TABLE "new_expense" (
  row_number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  number INTEGER NOT NULL CHECK (number >= 1 AND number <= 1000000),
  project_id BLOB REFERENCES "micro_project" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(project_id) = 16),
  mission_id BLOB REFERENCES "mission" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(mission_id) = 16),
  nature TEXT NOT NULL,
  spent_on TEXT NOT NULL CHECK (spent_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  paid_on TEXT CHECK (paid_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  payment_method TEXT,
  supplier TEXT CHECK (length(supplier) BETWEEN 1 AND 200),
  supplier_reference TEXT CHECK (length(supplier_reference) BETWEEN 1 AND 100),
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 500),
  account TEXT NOT NULL CHECK (length(account) BETWEEN 1 AND 10),
  amount INTEGER NOT NULL,
  amount_currency TEXT NOT NULL,
  rate TEXT CHECK (rate GLOB '[0-9]*:[0-9]*'),
  eur INTEGER NOT NULL,
  member_id BLOB REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(member_id) = 16),
  in_kind INTEGER NOT NULL CHECK (in_kind IN (0, 1)),
  state TEXT NOT NULL,
  state_reason TEXT CHECK (length(state_reason) BETWEEN 1 AND 1000),
  budget_line_id BLOB REFERENCES "budget_line" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(budget_line_id) = 16),
  report_id BLOB REFERENCES "report" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(report_id) = 16),
  corrects_id BLOB REFERENCES "expense" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(corrects_id) = 16),
  note TEXT CHECK (length(note) BETWEEN 1 AND 10000)
) STRICT;
INSERT INTO "new_expense" SELECT * FROM "expense";
DROP TABLE "expense";
ALTER TABLE "new_expense" RENAME TO "expense";
CREATE INDEX expense_by_budget_line_id ON "expense" (budget_line_id) WHERE budget_line_id IS NOT NULL;
CREATE INDEX expense_by_report_id ON "expense" (report_id) WHERE report_id IS NOT NULL;
CREATE INDEX expense_by_corrects_id ON "expense" (corrects_id) WHERE corrects_id IS NOT NULL;
CREATE UNIQUE INDEX expense_number ON "expense" (coalesce(project_id, mission_id, x''), substr(spent_on, 1, 4), number);
CREATE INDEX expense_by_day ON "expense" (spent_on, number);
-- In the order of a list; then what sums per project, heading and month need, so that they touch no row.
CREATE INDEX expense_by_project_day ON "expense" (project_id, spent_on, number, row_number, account, state, in_kind, eur);
CREATE INDEX expense_by_mission_day ON "expense" (mission_id, spent_on, number) WHERE mission_id IS NOT NULL;
CREATE INDEX expense_by_member_day ON "expense" (member_id, spent_on, number) WHERE member_id IS NOT NULL;
CREATE INDEX expense_by_state_day ON "expense" (state, spent_on, number) WHERE state <> 'active';  -- which most are
CREATE INDEX expense_by_eur ON "expense" (eur);
CREATE INDEX expense_by_supplier ON "expense" (supplier COLLATE NOCASE, spent_on, number);

CREATE TABLE "new_document" (
  row_number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  attached_to TEXT NOT NULL CHECK (attached_to GLOB '?*:*-*-*-*-*'),
  kind_of TEXT NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
  title TEXT CHECK (length(title) BETWEEN 1 AND 500),
  number TEXT CHECK (length(number) BETWEEN 1 AND 50),
  dated_on TEXT CHECK (dated_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  media_type TEXT NOT NULL CHECK (length(media_type) BETWEEN 1 AND 100),
  size INTEGER NOT NULL CHECK (size >= 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) BETWEEN 1 AND 64),
  keep_until TEXT CHECK (keep_until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  note TEXT CHECK (length(note) BETWEEN 1 AND 10000)
) STRICT;
INSERT INTO "new_document" SELECT * FROM "document";
DROP TABLE "document";
ALTER TABLE "new_document" RENAME TO "document";
CREATE INDEX document_by_attached_to ON "document" (attached_to, kind_of);
CREATE INDEX document_by_sha256 ON "document" (sha256);

CREATE TABLE "new_meeting" (
  row_number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  kind_of TEXT NOT NULL,
  takes_place_on TEXT NOT NULL CHECK (takes_place_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  time TEXT CHECK (length(time) BETWEEN 1 AND 5),
  place TEXT CHECK (length(place) BETWEEN 1 AND 200),
  state TEXT NOT NULL,
  agenda TEXT CHECK (length(agenda) BETWEEN 1 AND 10000),
  minutes TEXT CHECK (length(minutes) BETWEEN 1 AND 100000),
  decisions TEXT CHECK (length(decisions) BETWEEN 1 AND 10000),
  note TEXT CHECK (length(note) BETWEEN 1 AND 10000)
) STRICT;
INSERT INTO "new_meeting" SELECT * FROM "meeting";
DROP TABLE "meeting";
ALTER TABLE "new_meeting" RENAME TO "meeting";

CREATE TABLE "new_action_item" (
  row_number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
  meeting_id BLOB REFERENCES "meeting" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(meeting_id) = 16),
  about TEXT CHECK (about GLOB '?*:*-*-*-*-*'),
  owner_id BLOB REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(owner_id) = 16),
  organisation_id BLOB REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(organisation_id) = 16),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  state TEXT NOT NULL,
  done_on TEXT CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  note TEXT CHECK (length(note) BETWEEN 1 AND 10000)
) STRICT;
INSERT INTO "new_action_item" SELECT * FROM "action_item";
DROP TABLE "action_item";
ALTER TABLE "new_action_item" RENAME TO "action_item";
CREATE INDEX action_item_by_meeting_id ON "action_item" (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX action_item_by_about ON "action_item" (about) WHERE about IS NOT NULL;
CREATE INDEX action_item_by_owner_id ON "action_item" (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX action_item_by_organisation_id ON "action_item" (organisation_id) WHERE organisation_id IS NOT NULL;

CREATE TABLE "new_indicator" (
  row_number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  project_id BLOB REFERENCES "micro_project" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(project_id) = 16),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  level TEXT NOT NULL,
  definition TEXT CHECK (length(definition) BETWEEN 1 AND 10000),
  unit TEXT CHECK (length(unit) BETWEEN 1 AND 50),
  ascending INTEGER NOT NULL CHECK (ascending IN (0, 1)),
  baseline TEXT CHECK (baseline GLOB '[0-9]*:[0-9]*'),
  baseline_on TEXT CHECK (baseline_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  target TEXT CHECK (target GLOB '[0-9]*:[0-9]*'),
  target_on TEXT CHECK (target_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  disaggregation TEXT CHECK (length(disaggregation) BETWEEN 1 AND 200),
  verification TEXT CHECK (length(verification) BETWEEN 1 AND 500),
  note TEXT CHECK (length(note) BETWEEN 1 AND 10000)
) STRICT;
INSERT INTO "new_indicator" SELECT * FROM "indicator";
DROP TABLE "indicator";
ALTER TABLE "new_indicator" RENAME TO "indicator";
CREATE INDEX indicator_by_project_id ON "indicator" (project_id) WHERE project_id IS NOT NULL;

CREATE TABLE "new_deadline" (
  row_number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
  kind_of TEXT NOT NULL,
  due_on TEXT NOT NULL CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  about TEXT CHECK (about GLOB '?*:*-*-*-*-*'),
  owner_id BLOB REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(owner_id) = 16),
  remind_days INTEGER CHECK (remind_days >= 0 AND remind_days <= 3650),
  yearly INTEGER NOT NULL CHECK (yearly IN (0, 1)),
  done_on TEXT CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  note TEXT CHECK (length(note) BETWEEN 1 AND 10000)
) STRICT;
INSERT INTO "new_deadline" SELECT * FROM "deadline";
DROP TABLE "deadline";
ALTER TABLE "new_deadline" RENAME TO "deadline";
CREATE INDEX deadline_by_about ON "deadline" (about) WHERE about IS NOT NULL;
CREATE INDEX deadline_by_owner_id ON "deadline" (owner_id) WHERE owner_id IS NOT NULL;

CREATE TABLE "new_report" (
  row_number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  kind_of TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 1 AND number <= 1000000),
  title TEXT CHECK (length(title) BETWEEN 1 AND 200),
  period_start TEXT NOT NULL CHECK (period_start GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  period_end TEXT NOT NULL CHECK (period_end GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  state TEXT NOT NULL,
  frozen_at TEXT CHECK (length(frozen_at) = 24),
  sent_on TEXT CHECK (sent_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  accepted_on TEXT CHECK (accepted_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  reopening_reason TEXT CHECK (length(reopening_reason) BETWEEN 1 AND 1000),
  summary TEXT CHECK (length(summary) BETWEEN 1 AND 100000),
  activities TEXT CHECK (length(activities) BETWEEN 1 AND 100000),
  difficulties TEXT CHECK (length(difficulties) BETWEEN 1 AND 100000),
  lessons TEXT CHECK (length(lessons) BETWEEN 1 AND 100000),
  gap_comments TEXT CHECK (length(gap_comments) BETWEEN 1 AND 100000),
  justification TEXT CHECK (length(justification) BETWEEN 1 AND 100000),
  signatory_id BLOB REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(signatory_id) = 16),
  signed_on TEXT CHECK (signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  signed_at TEXT CHECK (length(signed_at) BETWEEN 1 AND 200),
  note TEXT CHECK (length(note) BETWEEN 1 AND 10000)
) STRICT;
INSERT INTO "new_report" SELECT * FROM "report";
DROP TABLE "report";
ALTER TABLE "new_report" RENAME TO "report";
CREATE INDEX report_by_signatory_id ON "report" (signatory_id) WHERE signatory_id IS NOT NULL;

CREATE TABLE "new_expertise" (
  row_number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  side TEXT NOT NULL,
  field TEXT NOT NULL CHECK (length(field) BETWEEN 1 AND 200),
  organisation_id BLOB REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(organisation_id) = 16),
  person_id BLOB REFERENCES "person" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(person_id) = 16),
  project_id BLOB REFERENCES "micro_project" (id) DEFERRABLE INITIALLY DEFERRED CHECK (length(project_id) = 16),
  state TEXT NOT NULL,
  remote INTEGER NOT NULL CHECK (remote IN (0, 1)),
  availability TEXT CHECK (length(availability) BETWEEN 1 AND 200),
  languages TEXT CHECK (length(languages) BETWEEN 1 AND 200),
  description TEXT CHECK (length(description) BETWEEN 1 AND 10000),
  note TEXT CHECK (length(note) BETWEEN 1 AND 10000)
) STRICT;
INSERT INTO "new_expertise" SELECT * FROM "expertise";
DROP TABLE "expertise";
ALTER TABLE "new_expertise" RENAME TO "expertise";
CREATE INDEX expertise_by_organisation_id ON "expertise" (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX expertise_by_person_id ON "expertise" (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX expertise_by_project_id ON "expertise" (project_id) WHERE project_id IS NOT NULL;
