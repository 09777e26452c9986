-- By what other texts cite it: its number in one spelling (documents/rules/acts/act-key.ts says the same).
alter table document
  add column act_key text generated always as (
    regexp_replace(regexp_replace(regexp_replace(
      translate(regexp_replace(normalize(number || '-' || symbol, NFC), '[&.[:space:]]', '', 'g'),
        'abcdefghijklmnopqrstuvwxyzđ', 'ABCDEFGHIJKLMNOPQRSTUVWXYZĐ'),
      '[/–-]+', '-', 'g'), '^0+(?=[0-9])', ''), '(?<=-)TƯ(?=-|$)', 'TW', 'g')
  ) stored,
  add column cited_by_rule int not null default 0;   -- which rule wrote its citations; 0: none has yet
create index document_act on document (unit_id, act_key) where act_key is not null;
create index document_uncited on document (cited_by_rule);

-- What a document cites, from the reading of its latest version.
create table document_citation (
  unit_id uuid not null,
  document_id uuid not null,
  ordinal int not null,                  -- in the order of the text
  act_key text not null,
  kind text not null,                    -- decree, circular, plan … (documents/rules/reading/citation-key.ts)
  label text not null,                   -- how a person calls it: “Nghị định 80/2017/NĐ-CP”
  year int,
  day date,
  issuer text,
  subject text,
  relation text not null,
  locator text,
  within int,                            -- the citation in whose subject it stands, and its key
  within_key text,
  is_basis boolean not null,             -- among the legal bases of the head
  start_at int not null,
  end_at int not null,
  primary key (unit_id, document_id, ordinal),
  foreign key (unit_id, document_id) references document
);
create index document_citation_act on document_citation (unit_id, act_key);
create index document_citation_change on document_citation (unit_id, act_key)
  where relation in ('replaces', 'amends', 'continues');
create index document_citation_within on document_citation (unit_id, within_key)
  where relation in ('replaces', 'amends', 'continues') and within_key is not null;

-- What an office found about the life of an act; its own word goes before what comes with the program, and the units
-- below read it (docs/decisions/0028).
create table act_fact (
  unit_id uuid not null,
  id uuid not null,
  act_id text not null,
  label text not null,
  state text not null check (state in ('in-force', 'amended', 'partly-replaced', 'replaced', 'ended')),
  in_force_from date,
  in_force_to date,                      -- the last day
  by_id text,
  by_label text,
  changed_from date,
  source_url text,
  note text,
  revision int not null default 1,
  written_at timestamptz not null,
  written_by uuid not null references person,
  withdrawn_at timestamptz,
  primary key (unit_id, id),
  check (in_force_to is null or in_force_from is null or in_force_to >= in_force_from),
  check ((by_id is null) = (by_label is null)),
  check (by_id is not null or state in ('in-force', 'ended'))
);
create unique index act_fact_standing on act_fact (unit_id, act_id) where withdrawn_at is null;
