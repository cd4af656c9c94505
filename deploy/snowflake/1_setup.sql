-- Where Snowflake writes the raw files, and as whom. Run once, by ACCOUNTADMIN, with the Snowflake CLI, which fills <% ... %>:
--   snow sql -f 1_setup.sql -D bucket=retail-raw-123456789012-us-east-1 -D role_arn=arn:aws:iam::123456789012:role/retail-snowflake -D warehouse=compute_wh
-- The tables of the shop are expected in retail.shop (synthetic_source.sql makes some to try it with).
USE ROLE ACCOUNTADMIN;

CREATE DATABASE IF NOT EXISTS retail;
CREATE SCHEMA IF NOT EXISTS retail.shop;
CREATE SCHEMA IF NOT EXISTS retail.unload;

-- IF NOT EXISTS and never OR REPLACE: a new integration has a new external id, and AWS would no longer trust it.
CREATE STORAGE INTEGRATION IF NOT EXISTS retail_raw
  TYPE = EXTERNAL_STAGE
  STORAGE_PROVIDER = 'S3'
  ENABLED = TRUE
  STORAGE_AWS_ROLE_ARN = '<% role_arn %>'
  STORAGE_ALLOWED_LOCATIONS = ('s3://<% bucket %>/raw/');

-- What unloads: it reads the shop, writes to the one stage, and may run a task.
CREATE ROLE IF NOT EXISTS retail_unload;
GRANT ROLE retail_unload TO ROLE SYSADMIN;
GRANT USAGE ON DATABASE retail TO ROLE retail_unload;
GRANT USAGE ON SCHEMA retail.shop TO ROLE retail_unload;
GRANT SELECT, REFERENCES ON ALL TABLES IN SCHEMA retail.shop TO ROLE retail_unload;
GRANT SELECT, REFERENCES ON FUTURE TABLES IN SCHEMA retail.shop TO ROLE retail_unload;
GRANT OWNERSHIP ON SCHEMA retail.unload TO ROLE retail_unload COPY CURRENT GRANTS;
GRANT USAGE ON INTEGRATION retail_raw TO ROLE retail_unload;
GRANT USAGE ON WAREHOUSE <% warehouse %> TO ROLE retail_unload;
GRANT EXECUTE TASK, EXECUTE MANAGED TASK ON ACCOUNT TO ROLE retail_unload;

USE ROLE retail_unload;
USE SCHEMA retail.unload;

-- NULL is nothing between two commas, an empty text is "". Texts are in quotes with quotes doubled, and nothing is escaped: RFC 4180.
CREATE OR REPLACE FILE FORMAT retail_csv
  TYPE = CSV
  COMPRESSION = GZIP
  ENCODING = 'UTF8'
  FIELD_DELIMITER = ','
  RECORD_DELIMITER = '\n'
  FIELD_OPTIONALLY_ENCLOSED_BY = '"'
  ESCAPE = NONE
  ESCAPE_UNENCLOSED_FIELD = NONE
  NULL_IF = ('')
  EMPTY_FIELD_AS_NULL = FALSE
  DATE_FORMAT = 'YYYY-MM-DD';

-- The header of a table without rows: one text, written as it stands.
CREATE OR REPLACE FILE FORMAT retail_header
  TYPE = CSV
  COMPRESSION = GZIP
  ENCODING = 'UTF8'
  FIELD_DELIMITER = NONE
  RECORD_DELIMITER = '\n'
  FIELD_OPTIONALLY_ENCLOSED_BY = NONE
  ESCAPE = NONE
  ESCAPE_UNENCLOSED_FIELD = NONE;

CREATE OR REPLACE FILE FORMAT retail_json
  TYPE = JSON
  COMPRESSION = NONE;

CREATE STAGE IF NOT EXISTS raw
  URL = 's3://<% bucket %>/raw/'
  STORAGE_INTEGRATION = retail_raw;

-- STORAGE_AWS_IAM_USER_ARN and STORAGE_AWS_EXTERNAL_ID go into the stack snowflake-access (deploy/README.md).
DESC INTEGRATION retail_raw;
