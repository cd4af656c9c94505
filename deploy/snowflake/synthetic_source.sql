-- A small shop to try the unload with: 20 stores, 200 products, two years of days, 28 days of sales and stock. Made of sequences and hashes, so that it is the
-- same each time. Nulls, empty texts, quotes, commas and line breaks are among the names on purpose. Run after 1_setup.sql, before 2_views.sql:
--   snow sql -f synthetic_source.sql
USE ROLE ACCOUNTADMIN;
USE SCHEMA retail.shop;

CREATE OR REPLACE TABLE store (
  store_key NUMBER(19, 0) NOT NULL,
  store_num VARCHAR,
  store_desc VARCHAR,
  addr VARCHAR,
  city VARCHAR,
  region VARCHAR,
  cntry_cd VARCHAR,
  cntry_nm VARCHAR,
  postal_zip_cd VARCHAR,
  prov_state_desc VARCHAR,
  prov_state_cd VARCHAR,
  store_type_cd VARCHAR,
  store_type_desc VARCHAR,
  frnchs_flg VARCHAR,
  store_size NUMBER(18, 4),
  market_key NUMBER(19, 0),
  market_name VARCHAR,
  submarket_key NUMBER(19, 0),
  submarket_name VARCHAR,
  latitude NUMBER(18, 6),
  longitude NUMBER(18, 6)
);

CREATE OR REPLACE TABLE product (
  prod_key NUMBER(19, 0) NOT NULL,
  prod_name VARCHAR,
  vol NUMBER(18, 4),
  wgt NUMBER(18, 4),
  brand_name VARCHAR,
  status_code VARCHAR,
  status_code_name VARCHAR,
  category_key NUMBER(19, 0),
  category_name VARCHAR,
  subcategory_key NUMBER(19, 0),
  subcategory_name VARCHAR
);

CREATE OR REPLACE TABLE calendar (
  cal_dt DATE NOT NULL,
  cal_type_desc VARCHAR,
  day_of_wk_num NUMBER(10, 0),
  day_of_wk_desc VARCHAR,
  yr_num NUMBER(10, 0),
  wk_num NUMBER(10, 0),
  yr_wk_num NUMBER(10, 0) NOT NULL,
  mnth_num NUMBER(10, 0),
  yr_mnth_num NUMBER(10, 0),
  qtr_num NUMBER(10, 0),
  yr_qtr_num NUMBER(10, 0)
);

CREATE OR REPLACE TABLE sales (
  trans_id NUMBER(19, 0) NOT NULL,
  prod_key NUMBER(19, 0) NOT NULL,
  store_key NUMBER(19, 0) NOT NULL,
  trans_dt DATE NOT NULL,
  trans_time TIME,
  sales_qty NUMBER(18, 4) NOT NULL,
  sales_price NUMBER(18, 4),
  sales_amt NUMBER(18, 2) NOT NULL,
  discount NUMBER(18, 2),
  sales_cost NUMBER(18, 2) NOT NULL,
  sales_mgrn NUMBER(18, 2),
  ship_cost NUMBER(18, 2)
);

CREATE OR REPLACE TABLE inventory (
  cal_dt DATE NOT NULL,
  store_key NUMBER(19, 0) NOT NULL,
  prod_key NUMBER(19, 0) NOT NULL,
  inventory_on_hand_qty NUMBER(18, 4),
  inventory_on_order_qty NUMBER(18, 4),
  out_of_stock_flg NUMBER(10, 0),
  waste_qty NUMBER(18, 4),
  promotion_flg NUMBER(10, 0),
  next_delivery_dt DATE
);

INSERT INTO store
SELECT n, 'S' || LPAD(n, 3, '0'), 'Store ' || n, n || ' Main Street, Unit "' || n || '"',
  DECODE(n % 4, 0, 'Toronto', 1, 'Montréal', 2, 'Ottawa', 'Boston'), DECODE(n % 4, 0, 'Ontario', 1, 'Quebec', 2, 'Ontario', 'New England'),
  IFF(n % 4 = 3, 'US', 'CA'), IFF(n % 4 = 3, 'United States', 'Canada'), IFF(n = 7, NULL, 'M' || n),
  DECODE(n % 4, 0, 'Ontario', 1, 'Quebec', 2, 'Ontario', 'Massachusetts'), DECODE(n % 4, 0, 'ON', 1, 'QC', 2, 'ON', 'MA'),
  'F' || n % 3, DECODE(n % 3, 0, 'Flagship', 1, 'Express', ''), IFF(n % 5 = 0, 'Y', 'N'), 800 + n * 25,
  n % 4, 'Market ' || n % 4, n % 8, 'Submarket ' || n % 8, 43.6 + n / 10, -79.4 + n / 5
FROM (SELECT ROW_NUMBER() OVER (ORDER BY SEQ4()) AS n FROM TABLE(GENERATOR(ROWCOUNT => 20)));

INSERT INTO product
SELECT n, CASE n % 50 WHEN 0 THEN 'Pizza 12" "family"' WHEN 1 THEN 'Salt, pepper' WHEN 2 THEN 'Two\nlines' WHEN 3 THEN '' ELSE 'Product ' || n END,
  IFF(n % 2 = 0, 500, NULL), IFF(n % 2 = 1, 250, NULL), IFF(n % 9 = 0, NULL, 'Brand ' || n % 9), 'A', 'Active',
  n % 10, 'Category ' || n % 10, n % 40, 'Subcategory ' || n % 40
FROM (SELECT ROW_NUMBER() OVER (ORDER BY SEQ4()) AS n FROM TABLE(GENERATOR(ROWCOUNT => 200)));

-- Weeks from Sunday to Saturday; the number of a week is that of its Saturday.
INSERT INTO calendar
SELECT day, 'Gregorian', DAYOFWEEK(day) + 1, DAYNAME(day), YEAR(day), CEIL(DAYOFYEAR(saturday) / 7), YEAR(saturday) * 100 + CEIL(DAYOFYEAR(saturday) / 7),
  MONTH(day), YEAR(day) * 100 + MONTH(day), QUARTER(day), YEAR(day) * 10 + QUARTER(day)
FROM (
  SELECT day, DATEADD(day, 6 - DAYOFWEEK(day), day) AS saturday
  FROM (SELECT DATEADD(day, ROW_NUMBER() OVER (ORDER BY SEQ4()) - 1, DATE_TRUNC(year, DATEADD(year, -1, CURRENT_DATE()))) AS day FROM TABLE(GENERATOR(ROWCOUNT => 731))));

INSERT INTO sales
SELECT ROW_NUMBER() OVER (ORDER BY day, store_key, prod_key), prod_key, store_key, day, TIME_FROM_PARTS(8 + h % 12, h % 60, 0),
  1 + h % 5, 2.49 + prod_key % 7, (1 + h % 5) * (2.49 + prod_key % 7), 0, (1 + h % 5) * 1.5, (1 + h % 5) * (0.99 + prod_key % 7), NULL
FROM (
  SELECT c.cal_dt AS day, s.store_key, p.prod_key, ABS(HASH(c.cal_dt, s.store_key, p.prod_key)) % 1000 AS h
  FROM calendar c CROSS JOIN store s CROSS JOIN product p
  WHERE c.cal_dt > DATEADD(day, -28, CURRENT_DATE()) AND c.cal_dt <= CURRENT_DATE())
WHERE h < 150;

INSERT INTO inventory
SELECT day, store_key, prod_key, IFF(h < 30, 0, h % 40), IFF(h < 60, 24, 0), IFF(h < 30, 1, 0), NULL, IFF(h % 20 = 0, 1, 0), IFF(h < 60, DATEADD(day, 2, day), NULL)
FROM (
  SELECT c.cal_dt AS day, s.store_key, p.prod_key, ABS(HASH(p.prod_key, s.store_key, c.cal_dt)) % 1000 AS h
  FROM calendar c CROSS JOIN store s CROSS JOIN product p
  WHERE c.cal_dt > DATEADD(day, -28, CURRENT_DATE()) AND c.cal_dt <= CURRENT_DATE());
