-- Made by scripts/generate-deploy from the schemas in the code. Do not edit.
-- What is unloaded: per raw table the columns of its contract. The names are in quotes, because the header of a file shall have them in lower case.
USE ROLE retail_unload;
USE DATABASE retail;

-- One row per store.
CREATE OR REPLACE VIEW unload.store CHANGE_TRACKING = TRUE AS
SELECT
  CAST(store_key AS NUMBER(19, 0)) AS "store_key",
  CAST(store_num AS VARCHAR) AS "store_num",
  CAST(store_desc AS VARCHAR) AS "store_desc",
  CAST(addr AS VARCHAR) AS "addr",
  CAST(city AS VARCHAR) AS "city",
  CAST(region AS VARCHAR) AS "region",
  CAST(cntry_cd AS VARCHAR) AS "cntry_cd",
  CAST(cntry_nm AS VARCHAR) AS "cntry_nm",
  CAST(postal_zip_cd AS VARCHAR) AS "postal_zip_cd",
  CAST(prov_state_desc AS VARCHAR) AS "prov_state_desc",
  CAST(prov_state_cd AS VARCHAR) AS "prov_state_cd",
  CAST(store_type_cd AS VARCHAR) AS "store_type_cd",
  CAST(store_type_desc AS VARCHAR) AS "store_type_desc",
  CAST(frnchs_flg AS VARCHAR) AS "frnchs_flg",
  CAST(store_size AS NUMBER(18, 4)) AS "store_size",
  CAST(market_key AS NUMBER(19, 0)) AS "market_key",
  CAST(market_name AS VARCHAR) AS "market_name",
  CAST(submarket_key AS NUMBER(19, 0)) AS "submarket_key",
  CAST(submarket_name AS VARCHAR) AS "submarket_name",
  CAST(latitude AS NUMBER(18, 6)) AS "latitude",
  CAST(longitude AS NUMBER(18, 6)) AS "longitude"
FROM shop.store;

-- One row per product.
CREATE OR REPLACE VIEW unload.product CHANGE_TRACKING = TRUE AS
SELECT
  CAST(prod_key AS NUMBER(19, 0)) AS "prod_key",
  CAST(prod_name AS VARCHAR) AS "prod_name",
  CAST(vol AS NUMBER(18, 4)) AS "vol",
  CAST(wgt AS NUMBER(18, 4)) AS "wgt",
  CAST(brand_name AS VARCHAR) AS "brand_name",
  CAST(status_code AS VARCHAR) AS "status_code",
  CAST(status_code_name AS VARCHAR) AS "status_code_name",
  CAST(category_key AS NUMBER(19, 0)) AS "category_key",
  CAST(category_name AS VARCHAR) AS "category_name",
  CAST(subcategory_key AS NUMBER(19, 0)) AS "subcategory_key",
  CAST(subcategory_name AS VARCHAR) AS "subcategory_name"
FROM shop.product;

-- One row per day; says which week the day belongs to.
CREATE OR REPLACE VIEW unload.calendar CHANGE_TRACKING = TRUE AS
SELECT
  CAST(cal_dt AS DATE) AS "cal_dt",
  CAST(cal_type_desc AS VARCHAR) AS "cal_type_desc",
  CAST(day_of_wk_num AS NUMBER(10, 0)) AS "day_of_wk_num",
  CAST(day_of_wk_desc AS VARCHAR) AS "day_of_wk_desc",
  CAST(yr_num AS NUMBER(10, 0)) AS "yr_num",
  CAST(wk_num AS NUMBER(10, 0)) AS "wk_num",
  CAST(yr_wk_num AS NUMBER(10, 0)) AS "yr_wk_num",
  CAST(mnth_num AS NUMBER(10, 0)) AS "mnth_num",
  CAST(yr_mnth_num AS NUMBER(10, 0)) AS "yr_mnth_num",
  CAST(qtr_num AS NUMBER(10, 0)) AS "qtr_num",
  CAST(yr_qtr_num AS NUMBER(10, 0)) AS "yr_qtr_num"
FROM shop.calendar;

-- One row per product in a transaction. The same transaction may hold a product more than once; an identical line is a double load.
CREATE OR REPLACE VIEW unload.sales CHANGE_TRACKING = TRUE AS
SELECT
  CAST(trans_id AS NUMBER(19, 0)) AS "trans_id",
  CAST(prod_key AS NUMBER(19, 0)) AS "prod_key",
  CAST(store_key AS NUMBER(19, 0)) AS "store_key",
  CAST(trans_dt AS DATE) AS "trans_dt",
  TO_VARCHAR(trans_time, 'HH24:MI:SS') AS "trans_time",
  CAST(sales_qty AS NUMBER(18, 4)) AS "sales_qty",
  CAST(sales_price AS NUMBER(18, 4)) AS "sales_price",
  CAST(sales_amt AS NUMBER(18, 2)) AS "sales_amt",
  CAST(discount AS NUMBER(18, 2)) AS "discount",
  CAST(sales_cost AS NUMBER(18, 2)) AS "sales_cost",
  CAST(sales_mgrn AS NUMBER(18, 2)) AS "sales_mgrn",
  CAST(ship_cost AS NUMBER(18, 2)) AS "ship_cost"
FROM shop.sales;

-- One row per day, store and product: the stock at the end of the day.
CREATE OR REPLACE VIEW unload.inventory CHANGE_TRACKING = TRUE AS
SELECT
  CAST(cal_dt AS DATE) AS "cal_dt",
  CAST(store_key AS NUMBER(19, 0)) AS "store_key",
  CAST(prod_key AS NUMBER(19, 0)) AS "prod_key",
  CAST(inventory_on_hand_qty AS NUMBER(18, 4)) AS "inventory_on_hand_qty",
  CAST(inventory_on_order_qty AS NUMBER(18, 4)) AS "inventory_on_order_qty",
  CAST(out_of_stock_flg AS NUMBER(10, 0)) AS "out_of_stock_flg",
  CAST(waste_qty AS NUMBER(18, 4)) AS "waste_qty",
  CAST(promotion_flg AS NUMBER(10, 0)) AS "promotion_flg",
  CAST(next_delivery_dt AS DATE) AS "next_delivery_dt"
FROM shop.inventory;
