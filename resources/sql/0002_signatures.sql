-- Schema 2. Who signed each step: a hand is the key of one workstation (docs/file-format.md).

CREATE TABLE hand (
  number INTEGER PRIMARY KEY,
  public_key BLOB NOT NULL UNIQUE CHECK (length(public_key) = 32),
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 200),
  since TEXT NOT NULL CHECK (length(since) = 24)
) STRICT;

ALTER TABLE step ADD COLUMN hand INTEGER REFERENCES hand (number) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE step ADD COLUMN signature BLOB CHECK (length(signature) = 64);

-- The steps that declare dates of others wrong (src/store/clock.hpp).
CREATE INDEX step_correcting_clock ON step (action) WHERE action = 'clock_corrected';
