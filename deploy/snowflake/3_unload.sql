-- The procedure that unloads a day and the task that calls it. Run after 2_views.sql; it may be run again at any time.
USE ROLE retail_unload;
USE SCHEMA retail.unload;

-- Increments: the rows of the facts that are new or changed since the date before. The streams remember how far we have read; the tables keep what
-- each date got, so that a date can be unloaded again and gives the same file.
CREATE STREAM IF NOT EXISTS sales_changes ON VIEW sales;
CREATE STREAM IF NOT EXISTS inventory_changes ON VIEW inventory;
CREATE TABLE IF NOT EXISTS sales_increment AS SELECT CURRENT_DATE() AS business_date, * FROM sales WHERE FALSE;
CREATE TABLE IF NOT EXISTS inventory_increment AS SELECT CURRENT_DATE() AS business_date, * FROM inventory WHERE FALSE;

-- variant: 'cumulative' unloads all rows of all tables, 'incremental' all rows of store, product and calendar and the changed rows of sales and inventory.
-- (A deleted row reaches the lake with cumulative files only.)
CREATE OR REPLACE PROCEDURE unload_day(business_date DATE, variant VARCHAR)
  RETURNS VARIANT
  LANGUAGE SQL
  EXECUTE AS OWNER
AS
$$
DECLARE
  unknown_variant EXCEPTION (-20001, 'variant must be ''cumulative'' or ''incremental''.');
  day VARCHAR DEFAULT TO_VARCHAR(:business_date, 'YYYY-MM-DD');
  manifest VARCHAR DEFAULT 'manifest_' || TO_VARCHAR(:business_date, 'YYYY-MM-DD') || '.json';
  tables ARRAY DEFAULT ARRAY_CONSTRUCT('store', 'product', 'calendar', 'sales', 'inventory');
  files ARRAY DEFAULT ARRAY_CONSTRUCT();
  table_name VARCHAR;
  file VARCHAR;
  source VARCHAR;
  header VARCHAR;
  unloaded RESULTSET;
  row_count NUMBER;
  report VARIANT;
BEGIN
  IF (variant NOT IN ('cumulative', 'incremental')) THEN
    RAISE unknown_variant;
  END IF;

  -- Until the new manifest is there the day is not whole, also when it is unloaded a second time.
  EXECUTE IMMEDIATE 'REMOVE @raw/' || manifest;

  IF (variant = 'incremental') THEN
    BEGIN TRANSACTION;
    INSERT INTO sales_increment
      SELECT :business_date, * EXCLUDE (METADATA$ACTION, METADATA$ISUPDATE, METADATA$ROW_ID) FROM sales_changes WHERE METADATA$ACTION = 'INSERT';
    INSERT INTO inventory_increment
      SELECT :business_date, * EXCLUDE (METADATA$ACTION, METADATA$ISUPDATE, METADATA$ROW_ID) FROM inventory_changes WHERE METADATA$ACTION = 'INSERT';
    COMMIT;
  END IF;

  FOR i IN 0 TO ARRAY_SIZE(tables) - 1 DO
    table_name := tables[i]::VARCHAR;
    file := table_name || '_' || day || '.csv.gz';
    source := 'SELECT * FROM ' || table_name;
    IF (variant = 'incremental' AND table_name IN ('sales', 'inventory')) THEN
      source := 'SELECT * EXCLUDE (business_date) FROM ' || table_name || '_increment WHERE business_date = ''' || day || '''';
    END IF;

    -- SINGLE writes one file of exactly this name; without the size it would fail above 16 MB.
    unloaded := (EXECUTE IMMEDIATE 'COPY INTO @raw/' || file || ' FROM (' || source || ')'
      || ' FILE_FORMAT = (FORMAT_NAME = ''retail_csv'')'
      || ' HEADER = TRUE SINGLE = TRUE OVERWRITE = TRUE MAX_FILE_SIZE = 5368709120 DETAILED_OUTPUT = TRUE');
    row_count := 0;
    FOR part IN unloaded DO
      row_count := row_count + part.ROW_COUNT;
    END FOR;

    -- COPY writes no file at all for a table without rows. A file with the header only says that there were none.
    IF (row_count = 0) THEN
      SELECT LISTAGG(column_name, ',') WITHIN GROUP (ORDER BY ordinal_position) INTO :header
        FROM retail.information_schema.columns WHERE table_schema = 'UNLOAD' AND table_name = UPPER(:table_name);
      EXECUTE IMMEDIATE 'COPY INTO @raw/' || file || ' FROM (SELECT ''' || header || ''')'
        || ' FILE_FORMAT = (FORMAT_NAME = ''retail_header'') HEADER = FALSE SINGLE = TRUE OVERWRITE = TRUE';
    END IF;

    files := ARRAY_APPEND(files, OBJECT_CONSTRUCT('name', file, 'rows', row_count));
  END FOR;

  -- Last: whoever sees it finds the files it names.
  report := OBJECT_CONSTRUCT('date', day, 'files', files);
  EXECUTE IMMEDIATE 'COPY INTO @raw/' || manifest || ' FROM (SELECT PARSE_JSON(''' || TO_JSON(report) || '''))'
    || ' FILE_FORMAT = (FORMAT_NAME = ''retail_json'') SINGLE = TRUE OVERWRITE = TRUE';
  RETURN report;
END;
$$;

-- 06:30 UTC is 01:30 or 02:30 in New York: the same day there, and before 03:00, all year. A task in New York's own time between 1 and 3 would not run
-- at all on one day in spring and twice on one in autumn. The date is that of the schedule, so that a late or repeated run unloads the same day.
CREATE OR REPLACE TASK unload_daily
  USER_TASK_MANAGED_INITIAL_WAREHOUSE_SIZE = 'XSMALL'
  SCHEDULE = 'USING CRON 30 6 * * * UTC'
  USER_TASK_TIMEOUT_MS = 1500000
  SUSPEND_TASK_AFTER_NUM_FAILURES = 3
  TASK_AUTO_RETRY_ATTEMPTS = 2
AS
  CALL unload_day(
    CONVERT_TIMEZONE('America/New_York', TO_TIMESTAMP_TZ(SYSTEM$TASK_RUNTIME_INFO('CURRENT_TASK_GRAPH_ORIGINAL_SCHEDULED_TIMESTAMP')))::DATE,
    'cumulative');

ALTER TASK unload_daily RESUME;

-- A day by hand: CALL unload_day('2024-01-13', 'cumulative');
