-- The daily retail job as somebody would write it for DuckDB alone: clean input assumed, nothing checked, nothing counted.
-- {in}, {out} and {date} are replaced. Statements end with a semicolon at the end of a line.
COPY (SELECT * FROM read_csv('{in}/store_{date}.csv.gz', header = true, all_varchar = true))
TO '{out}/dim_store.parquet' (FORMAT PARQUET);

COPY (SELECT * FROM read_csv('{in}/product_{date}.csv.gz', header = true, all_varchar = true))
TO '{out}/dim_product.parquet' (FORMAT PARQUET);

CREATE OR REPLACE TEMP TABLE calendar AS
SELECT *, max(cal_dt) OVER (PARTITION BY yr_wk_num) AS week_end_dt
FROM read_csv('{in}/calendar_{date}.csv.gz', header = true);

COPY calendar TO '{out}/dim_calendar.parquet' (FORMAT PARQUET);

COPY (
  WITH sales AS (
    SELECT trans_dt AS cal_dt, store_key, prod_key, sum(sales_qty) AS qty, sum(sales_amt) AS amt, sum(sales_cost) AS cost
    FROM read_csv('{in}/sales_{date}.csv.gz', header = true, auto_detect = false, columns = {
      'trans_id': 'BIGINT', 'prod_key': 'BIGINT', 'store_key': 'BIGINT', 'trans_dt': 'DATE', 'trans_time': 'VARCHAR', 'sales_qty': 'DECIMAL(18,4)',
      'sales_price': 'DECIMAL(18,4)', 'sales_amt': 'DECIMAL(18,2)', 'discount': 'DECIMAL(18,2)', 'sales_cost': 'DECIMAL(18,2)',
      'sales_mgrn': 'DECIMAL(18,2)', 'ship_cost': 'DECIMAL(18,2)'})
    GROUP BY ALL
  ),
  day AS (
    SELECT
      coalesce(sales.cal_dt, stock.cal_dt) AS cal_dt, coalesce(sales.store_key, stock.store_key) AS store_key,
      coalesce(sales.prod_key, stock.prod_key) AS prod_key, qty, amt, cost, stock.cal_dt AS stock_dt, inventory_on_hand_qty AS on_hand,
      inventory_on_order_qty AS on_order, coalesce(qty > 0 AND inventory_on_hand_qty < qty, false) AS low, coalesce(out_of_stock_flg = 1, false) AS empty
    FROM sales
    FULL JOIN read_csv('{in}/inventory_{date}.csv.gz', header = true, auto_detect = false, columns = {
      'cal_dt': 'DATE', 'store_key': 'BIGINT', 'prod_key': 'BIGINT', 'inventory_on_hand_qty': 'DECIMAL(18,4)', 'inventory_on_order_qty': 'DECIMAL(18,4)',
      'out_of_stock_flg': 'INTEGER', 'waste_qty': 'DECIMAL(18,4)', 'promotion_flg': 'INTEGER', 'next_delivery_dt': 'DATE'}) AS stock
    ON sales.cal_dt = stock.cal_dt AND sales.store_key = stock.store_key AND sales.prod_key = stock.prod_key
  ),
  week AS (
    SELECT
      week_end_dt, yr_wk_num, store_key, prod_key,
      coalesce(sum(qty), 0)::DECIMAL(18,4) AS qty, coalesce(sum(amt), 0)::DECIMAL(18,2) AS amt, coalesce(sum(cost), 0)::DECIMAL(18,2) AS cost,
      arg_max_null(on_hand, stock_dt) AS on_hand, arg_max_null(on_order, stock_dt) AS on_order,
      count(*) FILTER (low)::INTEGER AS low_days, count(*) FILTER (empty)::INTEGER AS empty_days,
      coalesce(sum(CASE WHEN low THEN amt - round(on_hand * amt / qty, 6)::DECIMAL(24,6) END), 0)::DECIMAL(24,6) AS low_impact,
      coalesce(sum(amt) FILTER (empty), 0)::DECIMAL(18,2) AS empty_impact
    FROM day JOIN calendar USING (cal_dt)
    GROUP BY ALL
  )
  SELECT
    yr_wk_num, store_key, prod_key, qty AS total_sales_qty, amt AS total_sales_amt,
    CASE WHEN qty <> 0 THEN round(amt / qty, 6)::DECIMAL(24,6) END AS avg_sales_price, on_hand AS eow_on_hand_qty, on_order AS eow_on_order_qty,
    cost AS total_cost, round((7 - empty_days) / 7, 6)::DECIMAL(9,6) AS pct_in_stock, low_days + empty_days AS total_low_stock_impact,
    low_impact AS potential_low_stock_impact, empty_impact AS no_stock_impact, low_days AS low_stock_instances, empty_days AS no_stock_instances,
    CASE WHEN qty <> 0 THEN round(on_hand / qty, 6)::DECIMAL(24,6) END AS weeks_of_supply, week_end_dt
  FROM week
) TO '{out}/fact' (FORMAT PARQUET, COMPRESSION SNAPPY, PARTITION_BY (week_end_dt), OVERWRITE_OR_IGNORE);
