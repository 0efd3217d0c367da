BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('tpmmatch_0004');
CREATE TABLE courses (
	project_key INTEGER NOT NULL, 
	content TEXT NOT NULL, 
	CONSTRAINT pk_courses PRIMARY KEY (project_key), 
	CONSTRAINT fk_courses_project_key_projects FOREIGN KEY(project_key) REFERENCES projects ("key") ON DELETE CASCADE
);
CREATE TABLE extracts (
	person_key INTEGER NOT NULL, 
	version TEXT NOT NULL, 
	facts BLOB NOT NULL, 
	concepts BLOB NOT NULL, 
	words BLOB NOT NULL, 
	CONSTRAINT pk_extracts PRIMARY KEY (person_key), 
	CONSTRAINT fk_extracts_person_key_people FOREIGN KEY(person_key) REFERENCES people ("key") ON DELETE CASCADE
);
INSERT INTO "extracts" VALUES(1,'older',X'01',X'02',X'03');
CREATE TABLE people (
	"key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	id TEXT NOT NULL, 
	identity BLOB NOT NULL, 
	digest BLOB NOT NULL, 
	name TEXT NOT NULL, 
	name_key TEXT, 
	label TEXT NOT NULL, 
	label_key TEXT, 
	city TEXT NOT NULL, 
	city_key TEXT, 
	country TEXT, 
	email_folded TEXT, 
	rate_amount DOUBLE, 
	rate_currency TEXT, 
	available_from DATE, 
	hours_per_week DOUBLE, 
	work_mode TEXT, 
	time_zone TEXT, 
	search TEXT NOT NULL, 
	source TEXT NOT NULL, 
	added_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, words_form INTEGER, 
	CONSTRAINT ck_people_id CHECK (id <> ''), 
	CONSTRAINT ck_people_rate_amount CHECK (rate_amount > 0), 
	CONSTRAINT ck_people_rate_currency CHECK (length(rate_currency) = 3), 
	CONSTRAINT ck_people_rate_whole CHECK ((rate_amount IS NULL) = (rate_currency IS NULL)), 
	CONSTRAINT ck_people_hours_per_week CHECK (hours_per_week > 0), 
	CONSTRAINT ck_people_work_mode CHECK (work_mode IN ('remote', 'hybrid', 'onsite')), 
	CONSTRAINT uq_people_id UNIQUE (id), 
	CONSTRAINT uq_people_identity UNIQUE (identity)
);
INSERT INTO "people" VALUES(1,'anna',X'639DEAACA32C940628478BDEBED5C6AD4614AED18F152CB2754ACB40AC2E2209',X'9BF7B6B306C60A5C7F2EEA5704397B666D2171151350E80FCADA5E40C9DD9564','Anna Ärlig','anna arlig','Project manager','project manager','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'anna arlig
project manager','a.json','2026-11-20 09:30:00.000000','2026-11-20 09:30:00.000000',NULL);
INSERT INTO "people" VALUES(2,'p-d01e1379facd',X'D01E1379FACD8C627133C94CF9F4DF83102A170886734450B6FFAAD7BDA8646E',X'C5FF1F44637A015A6B0BCBA36867537E83D769F64AB04A68ED4EB2838B7FC227','Bo Bell','bo bell','',NULL,'',NULL,NULL,'bo@example.com',NULL,NULL,NULL,NULL,NULL,NULL,'bo bell
bo@example.com','b.json','2026-11-20 09:30:00.000000','2026-11-20 09:30:00.000000',NULL);
CREATE TABLE person_documents (
	person_key INTEGER NOT NULL, 
	document TEXT NOT NULL, 
	CONSTRAINT pk_person_documents PRIMARY KEY (person_key), 
	CONSTRAINT fk_person_documents_person_key_people FOREIGN KEY(person_key) REFERENCES people ("key") ON DELETE CASCADE
);
INSERT INTO "person_documents" VALUES(1,'{"basics":{"name":"Anna Ärlig","label":"Project manager"},"work":[{"name":"Firm","position":"Project manager","summary":"Led the launch of a mobile app."}],"meta":{"id":"anna"}}');
INSERT INTO "person_documents" VALUES(2,'{"basics":{"name":"Bo Bell","email":"bo@example.com"}}');
CREATE TABLE person_facets (
	person_key INTEGER NOT NULL, 
	languages TEXT NOT NULL, 
	methods TEXT NOT NULL, 
	areas TEXT NOT NULL, 
	CONSTRAINT pk_person_facets PRIMARY KEY (person_key), 
	CONSTRAINT fk_person_facets_person_key_people FOREIGN KEY(person_key) REFERENCES people ("key") ON DELETE CASCADE
);
CREATE TABLE person_tags (
	tag TEXT NOT NULL, 
	person_key INTEGER NOT NULL, 
	CONSTRAINT pk_person_tags PRIMARY KEY (tag, person_key), 
	CONSTRAINT ck_person_tags_tag CHECK (tag <> ''), 
	CONSTRAINT fk_person_tags_person_key_people FOREIGN KEY(person_key) REFERENCES people ("key") ON DELETE CASCADE
);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_master(type,name,tbl_name,rootpage,sql)VALUES('table','person_words','person_words',0,'CREATE VIRTUAL TABLE person_words USING fts5(words, detail=none, columnsize=0, tokenize="ascii tokenchars ''+#_''")');
CREATE TABLE 'person_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO "person_words_config" VALUES('version',4);
CREATE TABLE 'person_words_content'(id INTEGER PRIMARY KEY, c0);
CREATE TABLE 'person_words_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO "person_words_data" VALUES(1,X'');
INSERT INTO "person_words_data" VALUES(10,X'00000000000000');
CREATE TABLE 'person_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE projects (
	"key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	id TEXT NOT NULL, 
	digest BLOB NOT NULL, 
	title TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	start DATE, 
	document TEXT NOT NULL, 
	added_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT ck_projects_id CHECK (id <> ''), 
	CONSTRAINT uq_projects_id UNIQUE (id)
);
INSERT INTO "projects" VALUES(1,'app',X'D6BCB3D94BDC3291FEA3FBC2B6682185972F6BEB8EC2A410314F8EFDBF470DE6','Booking app','other',NULL,'{"id":"app","title":"Booking app"}','2026-11-20 09:30:00.000000','2026-11-20 09:30:00.000000');
CREATE TABLE settings (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_settings PRIMARY KEY (name), 
	CONSTRAINT ck_settings_name CHECK (name <> '')
);
INSERT INTO "settings" VALUES('exchange_rates','{"USD":0.9}');
CREATE TABLE step_parts (
	"key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	step_key INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	id TEXT NOT NULL, 
	other TEXT, 
	present BLOB, 
	CONSTRAINT fk_step_parts_step_key_steps FOREIGN KEY(step_key) REFERENCES steps ("key") ON DELETE CASCADE, 
	CONSTRAINT uq_step_parts_step_key_kind_id UNIQUE (step_key, kind, id)
);
CREATE TABLE steps (
	"key" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	at DATETIME NOT NULL, 
	what TEXT NOT NULL, 
	numbers TEXT NOT NULL, 
	about TEXT NOT NULL, 
	state TEXT NOT NULL, 
	CONSTRAINT ck_steps_state CHECK (state IN ('done', 'undone', 'closed'))
);
CREATE INDEX ix_people_name_key_id ON people (name_key, id);
CREATE INDEX ix_people_email_folded ON people (email_folded);
CREATE INDEX ix_people_label_key ON people (label_key);
CREATE INDEX ix_people_city_key ON people (city_key);
CREATE INDEX ix_people_country ON people (country);
CREATE INDEX ix_people_available_from ON people (available_from);
CREATE INDEX ix_people_hours_per_week ON people (hours_per_week);
CREATE INDEX ix_people_added_at ON people (added_at);
CREATE INDEX ix_people_updated_at ON people (updated_at);
CREATE INDEX ix_steps_at ON steps (at);
CREATE INDEX ix_steps_state ON steps (state);
CREATE INDEX ix_step_parts_kind_id ON step_parts (kind, id);
CREATE INDEX ix_person_tags_person_key ON person_tags (person_key);
CREATE TRIGGER person_words_gone AFTER DELETE ON people BEGIN DELETE FROM person_words WHERE rowid = old.key; END;
PRAGMA writable_schema=OFF;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('people',2);
INSERT INTO "sqlite_sequence" VALUES('projects',1);
COMMIT;
