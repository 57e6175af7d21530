-- Region, members, areas, population, units, partners, agreements. No people here.

CREATE TABLE municipality (
  code text PRIMARY KEY CHECK (code ~ '^[0-9]{4}$'),
  name text NOT NULL,
  county_code text NOT NULL
);
COMMENT ON TABLE municipality IS 'The 290 municipalities of Sweden with SCB codes; inserted at start from the code list.';

CREATE TABLE population (
  municipality_code text NOT NULL REFERENCES municipality,
  at date NOT NULL,
  inhabitants integer NOT NULL CHECK (inhabitants > 0),
  source text NOT NULL,
  PRIMARY KEY (municipality_code, at)
);
COMMENT ON TABLE population IS 'Inhabitants at a date, always with source (G7).';

CREATE TABLE region (
  id uuid PRIMARY KEY,
  key text NOT NULL UNIQUE,
  name text NOT NULL,
  form text NOT NULL,
  host_code text NOT NULL REFERENCES municipality,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE region IS 'The area one shared duty answers for; each region has its own database (DESIGN 9).';
COMMENT ON COLUMN region.form IS 'Form of cooperation, for example agreement under KL 9:37.';

CREATE TABLE area (
  id uuid PRIMARY KEY,
  region_id uuid NOT NULL REFERENCES region,
  name text NOT NULL
);
COMMENT ON TABLE area IS 'Group of members used in reports (A-05).';

CREATE TABLE member (
  id uuid PRIMARY KEY,
  region_id uuid NOT NULL REFERENCES region,
  municipality_code text NOT NULL REFERENCES municipality,
  area_id uuid REFERENCES area,
  name text NOT NULL,
  board_name text NOT NULL,
  distance_km_from integer,
  distance_km_to integer,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  version integer NOT NULL DEFAULT 1,
  CHECK (distance_km_to >= distance_km_from),
  EXCLUDE USING gist (municipality_code WITH =, name WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE member IS 'A municipality or city district that receives reports; its board is controller of its people.';

CREATE TABLE agreement (
  id uuid PRIMARY KEY,
  member_id uuid NOT NULL REFERENCES member,
  speak_with_child text NOT NULL CHECK (speak_with_child IN ('always', 'when-needed')),
  disclosure_ground text,
  signed_on date,
  reference text,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  EXCLUDE USING gist (member_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE agreement IS 'Terms that bear on the night: speak with the child (D-23), default disclosure ground. Unsigned is shown, not blocked (W24).';

CREATE TABLE unit (
  id uuid PRIMARY KEY,
  member_id uuid NOT NULL REFERENCES member,
  kind text NOT NULL CHECK (kind IN ('reception', 'child', 'adult', 'foster-home', 'economic', 'other')),
  name text NOT NULL,
  record_system text,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  EXCLUDE USING gist (member_id WITH =, name WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE unit IS 'Where a report lands within a member (A-09, H-12).';

CREATE TABLE partner (
  id uuid PRIMARY KEY,
  region_id uuid NOT NULL REFERENCES region,
  kind text NOT NULL CHECK (kind IN ('police', 'health-care', 'residential-care', 'shelter', 'other-duty', 'authority', 'other')),
  name text NOT NULL,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  EXCLUDE USING gist (name WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE partner IS 'Partner organisations with dates: they reorganise (A-37).';

GRANT SELECT ON municipality, population, region, area, member, agreement, unit, partner TO stafett_app, stafett_reader;
GRANT INSERT ON municipality, population, region, area, member, agreement, unit, partner TO stafett_app;
GRANT UPDATE (valid_to) ON region, member, agreement, unit, partner TO stafett_app;
GRANT UPDATE (area_id, board_name, distance_km_from, distance_km_to, version) ON member TO stafett_app;
GRANT UPDATE (signed_on, reference) ON agreement TO stafett_app;
